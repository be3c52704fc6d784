import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { PART_SIZE } from '#api/whole-catalogue.ts';
import { jsonIn } from '../read-json.ts';
import type { WholeAnswer } from './whole-answer.ts';

const PACKAGES = '/virtual_machine_packages';
const ID = 'organization[id]';
const SUB_DOMAIN = 'organization[sub_domain]';

/** A page of an organization's packages that can be made of the parts in which catalogues are read. */
export interface PageAsked {
  readonly page: number;
  readonly perPage: number;
  /** The path that asks for a part; the first is 1. */
  readonly part: (number: number) => string;
}

/**
 * Reads which page a path asks for. Made of parts, pages of any size cost the API no more questions than the list has parts,
 * whatever a crowd turns to.
 *
 * @param path - path under the API's address, and query
 * @returns undefined where the path asks for something else, or in a way that is upstream's to judge
 */
export function pageAsked(path: string): PageAsked | undefined {
  const [list, query = ''] = path.split('?');
  const parameters = [...new URLSearchParams(query)];
  const value = (name: string, usual: number, most: number) => {
    const text = parameters.find(([each]) => each === name)?.[1] ?? String(usual);
    return /^[1-9]\d{0,6}$/.test(text) && Number(text) <= most ? Number(text) : undefined;
  };
  const page = value('page', 1, Infinity);
  const perPage = value('per_page', 30, PART_SIZE);
  // A name of hosts is the same however it is written: it is one question.
  const organization = parameters.flatMap(([name, text]) =>
    name === ID ? [[name, text]] : name === SUB_DOMAIN ? [[name, text.toLowerCase()]] : [],
  );
  const isPlain =
    new Set(parameters.map(([name]) => name)).size === parameters.length && organization.length <= 1;
  if (list !== PACKAGES || !isPlain || page === undefined || perPage === undefined) return undefined;
  return {
    page,
    perPage,
    part: (number) =>
      `${PACKAGES}?${new URLSearchParams([...organization, ['page', String(number)], ['per_page', String(PART_SIZE)]])}`,
  };
}

/**
 * Which parts a page lies in.
 *
 * @param first - upstream's answer for the first part: it says how many there are
 * @returns their numbers, at most two, in their order; none where the page is behind the end; undefined where the first part does
 *   not say what is in the others, for instance as the API gives fewer at once
 */
export function partsOf({ page, perPage }: PageAsked, first: WholeAnswer): readonly number[] | undefined {
  const list = readList(first);
  if (list === undefined) return undefined;
  const length = list.packages.length;
  const total = list.isAll ? length : (list.total ?? Infinity);
  if (!list.isAll && (length !== PART_SIZE || list.perPage !== PART_SIZE)) return undefined;
  const from = (page - 1) * perPage;
  const to = Math.min(from + perPage, total);
  const last = Math.ceil(to / PART_SIZE);
  const begin = Math.floor(from / PART_SIZE) + 1;
  return from >= to ? [] : begin === last ? [begin] : [begin, last];
}

/**
 * The page, made of the parts that it lies in: in all but its size and place it is the first part.
 *
 * @param first - upstream's answer for the first part
 * @param parts - those that {@link partsOf} named, with what they were answered with
 * @returns undefined where they do not fit together
 */
export function pageOfParts(
  { page, perPage }: PageAsked,
  first: WholeAnswer,
  parts: readonly { readonly number: number; readonly answer: WholeAnswer }[],
): WholeAnswer | undefined {
  const list = readList(first);
  const lists = parts.map(({ number, answer }) => ({ number, list: readList(answer) }));
  if (list === undefined) return undefined;
  const from = (page - 1) * perPage;
  const packages: unknown[] = [];
  let isOver = false;
  for (const { number, list: part } of lists) {
    if (part === undefined || (isOver && part.packages.length > 0)) return undefined;
    isOver = part.packages.length < PART_SIZE;
    const begin = (number - 1) * PART_SIZE;
    packages.push(...part.packages.slice(Math.max(0, from - begin), Math.max(0, from + perPage - begin)));
  }
  const text = JSON.stringify({
    ...list.rest,
    pagination: {
      ...list.pagination,
      current_page: page,
      per_page: perPage,
      ...(list.total !== undefined && { total_pages: Math.ceil(list.total / perPage) }),
    },
    virtual_machine_packages: packages,
  });
  const body = new TextEncoder().encode(text);
  const headers = new Headers(first.headers);
  headers.set('ETag', `W/"${createHash('sha1').update(body).digest('hex')}"`);
  return { status: 200, headers, body };
}

interface List {
  readonly pagination: Readonly<Record<string, unknown>>;
  /** How many there are in all parts; undefined where the answer does not say. */
  readonly total: number | undefined;
  readonly perPage: number;
  readonly packages: readonly unknown[];
  /** Whether there are no others. */
  readonly isAll: boolean;
  /** What else the answer says. */
  readonly rest: Readonly<Record<string, unknown>>;
}

/** The bodies whose lists are at hand, in bytes: what a body says may take many times as much as itself. */
const MOST_READ_BYTES = 8_000_000;
const lists = new LRUCache<Uint8Array, { readonly list: List | undefined }>({
  maxSize: MOST_READ_BYTES,
  sizeCalculation: (_, body) => Math.max(1, body.byteLength),
});

/** What an answer lists, read once; undefined where it lists nothing. */
function readList({ status, body }: WholeAnswer): List | undefined {
  if (status !== 200) return undefined;
  const found = lists.get(body) ?? { list: listIn(jsonIn(body)) };
  lists.set(body, found);
  return found.list;
}

function listIn(value: unknown): List | undefined {
  if (!isObject(value)) return undefined;
  const { pagination, virtual_machine_packages: packages, ...rest } = value;
  if (!isObject(pagination) || !Array.isArray(packages)) return undefined;
  const { total: told = null, per_page: perPage = PART_SIZE, current_page: page = 1 } = pagination;
  const total = typeof told === 'number' ? told : undefined;
  if (typeof perPage !== 'number' || (told !== null && total === undefined)) return undefined;
  const isAll = page === 1 && (total === undefined ? packages.length < perPage : total === packages.length);
  return { pagination, total, perPage, packages, isAll, rest };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
