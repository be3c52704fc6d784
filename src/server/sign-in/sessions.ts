import { LRUCache } from 'lru-cache';
import type { Log } from '../operations/log.ts';
import { wait } from '../wait.ts';
import { SignInProblem, type Provider, type Tokens } from './provider.ts';

/** Who has signed in, in this process's memory and nowhere else. */
export interface Sessions {
  /** Begins one, in the place of another where somebody has signed in once more, and gives its ID. */
  begin(tokens: Tokens, before?: string): string;
  /** The token to send now, renewed where it is about to expire. Does not reject. */
  tokenOf(id: string): Promise<TokenNow>;
  /** Another token in place of one that the API refused; undefined: there is no other. Does not reject. */
  renew(id: string, refused: string): Promise<string | undefined>;
  /** Ends one, and tells the provider so. Resolves once it knows; does not reject. */
  end(id: string): Promise<void>;
}

/** `waiting`: the session goes on, but its token has expired while the provider cannot be reached. */
export type TokenNow =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'ended' }
  | { readonly kind: 'waiting' };

interface Session {
  tokens: Tokens;
  /** When they were given out, by `clock`. */
  since: number;
  /** Until when the provider is left alone, Unix time in milliseconds. */
  restUntil: number;
  refreshing: Promise<void> | undefined;
  /** Those whose place it has taken: their tokens are told to be over with its own. */
  earlier: readonly Session[];
}

interface SessionsOptions {
  readonly provider: Pick<Provider, 'refresh' | 'revoke'>;
  /** In milliseconds. */
  readonly lifetimeMs: number;
  /** Gives an ID that nobody can guess. */
  readonly newId: () => string;
  /** Milliseconds since any moment, by a clock that nobody sets. */
  readonly clock: () => number;
  readonly log: Log;
  /** Waits before the provider is told once more, in milliseconds. */
  readonly pause?: (ms: number) => Promise<void>;
}

/** How long before its end a token is renewed, in milliseconds; of one that lives shorter than twice that, half-way. */
const AHEAD_MS = 60_000;
/** How long a request waits for a new token while the old one is good, in milliseconds. */
const PATIENCE_MS = 300;
/** How long the provider is left alone after it could not be reached, in milliseconds. */
const REST_MS = 10_000;
/** A token that is younger than so many milliseconds is not renewed because the API refuses it: another would not help. */
const YOUNG_MS = 10_000;
/** How many at the same time: each takes a few kB at most, and whoever was away longest has to sign in again. */
const MOST_SESSIONS = 10_000;
/** When a provider that could not be reached is told once more that somebody has signed out, in milliseconds from the last time. */
const REVOKED_AGAIN_AFTER_MS = [1000, 10_000, 60_000, 600_000];
/** How many that were replaced are remembered with the one that did. */
const MOST_EARLIER = 10;

export function createSessions({
  provider,
  lifetimeMs,
  newId,
  clock,
  log,
  pause = wait,
}: SessionsOptions): Sessions {
  const sessions = new LRUCache<string, Session>({
    max: MOST_SESSIONS,
    ttl: lifetimeMs,
    ttlResolution: 0,
    perf: { now: clock },
  });

  /** Once for all who wait for it. */
  function refresh(id: string, session: Session): Promise<void> {
    session.refreshing ??= refreshNow(id, session).finally(() => {
      session.refreshing = undefined;
    });
    return session.refreshing;
  }

  async function refreshNow(id: string, session: Session): Promise<void> {
    const { refresh } = session.tokens;
    if (refresh === undefined) {
      if (clock() >= endOf(session)) sessions.delete(id);
      return;
    }
    if (clock() < session.restUntil) return;
    try {
      const tokens = await provider.refresh(refresh);
      // A provider that does not rotate refresh tokens may leave it out.
      session.tokens = { ...tokens, refresh: tokens.refresh ?? refresh };
      session.since = clock();
    } catch (error) {
      const problem = error instanceof SignInProblem ? error : undefined;
      if (problem?.kind === 'over') {
        sessions.delete(id);
        return;
      }
      session.restUntil = clock() + REST_MS;
      log.warn(
        {},
        `A session could not be renewed: ${problem?.message ?? 'unknown reason'}. It is tried again.`,
      );
    }
  }

  /** Tells the provider that tokens are over. Gives those of which it could not be told. Does not reject. */
  async function revoke(ended: readonly Session[]): Promise<readonly Session[]> {
    const left = await Promise.all(
      ended.map(async (each) => {
        // What comes of it is to be revoked too.
        await each.refreshing;
        try {
          await provider.revoke(each.tokens);
        } catch (error) {
          const problem = error instanceof SignInProblem ? error : undefined;
          if (problem?.kind === 'unreachable') return each;
          sayNotRevoked(problem?.message ?? 'unknown reason');
        }
        return undefined;
      }),
    );
    return left.filter((each) => each !== undefined);
  }

  async function revokeLater(ended: readonly Session[]): Promise<void> {
    let left = ended;
    for (const ms of REVOKED_AGAIN_AFTER_MS) {
      await pause(ms);
      left = await revoke(left);
      if (left.length === 0) return;
    }
    sayNotRevoked('unreachable');
  }

  function sayNotRevoked(reason: string) {
    log.warn({}, `Tokens could not be revoked: ${reason}. They end by themselves.`);
  }

  return {
    begin(tokens, before) {
      const id = newId();
      const replaced = before === undefined ? undefined : sessions.get(before);
      if (before !== undefined) sessions.delete(before);
      // Not yet: to a provider what somebody has agreed to once is one grant, which ends with any of its refresh tokens.
      const earlier = replaced === undefined ? [] : [replaced, ...replaced.earlier].slice(0, MOST_EARLIER);
      if (replaced !== undefined) replaced.earlier = [];
      sessions.set(id, { tokens, since: clock(), restUntil: 0, refreshing: undefined, earlier });
      return id;
    },
    async tokenOf(id) {
      const session = sessions.get(id);
      if (session === undefined) return { kind: 'ended' };
      if (clock() >= dueOf(session)) {
        const refreshing = refresh(id, session);
        // Nobody waits long for another one while theirs is good.
        await (clock() < endOf(session) ? Promise.race([refreshing, wait(PATIENCE_MS)]) : refreshing);
      }
      if (!sessions.has(id)) return { kind: 'ended' };
      return clock() < endOf(session) ? { kind: 'token', token: session.tokens.access } : { kind: 'waiting' };
    },
    async renew(id, refused) {
      const session = sessions.get(id);
      if (session === undefined) return undefined;
      // Another request may have been refused before this one, and has led to a new one already.
      if (session.tokens.access === refused) {
        if (clock() < session.since + YOUNG_MS) return undefined;
        await refresh(id, session);
      }
      const { access } = session.tokens;
      return sessions.has(id) && access !== refused ? access : undefined;
    },
    async end(id) {
      const session = sessions.get(id);
      if (session === undefined) return;
      sessions.delete(id);
      const left = await revoke([session, ...session.earlier]);
      if (left.length === 0) return;
      log.warn(
        {},
        'Tokens could not be revoked yet: the provider could not be reached. It is told once more.',
      );
      void revokeLater(left);
    },
  };
}

function endOf({ since, tokens: { lifetimeMs = Infinity } }: Session): number {
  return since + lifetimeMs;
}

function dueOf({ since, tokens: { lifetimeMs = Infinity } }: Session): number {
  return since + lifetimeMs - Math.min(AHEAD_MS, lifetimeMs / 2);
}
