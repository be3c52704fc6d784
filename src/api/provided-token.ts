import { createTokenStore, isTokenLike, type TokenStore } from './token-store.ts';

/**
 * Gives an API token when one is needed: undefined or null where there is none. Asked again, with the token that was refused,
 * when the API refuses it.
 */
export type TokenProvider = (context: {
  readonly refused: string | undefined;
}) => string | null | undefined | Promise<string | null | undefined>;

/** After so long without an answer the provider is asked anew, in milliseconds: somebody may have to sign in first. */
const GIVEN_UP_AFTER_MS = 60_000;

/**
 * A token that is asked for when it is needed. Requests under way at the same time share one answer. A provider that fails, or
 * gives what cannot be a token, counts as having none, and `explain` is told: once, until the provider has given a token or said
 * that there is none. One that says nothing for a minute is asked again when a token is needed again.
 */
export function createProvidedTokens(provider: TokenProvider, explain: (why: string) => void): TokenStore {
  const store = createTokenStore();
  /** What the provider gave last. One that somebody has set by hand comes before it. */
  let held: string | undefined;
  let asking: Promise<string | undefined> | undefined;
  let isExplained = false;

  function failed(why: string): undefined {
    if (!isExplained) explain(why);
    isExplained = true;
  }
  async function askNow(refused: string | undefined): Promise<string | undefined> {
    try {
      const token = (await provider({ refused })) ?? undefined;
      // What a page gives may be anything.
      if (token === undefined || (typeof token === 'string' && isTokenLike(token))) {
        isExplained = false;
        return token;
      }
    } catch (error) {
      return failed(`the token provider failed: ${error instanceof Error ? error.message : String(error)}`);
    }
    return failed(
      'what the token provider gave cannot be a token: a text without spaces and unusual characters.',
    );
  }
  function ask(refused: string | undefined): Promise<string | undefined> {
    if (asking !== undefined) return asking;
    const begun = askNow(refused).then((token) => {
      const isLatest = asking === begun;
      if (isLatest) asking = undefined;
      const isOther = held !== undefined && held !== refused;
      // Late it is as good, unless another one has come meanwhile; and none is no reason to forget that.
      if (token === undefined ? isLatest && !isOther : isLatest || !isOther) held = token;
      return token;
    });
    asking = begun;
    setTimeout(() => {
      if (asking === begun) asking = undefined;
    }, GIVEN_UP_AFTER_MS);
    return begun;
  }

  return {
    get: () => store.get() ?? held,
    set: store.set,
    subscribe: store.subscribe,
    // One that had none may have one the next time.
    obtain: async () => store.get() ?? held ?? ask(undefined),
    renew: async (refused) => {
      const own = store.get();
      if (own !== undefined) return own;
      // Another request may have been refused before this one, and has led to a new one already.
      return held !== undefined && held !== refused ? held : ask(refused);
    },
  };
}
