import { LRUCache } from 'lru-cache';
import { MOST_PARTS } from '#api/whole-catalogue.ts';
import type { Meter } from '../operations/meter.ts';
import { pageAsked } from './page-of-parts.ts';
import { sizeOf, type WholeAnswer } from './whole-answer.ts';

/** An answer of upstream's that serves others as well. */
export interface Kept extends WholeAnswer {
  /** When it came, by a clock that nobody sets, in milliseconds. */
  readonly at: number;
}

/** Answers by their paths, within a bound: what was used least lately makes room. */
export interface AnswerCache {
  readonly get: (path: string) => Kept | undefined;
  readonly set: (path: string, answer: Kept) => void;
  readonly delete: (path: string) => void;
}

/** @param mostBytes - how much may be held, in bytes of answers; an eighth of it beside that for what is odd */
export function createAnswerCache({ mostBytes, meter }: { mostBytes: number; meter: Meter }): AnswerCache {
  /** What can be asked for in any number of ways has little room of its own: it never takes the place of what is usual. */
  const caches = { first: cacheOf(mostBytes), odd: cacheOf(mostBytes / 8) };
  return {
    get: (path) => caches[purposeOf(path)].get(path),
    set(path, answer) {
      caches[purposeOf(path)].set(path, answer);
      const { first, odd } = caches;
      meter.cacheHolds({
        entries: first.size + odd.size,
        bytes: first.calculatedSize + odd.calculatedSize,
      });
    },
    delete: (path) => void caches[purposeOf(path)].delete(path),
  };
}

function cacheOf(maxSize: number): LRUCache<string, Kept> {
  return new LRUCache({
    maxSize,
    sizeCalculation: (answer, path) => sizeOf(answer) + path.length,
  });
}

/** The parts that catalogues are read in are few; what else can be asked for, in however many ways, is not. */
export function purposeOf(path: string): 'first' | 'odd' {
  const asked = pageAsked(path);
  const isUsual =
    asked === undefined
      ? path === '/organizations'
      : asked.page <= MOST_PARTS && path === asked.part(asked.page);
  return isUsual ? 'first' : 'odd';
}
