import type { OrganizationRef } from '#catalogue/organization.ts';
import { descriptionWords } from '#language/en/descriptions.ts';
import { pageWords } from '#language/en/pages.ts';
import { productWords } from '#language/en/product.ts';
import { resultWords } from '#language/en/results.ts';
import type { Language } from '#language/language.ts';

/** Where a list of packages stands in the one that it is a page of. */
export interface Stretch {
  readonly packages: readonly unknown[];
  /** How many more have their place on this page, but could not be read. */
  readonly missing: number;
  readonly page: number;
  readonly perPage: number;
  /** Undefined: not known. */
  readonly total: number | undefined;
}

/** What is on screen, in words: `48 packages`, `31–48 of 48 packages`. */
export function rangeSummary(
  language: Language,
  { packages, missing, page, perPage, total }: Stretch,
): string {
  const words = language.words(resultWords);
  const count = packages.length + missing;
  const first = (page - 1) * perPage + 1;
  if (count > 0 && count !== total) return words.range(first, first + count - 1, total);
  return total === undefined ? words.noneHere : language.words(descriptionWords).packages(total);
}

/** Why a page shows nothing: there is nothing at all, or it lies beyond the end. Undefined: it does show something. */
export function emptyReason({
  packages,
  missing,
  page,
  total,
}: Stretch): 'no_packages' | 'beyond_end' | undefined {
  if (packages.length + missing > 0) return undefined;
  return page > 1 && total !== 0 ? 'beyond_end' : 'no_packages';
}

/** The title of tab and history entry: the most particular thing first. */
export function documentTitle(
  language: Language,
  {
    whose,
    organization,
    page,
    sentence,
  }: {
    /** What is asked for and how much there is of it, where anything in particular is. */
    sentence?: string | undefined;
    whose: string;
    organization: OrganizationRef;
    page: number;
  },
): string {
  const words = language.words(pageWords);
  return [
    page > 1 && words.page(page),
    sentence,
    organization !== null && whose,
    language.words(productWords).name,
  ]
    .filter(Boolean)
    .join(' · ');
}
