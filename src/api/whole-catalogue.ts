import type { OrganizationRef } from '#catalogue/organization.ts';
import { markShared } from '#catalogue/find-package.ts';
import type { VmPackage } from '#catalogue/package.ts';
import type { Dated } from './as-of.ts';
import type { Client } from './client.ts';
import type { PackagePage, Unreadable } from './contract.ts';
import { ApiError } from './errors.ts';
import { isTransient, retryDelayMs } from './retry.ts';

/** A whole catalogue, as far as it has been read; as old as the oldest of its parts. */
export interface WholeCatalogue extends Dated {
  readonly organization: OrganizationRef;
  /** In the API's order, each ID once: where the list moved between requests, the first place counts. */
  readonly packages: readonly VmPackage[];
  readonly unreadable: readonly Unreadable[];
  /** By the API's word; once complete, by count. Undefined: a large set whose end is not known yet. */
  readonly total: number | undefined;
  /** How many records have come, those that could not be read among them. */
  readonly read: number;
  /** `partial`: some parts did not come, and are no longer waited for. */
  readonly state: 'reading' | 'complete' | 'partial';
  /** Why parts are missing. */
  readonly error: ApiError | undefined;
  /** The parts by number from 1, for going on where it ended; none of a complete one. */
  readonly parts: ReadonlyMap<number, PackagePage>;
}

/** How many packages are asked for at once: as many as the API gives. */
export const PART_SIZE = 200;
/** The fourth of the requests that may be under way is left to the page that a person turns to meanwhile. */
const PARTS_AT_ONCE = 3;
/** How often one part is asked for before it is given up. While there is none, that is for whoever wants the whole to try again. */
const TRIES = 3;
/** So many parts that fail for good end a walk: whatever it is, the others would fail of it too. */
const MOST_FAILED = 3;
/** Nobody sells 20,000 packages: an API that says so, or more, is not taken at its word. */
export const MOST_PARTS = 100;
/** What is told of an age differs by so much from one answer to the next, in milliseconds. */
const SAME_AGE_MS = 60_000;
/** How often a list that changes is begun again before it is taken as it comes. */
const RESTARTS = 3;
/** Longer than this is not waited for in the background: the page says so, and offers to go on. */
const LONGEST_WAIT_MS = 5_000;

interface ReadOptions {
  readonly client: Client;
  readonly organization: OrganizationRef;
  readonly signal: AbortSignal;
  /** Called after each part that comes, with all that is there. */
  readonly onProgress?: (soFar: WholeCatalogue) => void;
  /** How often one part is asked for before it is given up: once where whoever is asked tries by itself. */
  readonly triesOfPart?: number | undefined;
  /** A catalogue of which parts are missing: only these are asked for; or a complete one that is old. */
  readonly previous?: WholeCatalogue | undefined;
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** The catalogue that consists of one part; undefined where that part is not all. */
export function wholeOfOne(organization: OrganizationRef, part: PackagePage): WholeCatalogue | undefined {
  const { packages, unreadable, pagination, asOf, isStale } = part;
  const read = packages.length + unreadable.length;
  if (pagination.page !== 1 || (pagination.total ?? read) > read || read >= pagination.perPage)
    return undefined;
  return {
    organization,
    packages: eachByItself(packages),
    unreadable,
    total: read,
    read,
    state: 'complete',
    error: undefined,
    parts: new Map(),
    asOf,
    isStale,
  };
}

/**
 * In a list that moved while it was read a package may be twice: the first place counts. Only where all are known it is known
 * too which are named alike.
 */
function eachByItself(packages: readonly VmPackage[]): readonly VmPackage[] {
  const byId = new Map<string, VmPackage>();
  for (const pkg of packages) if (!byId.has(pkg.id)) byId.set(pkg.id, pkg);
  return markShared([...byId.values()]);
}

/**
 * Reads all of an organization's packages, 200 at a time, three requests at once. The end is known by the total or, in a
 * large set, by a part that is not full. A total that changes on the way begins the walk again. A part that fails for
 * good leaves a hole that the result tells of; only when the very first one fails, nothing is there, and it throws. Where
 * what is there is old, and the first part is no newer, the others are not asked for.
 *
 * @throws {ApiError} when nothing could be read
 * @throws the signal's reason when it is aborted; nothing is reported after that
 */
export async function readWhole(options: ReadOptions): Promise<WholeCatalogue> {
  for (let restart = 0; ; restart += 1) {
    const { previous } = options;
    const walk = new Walk(options, restart === 0 ? previous?.parts : undefined, restart < RESTARTS);
    const first = await walk.begin();
    if (
      previous?.isStale &&
      previous.state === 'complete' &&
      first?.isStale &&
      first.asOf < previous.asOf + SAME_AGE_MS
    )
      return { ...previous };
    await walk.end();
    if (!walk.moved) return walk.result();
  }
}

class Walk {
  /** The total changed between two parts: what has been read does not fit together. */
  moved = false;
  private readonly parts: Map<number, PackagePage>;
  /** The last part, once it is known. */
  private last = Infinity;
  private total: number | undefined;
  private error: ApiError | undefined;
  private nextPart = 1;
  private failed = 0;

  private readonly isResumed: boolean;
  private readonly options: ReadOptions;
  private readonly mayRestart: boolean;

  constructor(
    options: ReadOptions,
    parts: ReadonlyMap<number, PackagePage> | undefined,
    mayRestart: boolean,
  ) {
    this.options = options;
    this.mayRestart = mayRestart;
    this.parts = new Map();
    this.isResumed = parts !== undefined && parts.size > 0;
    for (const [part, page] of parts ?? []) this.take(part, page);
  }

  /** Asks for the first part, which says how many there are, so it goes alone. */
  async begin(): Promise<PackagePage | undefined> {
    if (!this.parts.has(1)) await this.ask(1);
    if (this.parts.size === 0)
      throw this.error ?? new Error('A walk ended without parts and without an error');
    return this.parts.get(1);
  }

  async end(): Promise<void> {
    // It goes on where it ended: that is said before anything has come.
    if (this.isResumed) this.options.onProgress?.(this.result('reading'));
    await Promise.all(Array.from({ length: PARTS_AT_ONCE }, () => this.work()));
  }

  private async work(): Promise<void> {
    while (!this.moved) {
      const part = this.nextPart;
      this.nextPart += 1;
      if (part > Math.min(this.last, MOST_PARTS)) return;
      if (this.parts.has(part)) continue;
      if (await this.ask(part)) continue;
      this.failed += 1;
      // In a set without an end a part that fails hides where that is: there is no use in asking on.
      if (this.last === Infinity || this.failed >= MOST_FAILED) return;
    }
  }

  /** Whether the part came. */
  private async ask(part: number): Promise<boolean> {
    const { client, organization, signal, onProgress, pause = wait, triesOfPart = TRIES } = this.options;
    for (let tries = 1; ; tries += 1) {
      try {
        const page = await client.listPackages({ organization, page: part, perPage: PART_SIZE }, { signal });
        signal.throwIfAborted();
        if (this.moved) return false;
        this.take(part, page);
        if (!this.moved) onProgress?.(this.result('reading'));
        return true;
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof ApiError)) throw error;
        this.error = error;
        const delay = retryDelayMs(tries, error);
        const most = this.parts.size === 0 || this.isResumed ? 1 : triesOfPart;
        if (!isTransient(error) || tries >= most || delay > LONGEST_WAIT_MS) return false;
        await pause(delay, signal);
      }
    }
  }

  private take(part: number, page: PackagePage): void {
    const { total } = page.pagination;
    const count = page.packages.length + page.unreadable.length;
    if (this.mayRestart && this.parts.size > 0 && total !== this.total) this.moved = true;
    this.parts.set(part, page);
    this.total = total;
    if (total !== undefined) this.last = Math.max(1, Math.ceil(total / PART_SIZE));
    // An API that gives the same whichever part it is asked for, and no total, would be asked for ever.
    const [first] = page.packages;
    const isRepeated = !total && part > 1 && first && first.id === this.parts.get(1)?.packages[0]?.id;
    // Whatever the total is said to be: nothing comes after a part that is not full, or that is more than one.
    if (count !== PART_SIZE || isRepeated) this.last = Math.min(this.last, part);
  }

  result(state?: 'reading'): WholeCatalogue {
    const all: VmPackage[] = [];
    const unreadable: Unreadable[] = [];
    let read = 0;
    let asOf = Infinity;
    let isStale = false;
    for (const [, page] of [...this.parts].toSorted(([a], [b]) => a - b)) {
      read += page.packages.length + page.unreadable.length;
      for (const each of page.unreadable) unreadable.push(each);
      for (const each of page.packages) all.push(each);
      asOf = Math.min(asOf, page.asOf);
      isStale ||= page.isStale;
    }
    const packages = eachByItself(all);
    // The end can be said to be beyond all that could be counted up to.
    const isComplete = [...this.parts.keys()].filter((part) => part <= this.last).length === this.last;
    return {
      organization: this.options.organization,
      packages,
      unreadable,
      total: isComplete ? packages.length + unreadable.length : this.total,
      read,
      state: state ?? (isComplete ? 'complete' : 'partial'),
      error: state === undefined && !isComplete ? this.error : undefined,
      parts: state === undefined && isComplete ? new Map() : this.parts,
      asOf,
      isStale,
    };
  }
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}
