import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createClient } from './client.ts';
import { createProvidedTokens, type TokenProvider } from './provided-token.ts';

const request = { organization: null, page: 1, perPage: 30 } as const;
const good = {
  pagination: { current_page: 1, per_page: 30, total: 0, total_pages: 0 },
  virtual_machine_packages: [],
};
const refusal = { code: 'invalid_api_token', description: 'expired', detail: {} };

/** A client whose tokens come from a provider, and an API that takes those of a list. */
function setUp(provider: TokenProvider, taken: readonly string[]) {
  const explain = vi.fn();
  const tokens = createProvidedTokens(provider, explain);
  const sent: (string | null)[] = [];
  const client = createClient({
    apiBase: '/core/v1',
    token: tokens.obtain!,
    renew: tokens.renew,
    timeoutMs: 50,
    fetch: async (_, init) => {
      const header = new Headers(init?.headers).get('Authorization');
      sent.push(header);
      return taken.some((token) => header === `Bearer ${token}`)
        ? Response.json(good)
        : Response.json({ error: refusal }, { status: 403 });
    },
  });
  return { client, tokens, sent, explain };
}

describe('a token that is provided', () => {
  it('is asked for when it is needed, once for all requests under way', async () => {
    const provider = vi.fn(async () => 'first');
    const { client, sent } = setUp(provider, ['first']);
    expect(provider).not.toHaveBeenCalled();
    await Promise.all([client.listPackages(request), client.listPackages(request)]);
    await client.listPackages(request);
    expect(provider.mock.calls).toEqual([[{ refused: undefined }]]);
    expect(sent).toEqual(['Bearer first', 'Bearer first', 'Bearer first']);
  });
  it('is asked for again when it was refused, once for all, and the requests are sent again', async () => {
    const provider = vi.fn<TokenProvider>(async ({ refused }) => (refused === undefined ? 'old' : 'new'));
    const { client, tokens, sent } = setUp(provider, ['new']);
    const onChange = vi.fn();
    tokens.subscribe(onChange);
    await Promise.all([client.listPackages(request), client.listPackages(request)]);
    await client.listPackages(request);
    expect(provider.mock.calls).toEqual([[{ refused: undefined }], [{ refused: 'old' }]]);
    expect(sent).toEqual(['Bearer old', 'Bearer old', 'Bearer new', 'Bearer new', 'Bearer new']);
    // It is the same person's: what they were shown stays.
    expect(onChange).not.toHaveBeenCalled();
  });
  it('that has been renewed for one request is not asked for again by one that is refused later', async () => {
    const provider = vi.fn<TokenProvider>(async ({ refused }) => (refused === undefined ? 'old' : 'new'));
    const { client, tokens } = setUp(provider, ['new']);
    await client.listPackages(request);
    expect(await tokens.renew?.('old')).toBe('new');
    expect(provider).toHaveBeenCalledTimes(2);
  });
  it('that is refused again is an error, and not asked for without end', async () => {
    const provider = vi.fn<TokenProvider>(async ({ refused }) => `${refused ?? ''}x`);
    const { client, sent } = setUp(provider, []);
    await expect(client.listPackages(request)).rejects.toMatchObject({
      failure: { kind: 'http', status: 403, problem: { code: 'invalid_api_token' } },
    });
    expect(sent).toEqual(['Bearer x', 'Bearer xx']);
  });
  it('that is the same again is not sent again', async () => {
    const { client, sent } = setUp(() => 'same', []);
    await expect(client.listPackages(request)).rejects.toMatchObject({ failure: { status: 403 } });
    expect(sent).toEqual(['Bearer same']);
  });
  it.each<[string, TokenProvider, RegExp]>([
    ['fails', () => Promise.reject(new Error('signed out')), /failed: signed out/],
    [
      'throws',
      () => {
        throw new Error('signed out');
      },
      /failed: signed out/,
    ],
    ['gives what cannot be one', () => 'a b', /cannot be a token/],
    ['gives what is no text', (() => 42) as unknown as TokenProvider, /cannot be a token/],
  ])('whose provider %s counts as none, and that is explained', async (_, provider, why) => {
    const { client, sent, explain } = setUp(provider, []);
    await expect(client.listPackages(request)).rejects.toMatchObject({ failure: { kind: 'http' } });
    expect(sent).toEqual([null]);
    expect(explain).toHaveBeenCalledWith(expect.stringMatching(why));
  });
  it('whose provider goes on failing is explained once, and again when it has worked in between', async () => {
    let now: TokenProvider = () => Promise.reject(new Error('signed out'));
    const { tokens, explain } = setUp((context) => now(context), []);
    await tokens.obtain?.();
    await tokens.obtain?.();
    now = () => 'a b';
    await tokens.obtain?.();
    expect(explain).toHaveBeenCalledTimes(1);
    now = () => null;
    await tokens.obtain?.();
    now = () => 'a b';
    await tokens.obtain?.();
    await tokens.obtain?.();
    expect(explain.mock.calls).toEqual([
      [expect.stringContaining('signed out')],
      [expect.stringContaining('cannot be a token')],
    ]);
  });
  it('that never comes is a failure in time', async () => {
    const { client, sent } = setUp(() => new Promise(() => {}), []);
    await expect(client.listPackages(request)).rejects.toMatchObject({ failure: { kind: 'timeout' } });
    expect(sent).toEqual([]);
  });
  it('is asked for anew where nothing has come for a minute', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    let answerFirst = (_token: string) => {};
    const provider = vi
      .fn<TokenProvider>()
      .mockReturnValueOnce(new Promise((resolve) => (answerFirst = resolve)))
      .mockResolvedValue('second');
    const { tokens } = setUp(provider, []);
    void tokens.obtain?.();
    vi.advanceTimersByTime(59_000);
    void tokens.obtain?.();
    expect(provider).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1000);
    expect(await tokens.obtain?.()).toBe('second');
    answerFirst('late');
    await vi.advanceTimersByTimeAsync(0);
    expect(tokens.get()).toBe('second');
  });
  it.each(['before', 'after', 'without'] as const)(
    'that comes late, for somebody had to sign in, is used all the same: %s another question, which gives none',
    async (when) => {
      vi.useFakeTimers();
      onTestFinished(() => void vi.useRealTimers());
      const answers: ((token: string | null) => void)[] = [];
      const { tokens } = setUp(
        ({ refused }) =>
          refused === undefined ? 'expired' : new Promise((resolve) => answers.push(resolve)),
        [],
      );
      await tokens.obtain?.();
      void tokens.renew?.('expired');
      await vi.advanceTimersByTimeAsync(70_000);
      if (when !== 'without') void tokens.renew?.('expired');
      if (when === 'after') answers[1]?.(null);
      await vi.advanceTimersByTimeAsync(0);
      answers[0]?.('renewed');
      await vi.advanceTimersByTimeAsync(0);
      if (when === 'before') answers[1]?.(null);
      await vi.advanceTimersByTimeAsync(0);
      expect(tokens.get()).toBe('renewed');
    },
  );
  it('gives way to one that was set by hand', async () => {
    const { client, tokens, sent } = setUp(() => 'provided', ['own']);
    tokens.set('own');
    await client.listPackages(request);
    expect(sent).toEqual(['Bearer own']);
  });
});
