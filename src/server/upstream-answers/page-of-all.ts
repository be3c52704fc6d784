import { createHash } from 'node:crypto';
import type { WholeAnswer } from './whole-answer.ts';

const PACKAGES = '/virtual_machine_packages';
const ORGANIZATION: ReadonlySet<string> = new Set(['organization[id]', 'organization[sub_domain]']);
/** As many as the API gives at once, and as catalogues are read in. */
const MOST = 200;

/**
 * The question that gets all packages of an organization at once, if they are few: pages of any size can then be made of its
 * answer, and whatever the crowd turns to, the API is asked for one list.
 *
 * @param path - path under the API's address, and query
 * @returns undefined where the path asks for something else, or in a way that is upstream's to judge
 */
export function questionForAll(path: string): string | undefined {
  const page = pageIn(path);
  if (page === undefined) return undefined;
  return `${PACKAGES}?${new URLSearchParams([...page.organization, ['page', '1'], ['per_page', String(MOST)]])}`;
}

/**
 * The page that a path asks for, made of the answer with all packages; in all but its size and place it is that answer.
 *
 * @returns undefined where the answer does not have all of them
 */
export function pageOfAll<Answer extends WholeAnswer>(all: Answer, path: string): Answer | undefined {
  const asked = pageIn(path);
  const list = all.status === 200 ? readList(all) : undefined;
  if (asked === undefined || list === undefined) return undefined;
  const { page, perPage } = asked;
  const { pagination, packages, rest } = list;
  const count = packages.length;
  const text = JSON.stringify({
    ...rest,
    pagination: {
      ...pagination,
      current_page: page,
      per_page: perPage,
      ...(typeof pagination['total'] === 'number' && { total_pages: Math.ceil(count / perPage) }),
    },
    virtual_machine_packages: packages.slice((page - 1) * perPage, page * perPage),
  });
  const body = new TextEncoder().encode(text);
  const headers = new Headers(all.headers);
  headers.set('ETag', `W/"${createHash('sha1').update(body).digest('hex')}"`);
  return { ...all, headers, body };
}

interface List {
  readonly pagination: Readonly<Record<string, unknown>>;
  readonly packages: readonly unknown[];
  /** What else the answer says. */
  readonly rest: Readonly<Record<string, unknown>>;
}

const lists = new WeakMap<Uint8Array, List | null>();

/** All packages of an answer, read once; undefined where there are more, or where it is no list. */
function readList({ body }: WholeAnswer): List | undefined {
  let list = lists.get(body);
  if (list === undefined) {
    list = parseList(new TextDecoder().decode(body)) ?? null;
    lists.set(body, list);
  }
  return list ?? undefined;
}

function parseList(text: string): List | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const { pagination, virtual_machine_packages: packages, ...rest } = value;
  if (!isObject(pagination) || !Array.isArray(packages)) return undefined;
  const { total = null, per_page: perPage = MOST } = pagination;
  const isAll = total === null ? packages.length < Number(perPage) : total === packages.length;
  return isAll ? { pagination, packages, rest } : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Page {
  readonly organization: readonly [name: string, value: string][];
  readonly page: number;
  readonly perPage: number;
}

function pageIn(path: string): Page | undefined {
  const [list, query = ''] = path.split('?');
  const parameters = [...new URLSearchParams(query)];
  const value = (name: string, usual: number, most: number) => {
    const text = parameters.find(([each]) => each === name)?.[1] ?? String(usual);
    return /^[1-9]\d{0,6}$/.test(text) && Number(text) <= most ? Number(text) : undefined;
  };
  const page = value('page', 1, Infinity);
  const perPage = value('per_page', 30, MOST);
  const organization = parameters.filter(([name]) => ORGANIZATION.has(name));
  const isPlain =
    new Set(parameters.map(([name]) => name)).size === parameters.length && organization.length <= 1;
  return list === PACKAGES && isPlain && page !== undefined && perPage !== undefined
    ? { organization, page, perPage }
    : undefined;
}
