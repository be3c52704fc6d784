/** Says which organizations the gateway's own token may be used for. */
export interface OrganizationGate {
  /** Whether every organization that a query names is listed. A query that names none asks for public packages. */
  opens(query: URLSearchParams): Promise<boolean>;
  /** The listed ones among the API's answer to "list organizations"; undefined where that is not such a list. */
  pick(body: unknown): { readonly organizations: readonly unknown[] } | undefined;
  /** Whether no organization is listed at all. */
  readonly shut: boolean;
}

export interface GateOptions {
  /** Sub-domains in lower case, and `org_…` IDs. */
  readonly listed: readonly string[];
  /** Asks for all organizations that the gateway's token can see; undefined where that fails. Does not reject. */
  readonly listAll: () => Promise<unknown>;
  /** Unix time in milliseconds. */
  readonly now: () => number;
}

/** For how long a list of organizations is good enough to know an ID's sub-domain, in milliseconds. */
const KEPT_MS = 60_000;
/** After a failure it is asked for again sooner, but not by every request. */
const KEPT_FAILURE_MS = 5000;

/**
 * An operator lists an organization by its sub-domain or by its ID, and a link may name it by the other. Which belong
 * together is learnt from the API's list of organizations, asked for when it is needed and at most once a minute.
 */
export function createOrganizationGate({ listed, listAll, now }: GateOptions): OrganizationGate {
  const names = new Set(listed);
  let known: { readonly names: ReadonlySet<string>; readonly until: number } | undefined;
  let asking: Promise<void> | undefined;

  function pick(body: unknown) {
    const all = organizationsIn(body);
    if (all === undefined) return undefined;
    const organizations = all.filter((item) => namesOf(item).some((name) => names.has(name)));
    known = { names: new Set(organizations.flatMap(namesOf)), until: now() + KEPT_MS };
    return { organizations };
  }

  async function learn(): Promise<void> {
    if (pick(await listAll()) === undefined) {
      known = { names: known?.names ?? new Set(), until: now() + KEPT_FAILURE_MS };
    }
  }

  async function isListed(name: string): Promise<boolean> {
    if (names.has(name)) return true;
    // Somebody may have set the clock back.
    if (known === undefined || now() >= known.until || known.until > now() + KEPT_MS) {
      await (asking ??= learn().finally(() => {
        asking = undefined;
      }));
    }
    return known?.names.has(name) ?? false;
  }

  return {
    shut: names.size === 0,
    pick,
    async opens(query) {
      const asked = [
        ...query.getAll('organization[id]'),
        ...query.getAll('organization[sub_domain]').map((name) => name.toLowerCase()),
      ];
      if (asked.length > 0 && names.size === 0) return false;
      for (const name of asked) if (!(await isListed(name))) return false;
      return true;
    },
  };
}

function organizationsIn(body: unknown): readonly unknown[] | undefined {
  if (typeof body !== 'object' || body === null || !('organizations' in body)) return undefined;
  return Array.isArray(body.organizations) ? body.organizations : undefined;
}

/** An organization's ID and its sub-domain, as far as it has them. The two cannot be confused: no label has a `_`. */
function namesOf(organization: unknown): string[] {
  if (typeof organization !== 'object' || organization === null) return [];
  const names: string[] = [];
  if ('id' in organization && typeof organization.id === 'string') names.push(organization.id);
  if ('sub_domain' in organization && typeof organization.sub_domain === 'string') {
    names.push(organization.sub_domain.toLowerCase());
  }
  return names;
}
