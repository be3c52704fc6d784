import { getRequestListener } from '@hono/node-server';
import { describe, expect, onTestFinished, test } from 'vitest';
import { appConfigFor, configFor, type Pages } from '../pages.ts';
import { readTemplate } from '../rendering/template.ts';
import { DOCUMENT, gatewayBefore, jsonAnswer, PAGES, TOKEN } from '../testing.ts';
import { createUpstream } from '../upstream.ts';
import type { SignInSettings } from './settings.ts';
import {
  Browser,
  CLIENT_ID,
  CLIENT_SECRET,
  ORGANIZATIONS_SCOPE,
  PACKAGES_SCOPE,
  startProvider,
} from './testing.ts';

/** Signing in at a real provider, with a browser that has no scripts. */

// As in a gateway that listens, where `Response` is another class than that of what `fetch` brings.
getRequestListener(() => new Response());

const HOME = 'https://catalogue.example';
const SESSION = '__Host-catalogue-session';
const PENDING = '__Host-catalogue-sign-in';
const PRIVATE = 'ACME-WEB-4';
const ACME = `${HOME}/?org=acme&q=acme`;
const ACME_LIST = `${HOME}/core/v1/virtual_machine_packages?organization[sub_domain]=acme&per_page=200`;
const MINUTE = 60_000;

type ProviderOptions = Omit<Parameters<typeof startProvider>[0], 'redirectUri'>;

/** A gateway in front of an API that knows the provider's tokens, and a browser that reaches both. */
async function start(options: ProviderOptions & { settings?: Partial<SignInSettings> } = {}) {
  const { settings: changed, ...providerOptions } = options;
  const provider = await startProvider({ redirectUri: `${HOME}/sign-in/callback`, ...providerOptions });
  onTestFinished(() => provider.stop());
  const settings: SignInSettings = {
    clientId: CLIENT_ID,
    clientSecret: options.publicClient ? undefined : CLIENT_SECRET,
    issuer: provider.issuer,
    endpoints: undefined,
    publicUrl: HOME,
    sessionSecret: undefined,
    ...changed,
  };
  let time = Date.now();
  let refuseWith: (() => Response) | undefined;
  const gateway = gatewayWith(settings, {
    now: () => time,
    refusalOf: async (token) =>
      refuseWith?.() ??
      ((await provider.provider.AccessToken.find(token)) === undefined ? wrongToken() : undefined),
  });
  const browser = new Browser(new Map([[HOME, (request) => gateway.gateway.fetch(request)]]));
  return {
    provider,
    settings,
    ...gateway,
    browser,
    pass: (ms: number) => (time += ms),
    now: () => time,
    /** The API refuses every token but the gateway's. */
    refuseAll: (how = wrongToken) => (refuseWith = how),
    signIn: (back = '/') => browser.visit(`${HOME}/sign-in?return=${encodeURIComponent(back)}`),
    /** As the page's scripts ask. */
    fetch: (url: string) => browser.ask(url, { headers: { 'Sec-Fetch-Site': 'same-origin' } }),
    signOut: (headers: Record<string, string> = { Origin: HOME }) =>
      browser.ask(`${HOME}/sign-out?return=%2Fcompare`, { method: 'POST', headers }),
    /** The tokens of people that went upstream so far. */
    sentTokens: () =>
      gateway.sent
        .map(({ headers }) => headers.get('Authorization')?.replace('Bearer ', '') ?? '')
        .filter((token) => token !== TOKEN),
  };
}

const wrongToken = () => jsonAnswer({ error: { code: 'invalid_api_token', detail: {} } }, { status: 403 });

function gatewayWith(
  settings: SignInSettings | undefined,
  { now, refusalOf }: { now: () => number; refusalOf: (token: string) => Promise<Response | undefined> },
) {
  const sandbox = createUpstream({ kind: 'sandbox', rateLimit: 1_000_000 });
  const configs = appConfigFor(
    { ...sandbox, sandbox: false },
    { locale: undefined, orderUrl: undefined, embedOrigins: ['https://portal.example'], signIn: settings },
  );
  const pages: Pages = {
    ...PAGES,
    configs,
    template: (address, signIn) => readTemplate(DOCUMENT, configFor(configs, address, signIn)),
  };
  return gatewayBefore(
    async (request) => {
      const token = request.headers.get('Authorization')?.replace('Bearer ', '') ?? '';
      const refusal = token === TOKEN ? undefined : await refusalOf(token);
      if (refusal !== undefined) return refusal;
      return sandbox.send(request.url.replace('https://api.example/core/v1', sandbox.url), {
        headers: request.headers,
        signal: request.signal,
      });
    },
    { organizations: [], pages, signIn: settings, now, patienceMs: 5000 },
  );
}

const textOf = (response: Response) => response.clone().text();

describe('somebody who signs in', () => {
  test('comes back to where they were, and sees the packages of their organizations', async () => {
    const { browser, signIn, provider, fetch } = await start();
    expect((await browser.visit(ACME)).response.status).toBe(403);
    const { url, response } = await signIn('/?org=acme&q=acme');
    expect(url).toBe(ACME);
    expect(response.status).toBe(200);
    const page = await textOf(response);
    expect(page).toContain(PRIVATE);
    expect(page).toContain('"signIn":"signed-in"');
    const list = await fetch(ACME_LIST);
    expect(list.status).toBe(200);
    expect(await list.text()).toContain(PRIVATE);
    expect(provider.asked.filter((each) => each === 'POST /token')).toHaveLength(1);
  });

  test('is asked for no more than packages and organizations, with PKCE, and for no identity', async () => {
    const { browser, provider } = await start();
    const { url } = await browser.visit(`${HOME}/sign-in`, (at) => at.startsWith(provider.issuer));
    const { pathname, searchParams } = new URL(url);
    expect(pathname).toBe('/auth');
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: CLIENT_ID,
      response_type: 'code',
      redirect_uri: `${HOME}/sign-in/callback`,
      scope: `${PACKAGES_SCOPE} ${ORGANIZATIONS_SCOPE} offline_access`,
      prompt: 'consent',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  test('does so with a public client too, which has no secret', async () => {
    const { signIn } = await start({ publicClient: true });
    expect(await textOf((await signIn('/?org=acme&q=acme')).response)).toContain(PRIVATE);
  });

  test('does so without a refresh token where the client may not ask for one', async () => {
    const { signIn, pass, fetch } = await start({ scope: `${PACKAGES_SCOPE} ${ORGANIZATIONS_SCOPE}` });
    expect((await signIn('/?org=acme&q=acme')).url).toBe(ACME);
    expect((await fetch(ACME_LIST)).status).toBe(200);
    pass(60 * MINUTE);
    expect((await fetch(ACME_LIST)).status).toBe(403);
  });

  test('has cookies that scripts and other sites cannot use, and that say nothing', async () => {
    const { browser, signIn } = await start();
    await signIn();
    const cookies = browser.received
      .filter(({ url }) => url.startsWith(HOME))
      .flatMap(({ response }) => response.headers.getSetCookie());
    expect(cookies.map((cookie) => cookie.replace(/^([^=]+)=[^;]+/, '$1=…'))).toEqual([
      `${PENDING}=…; Max-Age=600; Path=/; HttpOnly; Secure; SameSite=Lax`,
      `${SESSION}=…; Max-Age=43200; Path=/; HttpOnly; Secure; SameSite=Lax`,
      `${PENDING}=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax`,
    ]);
    // A mark for proxies, and a JSON Web Encryption: five parts, of which the second is empty for a key that is used directly.
    expect(browser.cookies(HOME).get(SESSION)).toMatch(/^[\w-]{16}~[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$/);
  });

  test('on this machine has them without TLS', async () => {
    const home = 'http://localhost:4173';
    const provider = await startProvider({ redirectUri: `${home}/sign-in/callback` });
    onTestFinished(() => provider.stop());
    const { gateway } = gatewayWith(
      {
        clientId: CLIENT_ID,
        clientSecret: CLIENT_SECRET,
        issuer: provider.issuer,
        endpoints: undefined,
        publicUrl: home,
        sessionSecret: undefined,
      },
      { now: Date.now, refusalOf: async () => undefined },
    );
    const browser = new Browser(new Map([[home, (request) => gateway.fetch(request)]]));
    const { response } = await browser.visit(`${home}/sign-in?return=/%3Forg=acme%26q=acme`);
    expect(await response.text()).toContain(PRIVATE);
    expect([...browser.cookies(home).keys()]).toEqual(['catalogue-session']);
  });

  test('gets another session each time, and the one before is over', async () => {
    const { browser, signIn, signOut, gateway, provider, pass } = await start();
    await signIn();
    const before = browser.cookies(HOME).get(SESSION)!;
    await signIn();
    const after = browser.cookies(HOME).get(SESSION)!;
    expect(after).not.toBe(before);
    const withCookie = async (cookie: string) =>
      (await gateway.request(ACME_LIST, { headers: { Cookie: `${SESSION}=${cookie}` } })).status;
    expect(await withCookie(before)).toBe(403);
    expect(await withCookie(after)).toBe(200);
    // Both are of one grant, which would end with either.
    const revocations = () => provider.asked.filter((each) => each === 'POST /token/revocation');
    expect(revocations()).toEqual([]);
    pass(30 * MINUTE);
    expect(await withCookie(after)).toBe(200);
    await signOut();
    expect(revocations()).toHaveLength(4);
    const left = [...provider.secrets].map(
      async (secret) =>
        (await provider.provider.RefreshToken.find(secret)) ?? provider.provider.AccessToken.find(secret),
    );
    expect((await Promise.all(left)).filter((each) => each !== undefined)).toEqual([]);
  });

  test('cannot be given a session that somebody else knows', async () => {
    const victim = await start();
    victim.browser.cookies(HOME).set(SESSION, 'chosen-by-somebody-else');
    await victim.signIn();
    expect(victim.browser.cookies(HOME).get(SESSION)).not.toBe('chosen-by-somebody-else');
  });

  test('is not signed in any more after twelve hours', async () => {
    const { browser, signIn, pass } = await start();
    await signIn();
    pass(12 * 60 * MINUTE - 1000);
    expect(await textOf((await browser.visit(ACME)).response)).toContain(PRIVATE);
    pass(2000);
    const { response } = await browser.visit(`${HOME}/`);
    expect(response.status).toBe(200);
    expect(await textOf(response)).toContain('"signIn":"ended"');
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
    expect(browser.cookies(HOME).size).toBe(0);
    expect(await textOf((await browser.visit(`${HOME}/`)).response)).toContain('"signIn":"offered"');
  });
});

describe('what only looks like somebody who signs in', () => {
  test.each([
    ['image', 404],
    ['iframe', 403],
    ['script', 404],
    ['empty', 403],
  ])('begins nothing, and disturbs nothing: %s', async (dest, status) => {
    const { browser, provider, signIn } = await start();
    const answer = await browser.ask(`${HOME}/sign-in?return=/`, { headers: { 'Sec-Fetch-Dest': dest } });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([status, []]);
    expect(provider.asked).toEqual([]);
    expect((await signIn('/compare')).response.status).toBe(200);
  });
});

describe('what comes back from the provider', () => {
  /** Everything up to the address that the provider sends the browser back to. */
  async function callbackOf({ browser }: Awaited<ReturnType<typeof start>>, back = '/compare') {
    const begun = `${HOME}/sign-in?return=${encodeURIComponent(back)}`;
    return (await browser.visit(begun, (at) => at.startsWith(`${HOME}/sign-in/callback`))).url;
  }

  test('is refused in another browser than the one that began', async () => {
    const all = await start();
    const callback = await callbackOf(all);
    const victim = new Browser(new Map([[HOME, (request) => all.gateway.fetch(request)]]));
    const alone = await victim.ask(callback);
    expect(alone.status).toBe(400);
    expect(alone.headers.get('Cache-Control')).toBe('no-store');
    expect(await alone.text()).toContain('This sign-in was not begun in this browser');
    // Nor while that browser is signing in by itself.
    await victim.visit(`${HOME}/sign-in`, (at) => at.startsWith(all.provider.issuer));
    expect((await victim.ask(callback)).status).toBe(400);
    expect([...victim.cookies(HOME).keys()]).toEqual([PENDING]);
    expect(all.provider.asked).not.toContain('POST /token');
  });

  test.each([
    ['another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
    ['no state', (url: URL) => url.searchParams.delete('state')],
    ['two states', (url: URL) => url.searchParams.append('state', 'x')],
  ])('is refused with %s, and goes on with the right one', async (_, change) => {
    const all = await start();
    const callback = await callbackOf(all);
    const changed = new URL(callback);
    change(changed);
    const response = await all.browser.ask(changed.href);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('href="/sign-in?return=%2Fcompare"');
    expect(all.provider.asked).not.toContain('POST /token');
    expect((await all.browser.visit(callback)).url).toBe(`${HOME}/compare`);
  });

  test('is refused from another provider than the one that was asked', async () => {
    const all = await start();
    const changed = new URL(await callbackOf(all));
    changed.searchParams.set('iss', 'https://elsewhere.example');
    expect((await all.browser.ask(changed.href)).status).toBe(502);
    expect(all.provider.asked).not.toContain('POST /token');
  });

  test('works once', async () => {
    const all = await start();
    const callback = await callbackOf(all);
    const pending = all.browser.cookies(HOME).get(PENDING)!;
    await all.browser.visit(callback);
    expect((await all.browser.ask(callback)).status).toBe(400);
    // Whoever has kept the cookie gets nothing for a code that is used up either.
    const thief = new Browser(new Map([[HOME, (request) => all.gateway.fetch(request)]]));
    thief.cookies(HOME).set(PENDING, pending);
    const again = await thief.ask(callback);
    expect(again.status).toBe(400);
    expect(await again.text()).toContain('The sign-in took too long, or was used already.');
    expect(thief.cookies(HOME).size).toBe(0);
  });

  test('is not used up by a question whether it is there', async () => {
    const all = await start();
    const callback = await callbackOf(all);
    const response = await all.browser.ask(callback, { method: 'HEAD' });
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET']);
    expect((await all.browser.visit(callback)).url).toBe(`${HOME}/compare`);
  });

  test('is too late after ten minutes', async () => {
    const all = await start();
    const callback = await callbackOf(all);
    all.pass(10 * MINUTE);
    const response = await all.browser.ask(callback);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('was begun more than ten minutes ago');
  });

  test('is good after the gateway has been started anew, where its secret is the same', async () => {
    const sessionSecret = 'x'.repeat(32);
    const all = await start({ settings: { sessionSecret } });
    const callback = await callbackOf(all);
    for (const [secret, status] of [
      ['y'.repeat(32), 400],
      [sessionSecret, 303],
    ] as const) {
      const { gateway } = gatewayWith(
        { ...all.settings, sessionSecret: secret },
        { now: all.now, refusalOf: async () => undefined },
      );
      const Cookie = `${PENDING}=${all.browser.cookies(HOME).get(PENDING)}`;
      expect((await gateway.request(callback, { headers: { Cookie } })).status).toBe(status);
    }
  });

  test('may be a no, which is said without the provider’s own words', async () => {
    const { signIn, browser, log } = await start({ answer: () => 'decline' });
    const { response } = await signIn('/?locale=de&org=acme');
    expect(response.status).toBe(403);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('Content-Language')).toBe('de');
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    const page = await response.text();
    expect(page).toContain('<html lang="de"');
    expect(page).toContain('Der Katalog hat keine Erlaubnis erhalten');
    expect(page).toContain('href="/?locale=de&amp;org=acme"');
    expect(page).not.toContain('<b>');
    expect(browser.cookies(HOME).size).toBe(0);
    expect(log).toEqual([]);
  });

  test('shows nothing of what others write into its address', async () => {
    const { browser } = await start();
    const evil = encodeURIComponent('"><script>alert(1)</script>');
    const response = await browser.ask(`${HOME}/sign-in/callback?error=${evil}&error_description=${evil}`);
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('alert');
  });
});

describe('where somebody is led back to', () => {
  test.each([
    '//evil.example',
    'https://evil.example/',
    '/\\evil.example',
    '/.//evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
  ])('is never %j', async (back) => {
    const { signIn, browser } = await start();
    expect((await signIn(back)).url).toBe(`${HOME}/`);
    const out = await browser.ask(`${HOME}/sign-out?return=${encodeURIComponent(back)}`, {
      method: 'POST',
      headers: { Origin: HOME },
    });
    expect(out.headers.get('Location')).toBe('/');
  });
});

describe('a session', () => {
  test('is renewed a minute before its token ends, once for all who ask', async () => {
    const { signIn, fetch, pass, provider, sentTokens } = await start();
    await signIn();
    const renewals = () => provider.asked.filter((each) => each === 'POST /token').length - 1;
    pass(59 * MINUTE - 1000);
    await fetch(ACME_LIST);
    expect(renewals()).toBe(0);
    pass(2000);
    const answers = await Promise.all([1, 2, 3, 4].map(() => fetch(ACME_LIST)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(renewals()).toBe(1);
    expect(new Set(sentTokens()).size).toBe(2);
    // The refresh token of the time before has been replaced: the next one is used.
    pass(60 * MINUTE);
    expect((await fetch(ACME_LIST)).status).toBe(200);
    expect(renewals()).toBe(2);
  });

  test('ends when the provider does not renew it, and public packages are shown', async () => {
    const { browser, signIn, pass, provider } = await start();
    await signIn();
    await provider.revokeAll();
    pass(59 * MINUTE + 1000);
    const { response } = await browser.visit(`${HOME}/`);
    expect(response.status).toBe(200);
    const page = await textOf(response);
    expect(page).toContain('48 packages');
    expect(page).toContain('"signIn":"ended"');
    expect(browser.cookies(HOME).size).toBe(0);
    const ofAcme = await browser.visit(ACME);
    expect(ofAcme.response.status).toBe(403);
    expect(await textOf(ofAcme.response)).toContain('Sign in with Katapult');
  });

  test('goes on with its token while the provider is gone, and without one when that has ended', async () => {
    const { browser, signIn, fetch, pass, provider, log } = await start();
    await signIn();
    provider.instead = (_, response) => response.writeHead(503).end('busy');
    pass(59 * MINUTE + 30_000);
    expect((await fetch(ACME_LIST)).status).toBe(200);
    expect(log).toEqual(['A session could not be renewed: unreachable (status 503). It is tried again.']);
    // It is left alone for a while.
    expect((await fetch(ACME_LIST)).status).toBe(200);
    expect(log).toHaveLength(1);
    pass(MINUTE);
    const { response } = await browser.visit(`${HOME}/`);
    expect(await textOf(response)).toContain('48 packages');
    expect(browser.cookies(HOME).has(SESSION)).toBe(true);
    // What the token was for is not refused for good: it is said what is waited for, and may be asked again.
    const waiting = await fetch(ACME_LIST);
    expect([waiting.status, waiting.headers.get('Retry-After')]).toEqual([503, '5']);
    expect(await waiting.json()).toMatchObject({ code: 'sign_in_waiting' });
    expect((await fetch(`${HOME}/core/v1/organizations`)).status).toBe(503);
    const page = (await browser.visit(ACME)).response;
    expect([page.status, page.headers.get('Cache-Control')]).toEqual([503, 'private, no-store']);
    expect(await textOf(page)).toContain('Your sign-in cannot be renewed at the moment');
    provider.instead = undefined;
    pass(10_000);
    expect((await fetch(ACME_LIST)).status).toBe(200);
  });

  test('whose token the API refuses is renewed once, and the answer is the right one', async () => {
    const { browser, signIn, fetch, pass, provider, sentTokens } = await start();
    await signIn();
    await fetch(ACME_LIST);
    const [first = ''] = sentTokens();
    await (await provider.provider.AccessToken.find(first))?.destroy();
    pass(10_000);
    const page = await browser.visit(ACME);
    expect(page.response.status).toBe(200);
    expect(await textOf(page.response)).toContain(PRIVATE);
    expect((await fetch(ACME_LIST)).status).toBe(200);
    expect(provider.asked.filter((each) => each === 'POST /token')).toHaveLength(2);
    expect(new Set(sentTokens()).size).toBe(2);
  });

  test.each([401, 403])('that may not see something (%i) is not renewed for that', async (status) => {
    const { signIn, fetch, pass, provider, refuseAll } = await start();
    await signIn();
    pass(10_000);
    refuseAll(() => jsonAnswer({ error: { code: 'permission_denied', detail: {} } }, { status }));
    expect((await fetch(ACME_LIST)).status).toBe(status);
    expect(provider.asked.filter((each) => each === 'POST /token')).toHaveLength(1);
  });

  test('whose refusal does not end is told that it was one', async () => {
    const { signIn, fetch, refuseAll } = await start();
    await signIn();
    let sent = 0;
    refuseAll(
      () =>
        new Response(
          new ReadableStream<Uint8Array>({
            pull(controller) {
              sent += 10_000;
              controller.enqueue(new Uint8Array(10_000));
            },
          }),
          { status: 403 },
        ),
    );
    const answer = await fetch(ACME_LIST);
    expect([answer.status, await answer.text()]).toEqual([
      502,
      expect.stringContaining('refused the request'),
    ]);
    expect(sent).toBeLessThan(1_000_000);
  });

  test('whose new token the API refuses too is told so, and the provider is not asked again and again', async () => {
    const { signIn, fetch, pass, provider, sentTokens, refuseAll } = await start();
    await signIn();
    await fetch(ACME_LIST);
    refuseAll();
    pass(10_000);
    const refused = await fetch(ACME_LIST);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ error: { code: 'invalid_api_token' } });
    await fetch(ACME_LIST);
    expect(provider.asked.filter((each) => each === 'POST /token')).toHaveLength(2);
    // Those of the page, and of the two requests, the first of which was sent again.
    const [first, second] = new Set(sentTokens());
    expect(sentTokens().slice(-3)).toEqual([first, second, second]);
  });

  test('comes after a token that is sent with the request', async () => {
    const { browser, signIn, sentTokens } = await start();
    await signIn();
    await browser.ask(ACME_LIST, { headers: { Authorization: 'Bearer pasted' } });
    expect(sentTokens().at(-1)).toBe('pasted');
  });
});

describe('signing out', () => {
  test('forgets the session, and makes its tokens worthless', async () => {
    const { browser, signIn, signOut, fetch, provider, sentTokens, gateway } = await start();
    await signIn();
    await fetch(ACME_LIST);
    const [token = ''] = sentTokens();
    expect(await provider.provider.AccessToken.find(token)).toBeDefined();
    const cookie = browser.cookies(HOME).get(SESSION)!;
    const response = await signOut();
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/compare']);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(browser.cookies(HOME).size).toBe(0);
    expect(await provider.provider.AccessToken.find(token)).toBeUndefined();
    const refreshTokens = [...provider.secrets].map((secret) => provider.provider.RefreshToken.find(secret));
    expect((await Promise.all(refreshTokens)).filter((each) => each !== undefined)).toEqual([]);
    expect((await fetch(ACME_LIST)).status).toBe(403);
    const kept = await gateway.request(ACME_LIST, { headers: { Cookie: `${SESSION}=${cookie}` } });
    expect(kept.status).toBe(403);
  });

  test.each([{ Origin: 'https://evil.example' }, { Origin: 'null' }, { 'Sec-Fetch-Site': 'same-site' }, {}])(
    'is not for a form that was sent with %j',
    async (headers: Record<string, string>) => {
      const { signIn, signOut, fetch } = await start();
      await signIn();
      const response = await signOut(headers);
      expect(response.status).toBe(403);
      expect(await response.text()).toContain('You are not signed out');
      expect((await fetch(ACME_LIST)).status).toBe(200);
    },
  );

  test('is a form to be sent, not a link', async () => {
    const { browser, signIn, fetch } = await start();
    await signIn();
    expect((await browser.ask(`${HOME}/sign-out`)).status).toBe(405);
    expect((await fetch(ACME_LIST)).status).toBe(200);
  });

  test('works while the provider is gone, and where it cannot revoke anything', async () => {
    const gone = await start();
    await gone.signIn();
    gone.provider.instead = (_, response) => response.writeHead(500).end();
    expect((await gone.signOut()).status).toBe(303);
    expect(gone.log).toEqual([
      'Tokens could not be revoked yet: the provider could not be reached. It is told once more.',
    ]);
    expect((await gone.fetch(ACME_LIST)).status).toBe(403);

    const simple = await start({ revocation: false });
    await simple.signIn();
    expect((await simple.signOut()).status).toBe(303);
    expect(simple.log).toEqual([]);
    expect((await simple.fetch(ACME_LIST)).status).toBe(403);
  });
});

test('whoever begins in several tabs comes back to each, in any order', async () => {
  const { browser } = await start();
  const isCallback = (url: string) => url.startsWith(`${HOME}/sign-in/callback`);
  const begin = async (back: string) =>
    (await browser.visit(`${HOME}/sign-in?return=${encodeURIComponent(back)}`, isCallback)).url;
  const tabs = ['/compare', '/?cores=8..', `/?utm=${'u'.repeat(1500)}`, `/?utm=${'v'.repeat(1500)}`];
  const [first, second, , last] = [
    await begin(tabs[0]!),
    await begin(tabs[1]!),
    await begin('/organizations'),
    await begin('/packages/rock-6'),
  ];
  for (const [callback, back] of [
    [second, tabs[1]],
    [last, '/packages/rock-6'],
    [first, tabs[0]],
  ] as const)
    expect((await browser.visit(callback)).url).toBe(HOME + back);
  // It is good once.
  expect((await browser.visit(first)).response.status).toBe(400);
  // Of what is too long together, the last counts.
  await begin(tabs[2]!);
  const longest = await begin(tabs[3]!);
  const cookie = browser.cookies(HOME).get(PENDING) ?? '';
  expect(cookie.length).toBeLessThan(4000);
  expect((await browser.visit(longest)).url).toBe(HOME + tabs[3]);
});

test('a provider that answers without end is not read to it', async () => {
  const { signIn, provider, log } = await start();
  let sent = 0;
  provider.instead = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const chunk = Buffer.alloc(100_000, ' ');
    const more = () => {
      while (!response.destroyed && sent < 50_000_000) {
        sent += chunk.byteLength;
        if (!response.write(chunk)) return void response.once('drain', more);
      }
      response.end();
    };
    more();
  };
  expect((await signIn()).response.status).toBe(502);
  expect(sent).toBeLessThan(10_000_000);
  expect(log).toEqual(['Somebody could not sign in: unreachable (too_large).']);
});

describe('a provider that is gone', () => {
  test('is no reason not to show the public catalogue, and is asked again with the next sign-in', async () => {
    const { browser, signIn, provider, log } = await start();
    provider.instead = (request) => request.socket.destroy();
    expect(await textOf((await browser.visit(`${HOME}/`)).response)).toContain('48 packages');
    const { response } = await signIn('/compare');
    expect(response.status).toBe(502);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const page = await response.text();
    expect(page).toContain('The sign-in service cannot be reached just now.');
    expect(page).toContain('href="/sign-in?return=%2Fcompare"');
    expect(page).toContain('href="/compare"');
    expect(log).toEqual([expect.stringMatching(/^Somebody could not sign in: unreachable \([A-Z_]+\)\.$/)]);
    provider.instead = undefined;
    expect((await signIn('/?org=acme&q=acme')).url).toBe(ACME);
  });

  test('is asked once how it works, when the first of all signs in', async () => {
    const { browser, signIn, provider } = await start();
    await browser.visit(`${HOME}/`);
    expect(provider.asked).toEqual([]);
    await Promise.all([signIn(), browser.ask(`${HOME}/sign-in`)]);
    await signIn();
    expect(provider.asked.filter((each) => each.includes('/.well-known/'))).toHaveLength(1);
  });

  test('while somebody is there is explained as well', async () => {
    const { browser, provider } = await start();
    const { url } = await browser.visit(`${HOME}/sign-in`, (at) => at.startsWith(`${HOME}/sign-in/callback`));
    provider.instead = (_, response) => response.writeHead(502).end('<h1>Bad gateway</h1>');
    const response = await browser.ask(url);
    expect(response.status).toBe(502);
    expect(await response.text()).toContain('cannot be reached just now');
  });

  test('and has no document about itself is asked at the addresses that are known', async () => {
    const provider = await startProvider({ redirectUri: `${HOME}/sign-in/callback` });
    onTestFinished(() => provider.stop());
    const endpoints = { authorization: `${provider.issuer}/auth`, token: `${provider.issuer}/token` };
    const { browser, log } = await start({ settings: { issuer: provider.issuer, endpoints } });
    provider.instead = (_, response) => response.writeHead(404).end();
    const isThere = (url: string) => url.startsWith(endpoints.authorization);
    const { url } = await browser.visit(`${HOME}/sign-in?return=/compare`, isThere);
    expect(new URL(url).searchParams.get('scope')).toBe(`${PACKAGES_SCOPE} ${ORGANIZATIONS_SCOPE}`);
    provider.instead = undefined;
    expect((await browser.visit(url)).url).toBe(`${HOME}/compare`);
    expect(browser.cookies(HOME).has(SESSION)).toBe(true);
    expect(log).toEqual([]);
  });

  test('and a client that it does not know are told apart', async () => {
    const { signIn, log } = await start({ settings: { clientSecret: 'wrong' } });
    const { response } = await signIn();
    expect(response.status).toBe(502);
    expect(await response.text()).toContain('The sign-in service did not accept this catalogue');
    expect(log).toEqual([expect.stringMatching(/^Somebody could not sign in: refused \(/)]);
  });
});

describe('what somebody sees who is signed in', () => {
  test('is never kept for others, nor taken from what is kept for them', async () => {
    const { browser, signIn, gateway } = await start();
    const others = new Browser(new Map([[HOME, (request) => gateway.fetch(request)]]));
    // Kept for everybody before they sign in.
    const before = (await others.visit(`${HOME}/organizations`)).response;
    expect(before.headers.get('Cache-Control')).toMatch(/^public/);
    expect(await textOf(before)).not.toContain('Large set');
    await signIn();
    const own = (await browser.visit(`${HOME}/organizations`)).response;
    expect(own.headers.get('Cache-Control')).toBe('private, no-store');
    expect(own.headers.get('Vary')).toContain('Cookie');
    expect(await textOf(own)).toContain('Large set');
    expect(await textOf(own)).toContain('action="/sign-out?return=%2Forganizations"');
    const after = (await others.visit(`${HOME}/organizations`)).response;
    expect(await textOf(after)).toBe(await textOf(before));
    // And the other way round: theirs comes first.
    expect(await textOf((await browser.visit(ACME)).response)).toContain(PRIVATE);
    const refused = (await others.visit(ACME)).response;
    expect(refused.status).toBe(403);
    expect(await textOf(refused)).not.toContain(PRIVATE);
    expect(refused.headers.get('Vary')).toContain('Cookie');
  });

  test('is not in the answers of the API to others', async () => {
    const { fetch, signIn, gateway } = await start();
    await signIn();
    const own = await fetch(`${HOME}/core/v1/organizations`);
    expect(own.headers.get('Cache-Control')).toBe('private, no-store');
    expect(own.headers.get('Vary')).toContain('Cookie');
    expect(await own.text()).toContain('acme');
    expect(await (await gateway.request(`${HOME}/core/v1/organizations`)).json()).toEqual({
      organizations: [],
    });
  });

  test.each([
    ['from another site', ACME_LIST, { 'Sec-Fetch-Site': 'cross-site' }],
    ['from another host of the same site', ACME_LIST, { 'Sec-Fetch-Site': 'same-site' }],
    [
      'by a link from another site',
      ACME_LIST,
      { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' },
    ],
    [
      'by a link from another site, written otherwise',
      ACME_LIST.replace('/core/', '/%63ore/'),
      { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' },
    ],
    [
      'by an embedded page',
      ACME_LIST,
      { 'Sec-Fetch-Site': 'same-origin', Referer: `${HOME}/embed?org=acme` },
    ],
    [
      'in a frame of another site',
      ACME,
      { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' },
    ],
    [
      'as an embedded page',
      `${HOME}/embed?org=acme`,
      { 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' },
    ],
    [
      'as an embedded page that stands alone',
      `${HOME}/embed?org=acme`,
      { 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' },
    ],
  ])('is not shown when it is asked for %s', async (_, url, headers) => {
    const { browser, signIn } = await start();
    await signIn();
    const response = await browser.ask(url, { headers });
    expect(response.status).toBe(403);
    const text = await response.text();
    expect(text).not.toContain(PRIVATE);
    expect(text).not.toContain('signed-in');
    expect(text).not.toContain(url.includes('/embed') ? 'signIn' : '"ended"');
    expect(browser.cookies(HOME).has(SESSION)).toBe(true);
  });

  test('is nothing that a cookie of one’s own making opens', async () => {
    const { browser, signIn, fetch } = await start();
    await signIn();
    const cookie = browser.cookies(HOME).get(SESSION)!;
    const last = cookie.at(-5) === 'A' ? 'B' : 'A';
    browser.cookies(HOME).set(SESSION, `${cookie.slice(0, -5)}${last}${cookie.slice(-4)}`);
    expect((await fetch(ACME_LIST)).status).toBe(403);
  });
});

test('no token and no code is in anything that a browser gets, nor in the log', async () => {
  const { browser, signIn, fetch, pass, signOut, provider, log } = await start();
  await signIn('/?org=acme&q=acme');
  await fetch(ACME_LIST);
  pass(60 * MINUTE);
  await browser.visit(ACME);
  provider.instead = (_, response) => response.writeHead(500).end();
  await signOut();
  expect(provider.secrets.size).toBeGreaterThan(3);
  const own = browser.received.filter(({ url }) => url.startsWith(HOME));
  expect(own.length).toBeGreaterThan(4);
  const addresses = own.map(({ url }) => url).filter((url) => !url.includes('/sign-in/callback'));
  for (const secret of [...provider.secrets, CLIENT_SECRET, TOKEN]) {
    expect(addresses.join('\n')).not.toContain(secret);
    for (const { response } of own) {
      expect(JSON.stringify([...response.headers])).not.toContain(secret);
      expect(await textOf(response)).not.toContain(secret);
    }
    expect(log.join('\n')).not.toContain(secret);
  }
  expect(log).toHaveLength(1);
});

describe('without settings', () => {
  test('there is nothing of it', async () => {
    const { ask } = gatewayBefore(async () => jsonAnswer({ organizations: [] }));
    expect((await ask('/sign-in')).status).toBe(404);
    expect((await ask('/sign-out', { method: 'POST' })).status).toBe(405);
    const page = await ask('/organizations');
    expect(page.headers.get('Vary')).not.toContain('Cookie');
    expect(await page.text()).not.toMatch(/sign-?in/i);
  });
});
