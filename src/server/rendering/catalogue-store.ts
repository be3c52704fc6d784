import { LRUCache } from 'lru-cache';
import type { Client } from '#api/client.ts';
import type { OrganizationList } from '#api/contract.ts';
import { ApiError } from '#api/errors.ts';
import { readWhole, type WholeCatalogue } from '#api/whole-catalogue.ts';
import type { OrganizationRef } from '#catalogue/organization.ts';
import { isTakenBack } from '../taken-back.ts';

/** What the gateway's own token was shown, kept for the pages of everybody. Nothing of a caller's token comes here. */
export interface CatalogueStore {
  /** What is held of an organization's packages, complete; undefined: nothing that is young enough. */
  held(organization: OrganizationRef): Held<WholeCatalogue> | undefined;
  /** All of an organization's packages: what is held, or what is asked for now, once for all who wait for it. */
  whole(organization: OrganizationRef): Promise<Held<WholeCatalogue>>;
  keep(whole: WholeCatalogue): Held<WholeCatalogue>;
  organizations(): Promise<Held<OrganizationList>>;
}

export interface Held<Value> {
  readonly value: Value;
  /** When it was asked for, Unix time in milliseconds. */
  readonly at: number;
}

interface StoreOptions {
  readonly client: Client;
  /** How often one part is asked for: once where the gateway tries by itself. */
  readonly triesOfPart?: number | undefined;
  /** Unix time in milliseconds. */
  readonly now: () => number;
}

/** For how long an answer is taken for what the API would say now, in milliseconds. */
export const FRESH_MS = 60_000;
/** How soon it may be asked for again where the answer was as old as what is held, in milliseconds. */
const ASKED_AGAIN_MS = 5000;
/** For how long it still serves while a new one is on its way. */
const USABLE_MS = 10 * 60_000;
/** How many packages are held of all organizations together: about 0.5 kB each. */
const MOST_PACKAGES = 200_000;

export function createCatalogueStore({ client, now, triesOfPart }: StoreOptions): CatalogueStore {
  const catalogues = new LRUCache<string, Held<WholeCatalogue>>({
    maxSize: MOST_PACKAGES,
    sizeCalculation: ({ value }) => 1 + value.packages.length,
  });
  const askedAt = new LRUCache<string, number>({ max: 1000 });
  const underWay = new Map<string, Promise<Held<WholeCatalogue>>>();
  let organizations: Promise<Held<OrganizationList>> | undefined;
  let organizationsUntil = 0;

  function keep(whole: WholeCatalogue) {
    const held = { value: whole, at: whole.asOf };
    // One with holes in it serves who waits for it; the next one asks again.
    if (whole.state === 'complete') catalogues.set(nameOf(whole.organization), held);
    return held;
  }

  function ask(organization: OrganizationRef) {
    const name = nameOf(organization);
    askedAt.set(name, now());
    const asking =
      underWay.get(name) ??
      readWhole({ client, organization, signal: new AbortController().signal, triesOfPart })
        .then(keep)
        .catch((error: unknown) => {
          if (takesBack(error)) catalogues.delete(name);
          throw error;
        })
        .finally(() => underWay.delete(name));
    underWay.set(name, asking);
    return asking;
  }

  function held(organization: OrganizationRef) {
    const found = catalogues.get(nameOf(organization));
    if (found === undefined || isWithin(FRESH_MS, now() - found.at)) return found;
    // The gateway's API may have nothing newer itself.
    if (Math.abs(now() - (askedAt.get(nameOf(organization)) ?? 0)) < ASKED_AGAIN_MS) return found;
    if (!isWithin(USABLE_MS, now() - found.at)) return undefined;
    // What is held goes on serving when it cannot be renewed.
    ask(organization).catch(() => {});
    return found;
  }

  return {
    held,
    keep,
    whole: async (organization) => held(organization) ?? ask(organization),
    organizations() {
      if (organizations === undefined || !isWithin(FRESH_MS, organizationsUntil - now())) {
        organizationsUntil = now() + FRESH_MS;
        organizations = client.listOrganizations().then((value) => ({ value, at: value.asOf }));
        organizations.catch(() => {
          organizationsUntil = 0;
        });
      }
      return organizations;
    },
  };
}

/** Whether an error is the API's word that it takes back what it has said of an organization. */
export function takesBack(error: unknown): boolean {
  return (
    error instanceof ApiError && error.failure.kind === 'http' && isTakenBack(error.failure.problem.code)
  );
}

/** Whether a time that has passed, or is left, is one of at most `ms`. None is below zero, unless somebody has set the clock. */
function isWithin(ms: number, time: number): boolean {
  return time >= 0 && time <= ms;
}

function nameOf(organization: OrganizationRef): string {
  return organization === null ? '' : `${organization.by}=${organization.value}`;
}
