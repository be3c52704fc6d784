import { describe, expect, test } from 'vitest';
import { SignInProblem, type Tokens } from './provider.ts';
import { createSessions } from './sessions.ts';
import { recordingLog } from '../testing.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Sessions before a provider that numbers what it gives out, and a clock that stands still. */
function start(options: { lifetimeMs?: number | undefined; rotates?: boolean } = {}) {
  const { lifetimeMs, rotates } = { lifetimeMs: HOUR, rotates: true, ...options };
  let time = 1_700_000_000_000;
  let made = 0;
  let begun = 0;
  const asked: string[] = [];
  const { log, messages } = recordingLog();
  const next = (): Tokens => {
    made += 1;
    return {
      access: `access-${made}`,
      refresh: rotates || made === 1 ? `refresh-${made}` : undefined,
      lifetimeMs,
    };
  };
  /** What the next renewals wait for, or fail with. */
  const provider = { before: async () => {}, beforeRevoking: async () => {} };
  const pauses: number[] = [];
  const sessions = createSessions({
    provider: {
      refresh: async (token) => {
        asked.push(`renew ${token}`);
        await provider.before();
        return next();
      },
      revoke: async ({ access, refresh }) => {
        asked.push(`revoke ${refresh} ${access}`);
        await provider.beforeRevoking();
      },
    },
    lifetimeMs: 12 * HOUR,
    newId: () => `id-${(begun += 1)}`,
    clock: () => time,
    log,
    pause: async (ms) => void pauses.push(ms),
  });
  return {
    sessions,
    provider,
    asked,
    pauses,
    log: messages,
    next,
    id: sessions.begin(next()),
    pass: (ms: number) => (time += ms),
    fail: (kind: SignInProblem['kind']) => {
      provider.before = () => Promise.reject(new SignInProblem(kind, 'why'));
    },
  };
}

const tokenIs = (token: string) => ({ kind: 'token', token });

describe('a token', () => {
  test('is the one that was given out, until a minute before it ends', async () => {
    const { sessions, id, pass, asked } = start();
    expect(await sessions.tokenOf(id)).toEqual(tokenIs('access-1'));
    pass(59 * MINUTE - 1);
    expect(await sessions.tokenOf(id)).toEqual(tokenIs('access-1'));
    pass(1);
    expect(await sessions.tokenOf(id)).toEqual(tokenIs('access-2'));
    expect(asked).toEqual(['renew refresh-1']);
    pass(59 * MINUTE);
    expect(await sessions.tokenOf(id)).toEqual(tokenIs('access-3'));
    expect(asked).toEqual(['renew refresh-1', 'renew refresh-2']);
  });

  test('that lives for half a minute is renewed half-way', async () => {
    const { sessions, id, pass } = start({ lifetimeMs: 30_000 });
    pass(14_999);
    expect(await sessions.tokenOf(id)).toEqual(tokenIs('access-1'));
    pass(1);
    expect(await sessions.tokenOf(id)).toEqual(tokenIs('access-2'));
  });

  test('whose end nobody has said is used until it is refused', async () => {
    const { sessions, id, pass } = start({ lifetimeMs: undefined });
    pass(11 * HOUR);
    expect(await sessions.tokenOf(id)).toEqual(tokenIs('access-1'));
    expect(await sessions.renew(id, 'access-1')).toBe('access-2');
  });

  test('is renewed with the same refresh token again where the provider gives no other', async () => {
    const { sessions, id, pass, asked } = start({ rotates: false });
    pass(HOUR);
    await sessions.tokenOf(id);
    pass(HOUR);
    expect(await sessions.tokenOf(id)).toEqual(tokenIs('access-3'));
    expect(asked).toEqual(['renew refresh-1', 'renew refresh-1']);
  });

  test('is renewed once for all who wait for it', async () => {
    const { sessions, id, pass, asked, provider } = start();
    pass(HOUR);
    let go = () => {};
    provider.before = () => new Promise((resolve) => (go = resolve));
    const waiting = [sessions.tokenOf(id), sessions.tokenOf(id), sessions.renew(id, 'access-1')];
    await Promise.resolve();
    go();
    expect(await Promise.all(waiting)).toEqual([tokenIs('access-2'), tokenIs('access-2'), 'access-2']);
    expect(asked).toEqual(['renew refresh-1']);
  });

  test('that is still good is used while the provider takes its time', async () => {
    const { sessions, id, pass, provider } = start();
    pass(59 * MINUTE);
    let go = () => {};
    provider.before = () => new Promise((resolve) => (go = resolve));
    expect(await sessions.tokenOf(id)).toEqual(tokenIs('access-1'));
    go();
    await expect.poll(() => sessions.tokenOf(id)).toEqual(tokenIs('access-2'));
  });

  test('that was refused is not renewed where it has been already', async () => {
    const { sessions, id, pass, asked } = start();
    pass(MINUTE);
    expect(await sessions.renew(id, 'access-1')).toBe('access-2');
    expect(await sessions.renew(id, 'access-1')).toBe('access-2');
    expect(asked).toEqual(['renew refresh-1']);
  });

  test('that is new and refused is not renewed: another would be refused too', async () => {
    const { sessions, id, asked } = start();
    expect(await sessions.renew(id, 'access-1')).toBeUndefined();
    expect(asked).toEqual([]);
  });
});

describe('a session', () => {
  test('ends when the provider will not go on with it', async () => {
    const { sessions, id, pass, fail, log } = start();
    pass(HOUR);
    fail('over');
    expect(await sessions.tokenOf(id)).toEqual({ kind: 'ended' });
    expect(await sessions.tokenOf(id)).toEqual({ kind: 'ended' });
    expect(await sessions.renew(id, 'access-1')).toBeUndefined();
    expect(log).toEqual([]);
  });

  test.each(['unreachable', 'refused'] as const)(
    'waits when the provider is %s: with its token, then without',
    async (kind) => {
      const { sessions, id, pass, fail, asked, log, provider } = start();
      pass(59 * MINUTE);
      fail(kind);
      expect(await sessions.tokenOf(id)).toEqual(tokenIs('access-1'));
      pass(9999);
      expect(await sessions.tokenOf(id)).toEqual(tokenIs('access-1'));
      expect(asked).toHaveLength(1);
      pass(1);
      expect(await sessions.tokenOf(id)).toEqual(tokenIs('access-1'));
      expect(asked).toHaveLength(2);
      pass(MINUTE);
      expect(await sessions.tokenOf(id)).toEqual({ kind: 'waiting' });
      expect(log).toHaveLength(3);
      expect(log[0]).toBe(`A session could not be renewed: ${kind} (why). It is tried again.`);
      provider.before = async () => {};
      pass(10_000);
      expect(await sessions.tokenOf(id)).toEqual(tokenIs('access-2'));
    },
  );

  test('without a refresh token ends with its token', async () => {
    const { sessions, pass, asked } = start();
    const id = sessions.begin({ access: 'a', refresh: undefined, lifetimeMs: HOUR });
    pass(HOUR - 1);
    expect(await sessions.tokenOf(id)).toEqual(tokenIs('a'));
    pass(1);
    expect(await sessions.tokenOf(id)).toEqual({ kind: 'ended' });
    expect(asked).toEqual([]);
  });

  test('ends after its time, however much it is used', async () => {
    const { sessions, id, pass } = start();
    for (let hour = 0; hour < 12; hour += 1) {
      expect((await sessions.tokenOf(id)).kind).toBe('token');
      pass(HOUR);
    }
    pass(1);
    expect(await sessions.tokenOf(id)).toEqual({ kind: 'ended' });
  });

  test('that is ended is revoked, once', async () => {
    const { sessions, id, asked } = start();
    await Promise.all([sessions.end(id), sessions.end(id), sessions.end('another')]);
    expect(asked).toEqual(['revoke refresh-1 access-1']);
    expect(await sessions.tokenOf(id)).toEqual({ kind: 'ended' });
  });

  test('that is ended while the provider is away is revoked when it is back, and those before it too', async () => {
    const { sessions, provider, asked, pauses, id, next, log } = start();
    const again = sessions.begin(next(), id);
    let left = 3;
    provider.beforeRevoking = async () => {
      left -= 1;
      if (left >= 0) throw new SignInProblem('unreachable', 'why');
    };
    await sessions.end(again);
    await expect.poll(() => asked.length).toBe(5);
    expect(asked).toEqual([
      'revoke refresh-2 access-2',
      'revoke refresh-1 access-1',
      'revoke refresh-2 access-2',
      'revoke refresh-1 access-1',
      'revoke refresh-2 access-2',
    ]);
    expect(pauses).toEqual([1000, 10_000]);
    expect(log).toEqual([
      'Tokens could not be revoked yet: the provider could not be reached. It is told once more.',
    ]);
  });

  test('that is ended while the provider stays away, or refuses, is told of in the log, and no more', async () => {
    const { sessions, provider, asked, id, next, log } = start();
    provider.beforeRevoking = () => Promise.reject(new SignInProblem('unreachable', 'why'));
    await sessions.end(id);
    await expect
      .poll(() => log.at(-1))
      .toBe('Tokens could not be revoked: unreachable. They end by themselves.');
    expect(asked).toHaveLength(5);
    provider.beforeRevoking = () => Promise.reject(new SignInProblem('refused', 'why'));
    await sessions.end(sessions.begin(next()));
    expect(log.at(-1)).toBe('Tokens could not be revoked: refused (why). They end by themselves.');
    expect(asked).toHaveLength(6);
  });

  test('that is ended while it is renewed is revoked with what came of that', async () => {
    const { sessions, id, pass, provider, asked } = start();
    pass(HOUR);
    let go = () => {};
    provider.before = () => new Promise((resolve) => (go = resolve));
    const asking = sessions.tokenOf(id);
    const ending = sessions.end(id);
    go();
    expect(await asking).toEqual({ kind: 'ended' });
    await ending;
    expect(asked).toEqual(['renew refresh-1', 'revoke refresh-2 access-2']);
  });

  test('is forgotten where there are too many: the one that was used least lately', async () => {
    const { sessions, id } = start();
    const begin = () => sessions.begin({ access: 'a', refresh: undefined, lifetimeMs: HOUR });
    const second = begin();
    for (let count = 2; count < 10_000; count += 1) begin();
    expect(await sessions.tokenOf(id)).toEqual(tokenIs('access-1'));
    begin();
    expect(await sessions.tokenOf(id)).toEqual(tokenIs('access-1'));
    expect(await sessions.tokenOf(second)).toEqual({ kind: 'ended' });
  });
});
