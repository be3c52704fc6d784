import * as v from 'valibot';
import type { Organization } from '#catalogue/organization.ts';
import type { PackageIcon, VmPackage } from '#catalogue/package.ts';
import type { Dated } from './as-of.ts';
import type { Problem } from './errors.ts';
import type { Expected, Fault, Got } from './fault.ts';

/**
 * The wire of Katapult's API (Core v1, version 2.68.0) and its decoding into the domain's words. Answers of different
 * ages carry different fields: what is absent decodes to `undefined`, "unknown". Unknown extra fields are ignored.
 */

/** One page of packages, decoded. */
export type PackagePage = UndatedPackagePage & Dated;

/** What the body of such an answer holds. */
interface UndatedPackagePage {
  readonly packages: readonly VmPackage[];
  /** Entries of the list that break the contract. They are left out of `packages`; the others are not harmed. */
  readonly unreadable: readonly Unreadable[];
  readonly pagination: Pagination;
}

export interface Unreadable {
  /** What the entry calls itself (its name, permalink or ID); undefined where it has nothing readable. */
  readonly label: string | undefined;
  readonly fault: Fault;
}

export interface Pagination {
  readonly page: number;
  readonly perPage: number;
  /** `undefined`: not told, as for large sets (above 1,000 records). */
  readonly total: number | undefined;
  readonly totalPages: number | undefined;
  readonly largeSet: boolean;
}

/** The organizations that a token can see, decoded. */
export type OrganizationList = UndatedOrganizationList & Dated;

interface UndatedOrganizationList {
  readonly organizations: readonly Organization[];
  readonly unreadable: readonly Unreadable[];
}

/** A decoded answer, or the path of the first field that is not as promised. */
export type Decoded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly where: string };

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** A page repeats a name many times: of one that is longer than any, in UTF-16 units, it would be too large. */
const LONGEST_TEXT = 1000;
const shortText = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
/** What names something: blanks would be a link without words, to a page that no address leads to. */
const text = v.pipe(
  shortText,
  v.check((value) => value.trim() !== ''),
);

const iconSchema = v.object({
  url: v.string(),
  file_name: v.nullish(v.string()),
  file_type: v.nullish(v.string()),
  file_size: v.nullish(count),
});

const packageSchema = v.object({
  id: text,
  name: shortText,
  permalink: text,
  cpu_cores: v.optional(count),
  ipv4_addresses: v.optional(count),
  memory_in_gb: v.optional(count),
  storage_in_gb: v.optional(count),
  monthly_bandwidth_allowance_in_gb: v.nullish(count),
  privacy: v.optional(v.picklist(['public', 'private'])),
  icon: v.nullish(iconSchema),
  use_dedicated_cpus: v.optional(v.boolean()),
  group: v.nullish(v.object({ id: text, name: shortText })),
});

const organizationSchema = v.object({
  id: text,
  name: shortText,
  sub_domain: text,
  infrastructure_domain: v.nullish(shortText),
  created_at: v.optional(v.number()),
  activated_at: v.nullish(v.number()),
  suspended: v.optional(v.boolean()),
  managed: v.optional(v.boolean()),
});

const packageListSchema = v.object({
  pagination: v.object({
    current_page: v.optional(count),
    per_page: v.optional(count),
    total: v.nullish(count),
    total_pages: v.nullish(count),
    large_set: v.optional(v.boolean()),
  }),
  virtual_machine_packages: v.array(v.unknown()),
});

const organizationListSchema = v.object({ organizations: v.array(v.unknown()) });

/**
 * Decodes a parsed answer of `GET /virtual_machine_packages`. Some entries may be unreadable; where all are, it is not such a
 * list. `asked` fills in what older answers leave out of
 * `pagination`. `apiBase` is what relative icon addresses are relative to.
 */
export function decodePackagePage(
  body: unknown,
  { asked, apiBase }: { asked: { page: number; perPage: number }; apiBase: string },
): Decoded<UndatedPackagePage> {
  const list = v.safeParse(packageListSchema, body);
  if (!list.success) return { ok: false, where: pathOf(list.issues[0]) };
  const { pagination } = list.output;
  const { decoded, unreadable } = decodeEach(
    packageSchema,
    list.output.virtual_machine_packages,
    (wire): VmPackage => ({
      id: wire.id,
      name: wire.name.trim() === '' ? wire.permalink : wire.name,
      permalink: wire.permalink,
      cores: wire.cpu_cores,
      memory: wire.memory_in_gb,
      storage: wire.storage_in_gb,
      ipv4: wire.ipv4_addresses,
      bandwidth: wire.monthly_bandwidth_allowance_in_gb,
      dedicated: wire.use_dedicated_cpus,
      privacy: wire.privacy,
      group: wire.group,
      icon: wire.icon && decodeIcon(wire.icon, apiBase),
    }),
  );
  if (isNothing(decoded, unreadable)) return { ok: false, where: 'virtual_machine_packages' };
  const total = pagination.total ?? undefined;
  const perPage = pagination.per_page || asked.perPage;
  return {
    ok: true,
    value: {
      packages: decoded,
      unreadable,
      pagination: {
        page: pagination.current_page || asked.page,
        perPage,
        total,
        totalPages: pagination.total_pages ?? (total === undefined ? undefined : Math.ceil(total / perPage)),
        largeSet: pagination.large_set ?? total === undefined,
      },
    },
  };
}

/** Decodes a parsed answer of `GET /organizations`. */
export function decodeOrganizations(body: unknown): Decoded<UndatedOrganizationList> {
  const list = v.safeParse(organizationListSchema, body);
  if (!list.success) return { ok: false, where: pathOf(list.issues[0]) };
  const { decoded, unreadable } = decodeEach(
    organizationSchema,
    list.output.organizations,
    (wire): Organization => ({
      id: wire.id,
      name: wire.name.trim() === '' ? wire.sub_domain : wire.name,
      subDomain: wire.sub_domain,
      infrastructureDomain: wire.infrastructure_domain ?? undefined,
      createdAt: wire.created_at,
      activatedAt: wire.activated_at,
      suspended: wire.suspended,
      managed: wire.managed,
    }),
  );
  if (isNothing(decoded, unreadable)) return { ok: false, where: 'organizations' };
  return { ok: true, value: { organizations: decoded, unreadable } };
}

const errorSchema = v.object({
  code: v.string(),
  description: v.nullish(v.string()),
  detail: v.nullish(v.unknown()),
});

/**
 * Decodes an error body: `{code, description, detail}` as documented, or the same inside `{error: {…}}` as the wire
 * has it. A body that is neither gives `undefined`; a detail that is not as promised loses only what is not.
 */
export function decodeProblem(body: unknown): Problem | undefined {
  const inner = typeof body === 'object' && body !== null && 'error' in body ? body.error : body;
  const parsed = v.safeParse(errorSchema, inner);
  if (!parsed.success) return undefined;
  const { code, description } = parsed.output;
  const detail = (
    typeof parsed.output.detail === 'object' && parsed.output.detail !== null ? parsed.output.detail : {}
  ) as Record<string, unknown>; // an object read field by field, each checked below
  switch (code) {
    case 'missing_api_token':
    case 'invalid_capabilities_token':
    case 'organization_suspended':
    case 'organization_not_activated':
    case 'organization_not_found':
    case 'organization_not_listed':
    case 'service_unavailable':
    case 'bad_gateway':
    case 'unusable_answer':
    case 'sign_in_waiting':
    case 'gateway_timeout':
      return { code };
    case 'invalid_argument':
      return {
        code,
        argument: argumentOf(detail['path']),
        issue: stringOf(detail['issue']),
        errors: stringsOf(detail['errors']),
      };
    case 'unauthorized_network_for_api_token':
      return { code, ipAddress: stringOf(detail['ip_address']) };
    case 'invalid_api_token':
      return { code, details: stringOf(detail['details']) };
    case 'scope_not_granted':
      return { code, scopes: stringsOf(detail['scopes']) };
    case 'rate_limit_reached':
      return {
        code,
        totalPermitted: typeof detail['total_permitted'] === 'number' ? detail['total_permitted'] : undefined,
      };
    default:
      return { code: 'other', given: code.slice(0, LONGEST_TEXT), description: stringOf(description) };
  }
}

/** Decodes each entry by itself: one that breaks the contract, or repeats an ID, is set aside and the rest stands. */
function decodeEach<Wire extends { id: string }, Domain>(
  schema: v.GenericSchema<unknown, Wire>,
  entries: readonly unknown[],
  toDomain: (wire: Wire) => Domain,
): { decoded: Domain[]; unreadable: Unreadable[] } {
  const decoded: Domain[] = [];
  const unreadable: Unreadable[] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    const parsed = v.safeParse(schema, entry);
    if (!parsed.success) {
      const [issue] = parsed.issues;
      unreadable.push({ label: labelOf(entry), fault: faultOf(issue) });
    } else if (seen.has(parsed.output.id)) {
      unreadable.push({ label: labelOf(entry), fault: { kind: 'twice' } });
    } else {
      seen.add(parsed.output.id);
      decoded.push(toDomain(parsed.output));
    }
  }
  return { decoded, unreadable };
}

/** Whether nothing of a list could be read: then it is the answer that is broken, and not its entries. */
function isNothing(decoded: readonly unknown[], unreadable: readonly Unreadable[]): boolean {
  return decoded.length === 0 && unreadable.length > 0;
}

/**
 * An icon's address comes from outside and ends in an `src`: only `http:` and `https:` are let through, and a path on
 * the page's origin where the API is on that origin too. Anything else (`javascript:`, `data:`) is no icon.
 */
function decodeIcon(wire: v.InferOutput<typeof iconSchema>, apiBase: string): PackageIcon | null {
  if (wire.url.length > LONGEST_ICON_URL) return null;
  const base = parseUrl(apiBase);
  let url: string;
  if (base === undefined && /^\/(?![/\\])\P{Cc}*$/u.test(wire.url)) {
    url = wire.url;
  } else {
    const absolute = parseUrl(wire.url, base);
    if (absolute === undefined || (absolute.protocol !== 'https:' && absolute.protocol !== 'http:'))
      return null;
    url = absolute.href;
  }
  return {
    url,
    fileName: stringOf(wire.file_name),
    fileType: stringOf(wire.file_type),
    fileSize: wire.file_size ?? undefined,
  };
}

/** Signed addresses are long. */
const LONGEST_ICON_URL = 4000;

function parseUrl(url: string, base?: URL): URL | undefined {
  return URL.canParse(url, base?.href) ? new URL(url, base?.href) : undefined;
}

/** By the type of the schema's check. */
const EXPECTED: Readonly<Record<string, Expected>> = {
  safe_integer: 'wholeNumber',
  number: 'wholeNumber',
  min_value: 'wholeNumberFrom0',
  check: 'text',
  string: 'text',
  max_length: 'shorter',
  boolean: 'yesOrNo',
  picklist: 'documented',
  object: 'object',
  array: 'list',
};

function faultOf(issue: v.BaseIssue<unknown>): Fault {
  // The schema says what a list's or an object's field may be; that a field is missing is an issue of its object.
  const isMissing = issue.input === undefined;
  return {
    kind: 'unexpected',
    path: pathOf(issue),
    expected: isMissing ? 'value' : (EXPECTED[issue.type] ?? 'other'),
    got: isMissing ? { kind: 'nothing' } : gotOf(issue.input),
  };
}

function gotOf(value: unknown): Got {
  if (typeof value === 'object' && value !== null) return { kind: Array.isArray(value) ? 'list' : 'object' };
  return { kind: 'written', text: shorten(JSON.stringify(value)) };
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return v.getDotPath(issue) ?? '';
}

function labelOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const fields = entry as Record<string, unknown>; // any object can be read by name; each value is checked
  const label = ['name', 'permalink', 'id'].map((key) => stringOf(fields[key])).find(Boolean);
  return label === undefined ? undefined : shorten(label);
}

/** By whole characters: half of one becomes another on its way to a browser. */
function shorten(value: string): string {
  const characters = Array.from(value.slice(0, 2 * MOST_SHOWN + 1));
  return characters.length > MOST_SHOWN ? `${characters.slice(0, MOST_SHOWN - 1).join('')}…` : value;
}

/** How much is shown of what could not be read, in characters. */
const MOST_SHOWN = 60;

/** The wire has an argument's path as text or in parts: `['organization', 'id']` is `organization[id]`. */
function argumentOf(path: unknown): string | undefined {
  const [first, ...rest] = Array.isArray(path) ? stringsOf(path) : [stringOf(path)];
  return first === undefined ? undefined : first + rest.map((part) => `[${part}]`).join('');
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, LONGEST_TEXT) : undefined;
}

function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(stringOf).filter((item) => item !== undefined) : [];
}
