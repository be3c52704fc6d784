import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '#api/client.ts';
import { organizationQueries, packageQueries } from '#api/queries.ts';
import { attributesIn } from '#catalogue/attributes.ts';
import { describeCriteria } from '#catalogue/describe.ts';
import { organizationLabel } from '#catalogue/describe-organization.ts';
import { describePackage, describeSize } from '#catalogue/describe-package.ts';
import { plainText } from '#catalogue/format.ts';
import { packageLabels } from '#catalogue/package-labels.ts';
import type { VmPackage } from '#catalogue/package.ts';
import { previewWords } from '#language/en/previews.ts';
import { productWords } from '#language/en/product.ts';
import type { Language } from '#language/language.ts';
import { comparison, givenResult, study } from '#pages/among.ts';
import { answerQuery } from '#pages/catalogue/answer-query.ts';
import { rangeSummary, type Stretch } from '#pages/catalogue/describe-page.ts';
import type { View } from '#view/view.ts';
import type { Sight } from './preview-address.ts';

/** What is said of a link where somebody shares it. */
export interface Preview {
  /** What is shown, in words: `12 packages with 8 or more cores and dedicated CPUs`. */
  readonly headline: string;
  /** Undefined: the public packages. */
  readonly organization: string | undefined;
  readonly description: string;
  /** Those that are shown, most particular first. */
  readonly packages: readonly VmPackage[];
  /** Whether it tells of data: not while that has not come, nor where it did not. */
  readonly isKnown: boolean;
}

/** A page's data, as its loader has left it for the page. */
export interface PageData {
  readonly queryClient: QueryClient;
  readonly client: Client;
}

type Said = Omit<Preview, 'organization'>;

/** How many packages a list's description names: each weighs on every document. */
const MOST_NAMED = 2;
/** In characters: more is shown nowhere, and names and links can be long. */
const LONGEST_HEADLINE = 200;
const LONGEST_DESCRIPTION = 300;
const LONGEST_ORGANIZATION = 60;

/** What a page shows, read from the same data with the same words. Data that is not there is not spoken of. */
export function describePreview(language: Language, { place, view }: Sight, data: PageData): Preview {
  const said = saidOf(language, { place, view }, data);
  return {
    ...said,
    headline: cut(said.headline, LONGEST_HEADLINE),
    description: cut(said.description, LONGEST_DESCRIPTION),
    organization: calledOrganization(language, view, data),
  };
}

/** `12 packages with 8 or more cores · Acme`. */
export function titleOf(
  language: Language,
  { headline, organization }: Pick<Preview, 'headline' | 'organization'>,
): string {
  return `${headline} · ${organization ?? language.words(productWords).name}`;
}

/** At most so many characters, with an ellipsis where there are more. */
export function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most
    ? `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : text;
}

function saidOf(language: Language, { place, view }: Sight, data: PageData): Said {
  const { organizations, general } = language.words(previewWords);
  switch (place.kind) {
    case 'catalogue':
      return ofCatalogue(language, view, data);
    case 'package':
      return ofPackage(language, place.name, view, data);
    case 'compare':
      return ofComparison(language, view, data);
    case 'organizations':
      return { headline: organizations, description: general, packages: [], isKnown: true };
  }
}

function calledOrganization(
  language: Language,
  { organization }: View,
  { queryClient, client }: PageData,
): string | undefined {
  if (organization === null) return undefined;
  const known = queryClient.getQueryData(
    organizationQueries(client).one(organization).queryKey,
  )?.organization;
  const label = plainText(organizationLabel(language, organization, known ?? undefined));
  return cut(label || organization.value, LONGEST_ORGANIZATION);
}

function ofCatalogue(language: Language, view: View, { queryClient, client }: PageData): Said {
  const words = language.words(previewWords);
  const { organization, page, perPage, from } = view;
  const answer = queryClient.getQueryData(answerQuery(view, language.locale).queryKey);
  const { queryKey } = packageQueries(client).page({ organization, page, perPage });
  const stretch: PackageStretch | undefined = answer
    ? { packages: answer.packages, missing: 0, page, perPage, total: answer.matching }
    : stretchOf(queryClient.getQueryData(queryKey));
  const isFiltered = Object.keys(view.filters).length > 0 || view.text !== '';
  if (stretch === undefined) {
    const asked = describeCriteria(language, attributesIn(language), view);
    return {
      headline: isFiltered ? words.packagesAsked(asked) : words.packages,
      description: words.general,
      packages: [],
      isKnown: false,
    };
  }
  const isMap = view.layout === 'map';
  // What the page's own heading says, which is of all pages where something is filtered.
  const summary = (isFiltered || isMap) && answer ? answer.sentence : rangeSummary(language, stretch);
  const isPageUnsaid = isFiltered && !isMap && page > 1;
  const { queryKey: lookedKey } = givenResult(study, language.locale, organization, {
    name: view.package ?? '',
    from,
  });
  const looked = view.package === undefined ? undefined : queryClient.getQueryData(lookedKey);
  const opened: readonly VmPackage[] = looked?.kind === 'found' ? [looked.pkg] : [];
  const listed = stretch.packages;
  const nearest = answer?.misses?.nearest.map(({ pkg }) => pkg) ?? [];
  const shown = listed.length > 0 ? listed : nearest;
  const sentences = [
    ...opened.map((pkg) => words.open(named(language, [pkg]))),
    listed.length > 0 && withOthers(language, listed, stretch.total),
    listed.length === 0 && nearest.length > 0 && words.nearest(named(language, nearest)),
  ].filter((each) => typeof each === 'string');
  return {
    headline: isPageUnsaid ? words.onPage(summary, page) : summary,
    description: sentences.length === 0 ? words.general : `${sentences.join('. ')}.`,
    packages: [...opened, ...shown.filter(({ id }) => opened.every((pkg) => pkg.id !== id))],
    isKnown: true,
  };
}

interface PageHeld {
  readonly packages: readonly VmPackage[];
  readonly unreadable: readonly unknown[];
  readonly pagination: {
    readonly page: number;
    readonly perPage: number;
    readonly total: number | undefined;
  };
}

interface PackageStretch extends Stretch {
  readonly packages: readonly VmPackage[];
}

function stretchOf(held: PageHeld | undefined): PackageStretch | undefined {
  if (held === undefined) return undefined;
  const { page, perPage, total } = held.pagination;
  return { packages: held.packages, missing: held.unreadable.length, page, perPage, total };
}

/** `ROCK-1 (1 core, …), ROCK-3 (…) and 46 more`. */
function withOthers(language: Language, packages: readonly VmPackage[], total: number | undefined): string {
  const words = language.words(previewWords);
  const others = (total ?? packages.length) - MOST_NAMED;
  const first = named(language, packages);
  if (others > 0) return words.andMore(first, others);
  return total === undefined ? words.andMore(first, undefined) : first;
}

function named(language: Language, packages: readonly VmPackage[], most = MOST_NAMED): string {
  const first = packages.slice(0, most);
  const labels = packageLabels(first);
  return first
    .map((pkg, place) => {
      const size = describeSize(language, attributesIn(language), pkg);
      return size === '' ? labels[place] : `${labels[place]} (${size})`;
    })
    .join(', ');
}

function ofPackage(
  language: Language,
  name: string,
  { organization, from }: View,
  { queryClient }: PageData,
): Said {
  const words = language.words(previewWords);
  const { queryKey } = givenResult(study, language.locale, organization, { name, from });
  const found = queryClient.getQueryData(queryKey);
  const called = plainText(name) || name;
  switch (found?.kind) {
    case 'found': {
      const [label = name] = packageLabels([found.pkg]);
      const before = found.change?.kind === 'known' ? found.change.pkg : undefined;
      return {
        headline: before === undefined ? label : words.fromTo(plainText(before.name) || before.id, label),
        description: describePackage(language, attributesIn(language), found.pkg) || words.general,
        packages: before === undefined ? [found.pkg] : [before, found.pkg],
        isKnown: true,
      };
    }
    case 'several':
      return {
        headline: words.severalCalled(found.packages.length, called),
        description: `${named(language, found.packages)}.`,
        packages: found.packages,
        isKnown: true,
      };
    default:
      return {
        headline: found === undefined ? called : words.noneCalled(called),
        description: words.general,
        packages: [],
        isKnown: false,
      };
  }
}

function ofComparison(
  language: Language,
  { organization, compare, from }: View,
  { queryClient }: PageData,
): Said {
  const words = language.words(previewWords);
  if (compare.length === 0)
    return { headline: words.comparison, description: words.general, packages: [], isKnown: true };
  const subject = { names: compare, from };
  const { queryKey } = givenResult(comparison, language.locale, organization, subject);
  const found = queryClient.getQueryData(queryKey);
  const packages = found?.found.map(({ pkg }) => pkg) ?? [];
  const labels = packages.length > 0 ? packageLabels(packages) : compare.map((name) => plainText(name));
  const before = found?.from && (plainText(found.from.pkg.name) || found.from.pkg.id);
  return {
    headline: words.comparisonOf(labels, before),
    description: packages.length === 0 ? words.general : `${named(language, packages, packages.length)}.`,
    packages,
    isKnown: packages.length > 0,
  };
}
