import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '#api/client.ts';
import { organizationQueries, packageQueries } from '#api/queries.ts';
import { attributes } from '#catalogue/attributes.ts';
import { describeCriteria } from '#catalogue/describe.ts';
import { organizationLabel } from '#catalogue/describe-organization.ts';
import { describePackage, describeSize } from '#catalogue/describe-package.ts';
import { formatCount, formatList, formatNumber, plainText } from '#catalogue/format.ts';
import { packageLabels } from '#catalogue/package-labels.ts';
import type { VmPackage } from '#catalogue/package.ts';
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

export const PRODUCT = 'VM packages';
/** What is said where there is nothing more particular. */
const GENERAL =
  'The sizes of virtual machines that this Katapult cloud offers: find, compare and link the one that fits.';

/** How many packages a list's description names: each weighs on every document. */
const MOST_NAMED = 2;
/** In characters: more is shown nowhere, and names and links can be long. */
const LONGEST_HEADLINE = 200;
const LONGEST_DESCRIPTION = 300;
const LONGEST_ORGANIZATION = 60;

/** What a page shows, read from the same data with the same words. Data that is not there is not spoken of. */
export function describePreview({ place, view }: Sight, data: PageData): Preview {
  const said = saidOf({ place, view }, data);
  return {
    ...said,
    headline: cut(said.headline, LONGEST_HEADLINE),
    description: cut(said.description, LONGEST_DESCRIPTION),
    organization: calledOrganization(view, data),
  };
}

/** `12 packages with 8 or more cores · Acme`. */
export function titleOf({ headline, organization }: Pick<Preview, 'headline' | 'organization'>): string {
  return `${headline} · ${organization ?? PRODUCT}`;
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

function saidOf({ place, view }: Sight, data: PageData): Said {
  switch (place.kind) {
    case 'catalogue':
      return ofCatalogue(view, data);
    case 'package':
      return ofPackage(place.name, view, data);
    case 'compare':
      return ofComparison(view, data);
    case 'organizations':
      return { headline: 'Organizations', description: GENERAL, packages: [], isKnown: true };
  }
}

function calledOrganization({ organization }: View, { queryClient, client }: PageData): string | undefined {
  if (organization === null) return undefined;
  const known = queryClient.getQueryData(
    organizationQueries(client).one(organization).queryKey,
  )?.organization;
  const label = plainText(organizationLabel(organization, known ?? undefined));
  return cut(label || organization.value, LONGEST_ORGANIZATION);
}

function ofCatalogue(view: View, { queryClient, client }: PageData): Said {
  const { organization, page, perPage, from } = view;
  const answer = queryClient.getQueryData(answerQuery(view).queryKey);
  const { queryKey } = packageQueries(client).page({ organization, page, perPage });
  const stretch: PackageStretch | undefined = answer
    ? { packages: answer.packages, missing: 0, page, perPage, total: answer.matching }
    : stretchOf(queryClient.getQueryData(queryKey));
  const isFiltered = Object.keys(view.filters).length > 0 || view.text !== '';
  if (stretch === undefined) {
    const asked = describeCriteria(attributes, view);
    return {
      headline: isFiltered ? `Packages ${asked}` : 'Packages',
      description: GENERAL,
      packages: [],
      isKnown: false,
    };
  }
  const isMap = view.layout === 'map';
  // What the page's own heading says, which is of all pages where something is filtered.
  const summary = (isFiltered || isMap) && answer ? answer.sentence : rangeSummary(stretch);
  const isPageUnsaid = isFiltered && !isMap && page > 1;
  const looked =
    view.package === undefined
      ? undefined
      : queryClient.getQueryData(givenResult(study, organization, { name: view.package, from }).queryKey);
  const opened: readonly VmPackage[] = looked?.kind === 'found' ? [looked.pkg] : [];
  const listed = stretch.packages;
  const nearest = answer?.misses?.nearest.map(({ pkg }) => pkg) ?? [];
  const shown = listed.length > 0 ? listed : nearest;
  const words = [
    ...opened.map((pkg) => `Open: ${named([pkg])}`),
    listed.length > 0 && withOthers(listed, stretch.total),
    listed.length === 0 && nearest.length > 0 && `The nearest: ${named(nearest)}`,
  ].filter((each) => typeof each === 'string');
  return {
    headline: isPageUnsaid ? `${summary}, page ${formatNumber(page)}` : summary,
    description: words.length === 0 ? GENERAL : `${words.join('. ')}.`,
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
function withOthers(packages: readonly VmPackage[], total: number | undefined): string {
  const others = (total ?? packages.length) - MOST_NAMED;
  if (others > 0) return `${named(packages)} and ${formatNumber(others)} more`;
  return total === undefined ? `${named(packages)} and more` : named(packages);
}

function named(packages: readonly VmPackage[], most = MOST_NAMED): string {
  const first = packages.slice(0, most);
  const labels = packageLabels(first);
  return first
    .map((pkg, place) => {
      const size = describeSize(attributes, pkg);
      return size === '' ? labels[place] : `${labels[place]} (${size})`;
    })
    .join(', ');
}

function ofPackage(name: string, { organization, from }: View, { queryClient }: PageData): Said {
  const found = queryClient.getQueryData(givenResult(study, organization, { name, from }).queryKey);
  const called = plainText(name) || name;
  switch (found?.kind) {
    case 'found': {
      const [label = name] = packageLabels([found.pkg]);
      const before = found.change?.kind === 'known' ? found.change.pkg : undefined;
      return {
        headline: before === undefined ? label : `From ${plainText(before.name) || before.id} to ${label}`,
        description: describePackage(attributes, found.pkg) || GENERAL,
        packages: before === undefined ? [found.pkg] : [before, found.pkg],
        isKnown: true,
      };
    }
    case 'several':
      return {
        headline: `${formatCount(found.packages.length, 'package', 'packages')} called ${called}`,
        description: `${named(found.packages)}.`,
        packages: found.packages,
        isKnown: true,
      };
    default:
      return {
        headline: found === undefined ? called : `No package is called ${called}`,
        description: GENERAL,
        packages: [],
        isKnown: false,
      };
  }
}

function ofComparison({ organization, compare, from }: View, { queryClient }: PageData): Said {
  if (compare.length === 0)
    return { headline: 'Comparison', description: GENERAL, packages: [], isKnown: true };
  const subject = { names: compare, from };
  const found = queryClient.getQueryData(givenResult(comparison, organization, subject).queryKey);
  const packages = found?.found.map(({ pkg }) => pkg) ?? [];
  const labels = packages.length > 0 ? packageLabels(packages) : compare.map((name) => plainText(name));
  const before = found?.from && `, seen from ${plainText(found.from.pkg.name) || found.from.pkg.id}`;
  return {
    headline: `Comparison of ${formatList(labels, 'and')}${before ?? ''}`,
    description: packages.length === 0 ? GENERAL : `${named(packages, packages.length)}.`,
    packages,
    isKnown: packages.length > 0,
  };
}
