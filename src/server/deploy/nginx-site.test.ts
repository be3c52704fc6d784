import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
  vi,
} from 'vitest';
import { createGateway } from '../gateway.ts';
import type { Pages } from '../pages.ts';
import { createServerFor, listen } from '../serve.ts';
import type { SignInSettings } from '../sign-in/settings.ts';
import { Browser, CLIENT_ID, CLIENT_SECRET, startProvider } from '../sign-in/testing.ts';
import { closeNow, jsonAnswer, LIST_OF_ONE, PAGES, recordingLog, TOKEN } from '../testing.ts';
import { selfSigned } from './testing.ts';

/** The example of a site as nginx itself runs it, with other ports and folders, in front of two gateways. */

const NAME = 'catalogue.example';
/** Longer than anything is fresh. */
const HOUR_MS = 3_600_000;

/** `npm test` names one, and fetches it where it can. */
const nginx = [
  process.env['NGINX_PROGRAM'],
  join(import.meta.dirname, '../../../node_modules/.cache/nginx/usr/sbin/nginx'),
  '/usr/sbin/nginx',
  '/usr/local/sbin/nginx',
  '/opt/homebrew/bin/nginx',
].find((path) => {
  try {
    accessSync(path ?? '', constants.X_OK);
    return true;
  } catch {
    return false;
  }
});
const why = nginx === undefined ? ' (skipped: there is no nginx here; NGINX_PROGRAM may name one)' : '';

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
  /** What nginx's cache had to do with it. */
  readonly cache: unknown;
}

describe.skipIf(nginx === undefined)(`the site of nginx${why}`, () => {
  let folder: string;
  let ports: { http: number; https: number; gateways: [number, number] };
  let stopNginx = async () => {};
  let printed = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nginx-site-'));
    const [http, https, one, other] = await freePorts(4);
    ports = { http: http!, https: https!, gateways: [one!, other!] }; // as many as were asked for
    const { key, certificate } = selfSigned(NAME);
    writeFileSync(join(folder, 'privkey.pem'), key);
    writeFileSync(join(folder, 'fullchain.pem'), certificate);
    const site = [
      ['/var/lib/nginx/vm-catalogue', join(folder, 'cache')],
      ['127.0.0.1:4173', `127.0.0.1:${one}`],
      ['127.0.0.1:4174', `127.0.0.1:${other}`],
      ['listen 80;', `listen 127.0.0.1:${http};`],
      ['listen [::]:80;', ''],
      ['listen 443 ssl http2;', `listen 127.0.0.1:${https} ssl http2;`],
      ['listen [::]:443 ssl http2;', ''],
      ['/etc/letsencrypt/live/catalogue.example/', `${folder}/`],
      ['/var/log/nginx/vm-catalogue.log', join(folder, 'access.log')],
      ['/var/log/nginx/vm-catalogue.error.log', join(folder, 'error.log')],
    ].reduce(
      (text, [from = '', to = '']) => {
        if (!text.includes(from)) throw new Error(`The example has no "${from}".`);
        return text.replaceAll(from, to);
      },
      readFileSync(join(import.meta.dirname, 'nginx-site.conf'), 'utf8'),
    );
    writeFileSync(join(folder, 'site.conf'), site);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${join(folder, kind)};`,
    );
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off; pid ${join(folder, 'pid')}; worker_processes 1; error_log stderr warn;
      ${process.getuid?.() === 0 ? 'user root;' : ''}
      events {} http { access_log off; ${temporary.join(' ')} include ${join(folder, 'site.conf')}; }`,
    );
    const child = spawn(nginx ?? '', ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.setEncoding('utf8').on('data', (text) => (printed += text));
    const ended = once(child, 'close');
    stopNginx = async () => {
      child.kill('SIGTERM');
      await ended;
    };
    await vi.waitFor(
      async () => {
        if (!(await connects(https!))) throw new Error(`nginx does not serve: ${printed}`);
      },
      { timeout: 8000 },
    );
  });

  afterAll(async () => {
    await stopNginx();
    rmSync(folder, { recursive: true });
  });

  /** What upstream does at a question. */
  let answerOfApi: (request: Request) => Promise<Response>;
  let clock: number;
  let received: IncomingMessage[];
  let recording: ReturnType<typeof recordingLog>;
  let gateways: Server[] = [];
  let signIn: SignInSettings | undefined;
  let pagesOf: readonly [Pages, Pages];

  beforeEach(async () => {
    answerOfApi = async () => jsonAnswer(LIST_OF_ONE);
    clock = Date.now();
    received = [];
    signIn = undefined;
    pagesOf = [PAGES, PAGES];
    recording = recordingLog();
    gateways = await Promise.all([startGateway(0), startGateway(1)]);
  });
  afterEach(() => Promise.all(gateways.map(closeNow)));

  async function startGateway(which: 0 | 1): Promise<Server> {
    const server = createServerFor(
      createGateway({
        upstream: {
          url: 'https://api.example/core/v1',
          token: TOKEN,
          organizations: undefined,
          sandbox: false,
          send: (url, init) => answerOfApi(new Request(url, init)),
        },
        pages: pagesOf[which],
        signIn,
        log: recording.log,
        now: () => clock,
        clock: () => clock,
        wait: () => Promise.resolve(),
      }),
    );
    server.on('request', (request: IncomingMessage) => received.push(request));
    await listen(server, { host: '127.0.0.1', port: ports.gateways[which] });
    return server;
  }

  async function kill(which: 0 | 1): Promise<void> {
    await closeNow(gateways[which]!); // both were started
  }

  async function restart(which: 0 | 1): Promise<void> {
    await kill(which);
    gateways[which] = await startGateway(which);
  }

  /** @param from - the caller's address */
  async function ask(
    path: string,
    headers: Record<string, string> = {},
    { method = 'GET', from = '127.0.0.1' } = {},
  ): Promise<Answer> {
    const request = httpsRequest({
      ...site(),
      path,
      method,
      headers: { Host: NAME, ...headers },
      localAddress: from,
    });
    request.end();
    return read(request);
  }

  const site = () => ({
    host: '127.0.0.1',
    port: ports.https,
    servername: NAME,
    rejectUnauthorized: false,
    agent: false as const,
    headers: { Host: NAME },
  });

  let views = 0;
  /** The address of a page that nobody has asked for yet. */
  function unseen(): string {
    views += 1;
    return `/?cores=${views}..`;
  }

  test('asks each gateway as what it is, and itself only for what it has not', async () => {
    const path = unseen();
    const first = await ask(path);
    expect([first.status, first.cache]).toEqual([200, 'MISS']);
    expect(first.text).toContain('VM packages</title>');
    const again = await ask(path);
    expect([again.status, again.cache]).toEqual([200, 'HIT']);
    expect(again.text).toBe(first.text);
    expect(received).toHaveLength(1);
  });

  test('keeps what has a hash in its name', async () => {
    await ask('/assets/main-a1b2.js');
    expect(await ask('/assets/main-a1b2.js')).toMatchObject({ cache: 'HIT', text: 'let script' });
  });

  test.each([
    ['a token', { Authorization: 'Bearer callers' }],
    ['a cookie', { Cookie: '__Host-session=callers' }],
  ])('whoever sends %s gets an answer of their own, and nobody else gets it', async (_, headers) => {
    const path = unseen();
    for (const own of [1, 2]) {
      const answer = await ask(path, headers);
      expect([own, answer.status, answer.cache]).toEqual([own, 200, 'BYPASS']);
    }
    expect(received).toHaveLength(2);
    expect((await ask(path)).cache).toBe('MISS');
    expect((await ask(path, headers)).cache).toBe('BYPASS');
    expect((await ask(path)).cache).toBe('HIT');
  });

  test('the lists of the API are kept as pages are, but not for who sends a token', async () => {
    const list = '/core/v1/virtual_machine_packages?page=77';
    expect((await ask(list)).cache).toBe('MISS');
    expect((await ask(list)).cache).toBe('HIT');
    expect((await ask(list, { Authorization: 'Bearer callers' })).cache).toBe('BYPASS');
  });

  test('keeps a page in each language, and gives everybody theirs', async () => {
    const path = unseen();
    const languageOf = async (tag: string) => {
      const { headers, cache, text } = await ask(path, { 'Accept-Language': tag });
      return [headers['content-language'], cache, /<html lang="(\w+)/.exec(text)?.[1]];
    };
    expect(await languageOf('en')).toEqual(['en', 'MISS', 'en']);
    expect(await languageOf('de')).toEqual(['de', 'MISS', 'de']);
    expect(await languageOf('en')).toEqual(['en', 'HIT', 'en']);
    expect(await languageOf('de')).toEqual(['de', 'HIT', 'de']);
  });

  /** Two gateways that customers can sign in to, the API's record of the tokens it was shown, and a browser that comes through nginx. */
  async function startSignIn() {
    const home = `https://${NAME}`;
    const provider = await startProvider({ redirectUri: `${home}/sign-in/callback` });
    onTestFinished(() => provider.stop());
    signIn = {
      clientId: CLIENT_ID,
      clientSecret: CLIENT_SECRET,
      issuer: provider.issuer,
      endpoints: undefined,
      publicUrl: home,
      sessionSecret: 's'.repeat(32),
    };
    const tokens: (string | null)[] = [];
    answerOfApi = async ({ headers }) => {
      tokens.push(headers.get('Authorization'));
      return jsonAnswer(LIST_OF_ONE);
    };
    await restart(0);
    await restart(1);
    const place = { address: '127.0.0.1' };
    const throughNginx = async ({ url, headers, method }: Request): Promise<Response> => {
      const { pathname, search } = new URL(url);
      const answer = await ask(pathname + search, Object.fromEntries(headers), {
        method,
        from: place.address,
      });
      const pairs = Object.entries(answer.headers).flatMap(([name, value = []]) =>
        [value].flat().map((each): [string, string] => [name, each]),
      );
      return new Response(answer.text, { status: answer.status ?? 502, headers: pairs });
    };
    return {
      home,
      tokens,
      provider,
      place,
      newBrowser: () => new Browser(new Map([[home, throughNginx]])),
    };
  }

  test('whoever signs in is known on each request, though each gateway knows its own alone', async () => {
    const { home, tokens, newBrowser } = await startSignIn();
    for (let people = 0; people < 4; people += 1) {
      const browser = newBrowser();
      const { url, response } = await browser.visit(`${home}/sign-in?return=/compare`);
      expect([response.status, url]).toEqual([200, `${home}/compare`]);
      tokens.length = 0;
      for (let asked = 0; asked < 8; asked += 1)
        await browser.ask(`${home}/core/v1/virtual_machine_packages?page=${asked + 1}`);
      expect(tokens).toHaveLength(8);
      expect(tokens).not.toContain(`Bearer ${TOKEN}`);
    }
  });

  test('a HEAD stays one where people sign in: it uses nothing up', async () => {
    const { home, newBrowser } = await startSignIn();
    const { status } = await newBrowser().ask(`${home}/sign-in/callback?code=a&state=b`, { method: 'HEAD' });
    expect(status).toBe(405);
  });

  test('whoever signs in stays known wherever they go, and what they sign out of is revoked', async () => {
    const { home, tokens, provider, place, newBrowser } = await startSignIn();
    for (let people = 0; people < 4; people += 1) {
      const browser = newBrowser();
      place.address = '127.0.0.1';
      await browser.visit(`${home}/sign-in?return=/compare`);
      for (const address of ['127.0.0.2', '127.0.0.3', '127.0.0.4', '127.0.0.5']) {
        place.address = address;
        tokens.length = 0;
        await browser.ask(`${home}/core/v1/virtual_machine_packages?page=${people + 1}`);
        expect(tokens).not.toContain(`Bearer ${TOKEN}`);
      }
      const cookies = Array.from(browser.cookies(home), ([name, value]) => `${name}=${value}`).join('; ');
      provider.asked.length = 0;
      const { status } = await browser.ask(`${home}/sign-out`, { method: 'POST', headers: { Origin: home } });
      expect(status).toBe(303);
      expect(provider.asked.filter((each) => each.includes('revocation'))).toHaveLength(2);
      place.address = '127.0.0.1';
      tokens.length = 0;
      await ask('/core/v1/virtual_machine_packages', { Cookie: cookies });
      expect(tokens.filter((each) => each !== `Bearer ${TOKEN}`)).toEqual([]);
    }
  });

  test.each([
    '/assets%2fx',
    '/assets%2Fmain-a1b2.js%3F',
    '/x%2f..%2fassets%2fx',
    '/.%2f/assets/x',
    '/packages/x%2f..%2f..%2fassets%2fx',
    '/assets/none-such.js',
  ])('a link to %s, which looks like a part of the program, signs nobody out', async (path) => {
    const { home, tokens, newBrowser } = await startSignIn();
    const browser = newBrowser();
    await browser.visit(`${home}/sign-in?return=/compare`);
    const cookies = Array.from(browser.cookies(home), ([name, value]) => `${name}=${value}`).join('; ');
    const answer = await ask(path, {
      Cookie: cookies,
      'Sec-Fetch-Mode': 'navigate',
      'Sec-Fetch-Dest': 'document',
      'Sec-Fetch-Site': 'cross-site',
    });
    expect([answer.status, answer.headers['set-cookie']]).toEqual([404, undefined]);
    tokens.length = 0;
    await browser.ask(`${home}/core/v1/virtual_machine_packages`);
    expect(tokens).not.toContain(`Bearer ${TOKEN}`);
  });

  test('takes addresses as long as the gateways do', async () => {
    const { home, newBrowser } = await startSignIn();
    const groups = Array.from({ length: 20 }, (_, index) => `&group=vmpkggrp_AbCdEfGhIj${10 + index}`).join(
      '',
    );
    for (const path of [
      `/?cores=4..${groups}`,
      ...[200, 1700, 2500, 3400, 4200, 6000, 8100].map((length) => `/?q=${'q'.repeat(length)}`),
      `/core/v1/virtual_machine_packages?page=1&x=${'x'.repeat(3000)}`,
      `/core/v1/virtual_machine_packages?page=1&x=${'x'.repeat(8000)}`,
    ])
      expect([path.length, (await ask(path)).status]).toEqual([path.length, 200]);
    expect((await ask(`/?q=${'q'.repeat(9000)}`)).status).toBe(414);
    const back = `/?cores=4..&utm=${'u'.repeat(1900)}`;
    const { response, url } = await newBrowser().visit(`${home}/sign-in?return=${encodeURIComponent(back)}`);
    expect([response.status, url]).toEqual([200, home + back]);
  });

  test('what cannot be kept, nobody waits for in a row', async () => {
    answerOfApi = async () => jsonAnswer({ error: { code: 'service_unavailable' } }, { status: 503 });
    const begin = performance.now();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => ask('/core/v1/virtual_machine_packages?per_page=30')),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 503));
    // With a lock on the cache it would be half a second for each.
    expect(performance.now() - begin).toBeLessThan(2500);
  });

  test('a page that there is not signs nobody out, and the API’s word that there is none is asked for once', async () => {
    const { home, tokens, newBrowser } = await startSignIn();
    const browser = newBrowser();
    await browser.visit(`${home}/sign-in?return=/compare`);
    const listed = answerOfApi;
    answerOfApi = async (request) => {
      const list = await listed(request);
      return request.url.includes('gone')
        ? jsonAnswer({ code: 'organization_not_found', description: 'None', detail: {} }, { status: 404 })
        : list;
    };
    for (const path of ['/nowhere', '/packages/none-such', '/?org=gone']) {
      tokens.length = 0;
      received.length = 0;
      const { response } = await browser.visit(home + path);
      expect([path, response.status, response.headers.get('Set-Cookie')]).toEqual([path, 404, null]);
      expect(received).toHaveLength(1);
      expect(tokens).not.toContain(`Bearer ${TOKEN}`);
    }
  });

  test('during an upgrade the parts of either version are found, whichever gateway is asked', async () => {
    const partOf = (path: string): Pages => ({
      ...PAGES,
      file: (asked) =>
        PAGES.file(asked === path ? '/assets/main-a1b2.js' : asked === '/assets/main-a1b2.js' ? '' : asked),
    });
    pagesOf = [partOf('/assets/main-0001.js'), partOf('/assets/main-0002.js')];
    await restart(0);
    await restart(1);
    for (const version of ['0001', '0002', '0001', '0002', '0001', '0002']) {
      // A cache has none of them.
      const answer = await ask(`/assets/main-${version}.js`, { Cookie: 'of=another' });
      expect([version, answer.status, answer.text]).toEqual([version, 200, 'let script']);
    }
    expect((await ask('/assets/main-0003.js')).status).toBe(404);
  });

  test('whoever has not signed in gets either gateway', async () => {
    for (let asked = 0; asked < 20; asked += 1) await ask(unseen());
    expect(new Set(received.map(({ socket }) => socket.localPort))).toEqual(new Set(ports.gateways));
  });

  test('nothing of an address or a referrer is written down where the cache cannot be', async () => {
    const cache = join(folder, 'cache');
    renameSync(cache, `${cache}-away`);
    onTestFinished(() => renameSync(`${cache}-away`, cache));
    await ask(`${unseen()}&token=5ecret`, { Referer: 'https://elsewhere.example/?token=5ecret' }).catch(
      () => {},
    );
    const written = ['access.log', 'error.log'].map((name) => readFileSync(join(folder, name), 'utf8'));
    expect([...written, printed].join('')).not.toContain('5ecret');
  });

  test('a gateway that is killed under load and comes back, and then the other, loses nothing', async () => {
    const statuses: unknown[] = [];
    const over = new AbortController();
    const caller = async () => {
      while (!over.signal.aborted) statuses.push((await ask(unseen())).status);
    };
    const callers = Array.from({ length: 4 }, caller);
    const someMore = () => {
      const before = statuses.length;
      return expect.poll(() => statuses.length, { timeout: 10_000 }).toBeGreaterThan(before + 10);
    };
    await someMore();
    for (const which of [0, 1] as const) {
      await restart(which);
      await someMore();
    }
    over.abort();
    await Promise.all(callers);
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  /** A page that is kept, and no longer fresh. */
  async function stalePage(): Promise<string> {
    const path = unseen();
    // The gateways have it already, with a second left of its time.
    await Promise.all(
      ports.gateways.map(async (port) => (await fetch(`http://127.0.0.1:${port}${path}`)).text()),
    );
    clock += await leftAt(path);
    expect((await ask(path)).cache).toBe('MISS');
    await new Promise((resolve) => setTimeout(resolve, 2100));
    return path;
  }

  /** How far the clock has to go until the page is fresh for one more second, in milliseconds. */
  async function leftAt(path: string): Promise<number> {
    const response = await fetch(`http://127.0.0.1:${ports.gateways[0]}${path}`);
    const seconds = Number(/s-maxage=(\d+)/.exec(response.headers.get('Cache-Control') ?? '')?.[1]);
    return (seconds - 1) * 1000;
  }

  test('whatever host is asked for, the gateways hear of their own', async () => {
    await ask(unseen(), { Host: 'evil.example' });
    expect(received.map(({ headers }) => headers.host)).toEqual([NAME]);
  });

  describe('while both gateways are away', () => {
    test('nothing of an address or a referrer is written down', async () => {
      await Promise.all([kill(0), kill(1)]);
      for (const path of [`${unseen()}&token=5ecret`, '/sign-in/callback?code=5ecret'])
        expect((await ask(path, { Referer: 'https://elsewhere.example/?token=5ecret' })).status).toBe(502);
      const written = ['access.log', 'error.log'].map((name) => readFileSync(join(folder, name), 'utf8'));
      expect(written[0]).toContain('/sign-in/callback');
      expect([...written, printed].join('')).not.toContain('5ecret');
    });

    test('what is kept is served, also when it is no longer fresh', async () => {
      const path = await stalePage();
      await Promise.all([kill(0), kill(1)]);
      const answer = await ask(path);
      expect([answer.status, answer.cache]).toEqual([200, 'STALE']);
      expect(answer.text).toContain('VM packages</title>');
    });

    test('nobody who sends a token is given what is kept for all', async () => {
      const path = await stalePage();
      await Promise.all([kill(0), kill(1)]);
      expect((await ask(path, { Authorization: 'Bearer callers' })).status).toBe(502);
      expect((await ask(unseen())).status).toBe(502);
    });
  });

  test('an API that fails does not take the place of a page that is kept', async () => {
    const path = await stalePage();
    answerOfApi = async () => jsonAnswer({}, { status: 503 });
    clock += HOUR_MS;
    const before = received.length;
    // The first is answered before a gateway is asked, which then gives what it has kept itself.
    for (const asked of [1, 2]) {
      const { status, cache, text } = await ask(path);
      expect([asked, status, cache]).toEqual([
        asked,
        200,
        expect.stringMatching(asked === 1 ? /^STALE$/ : /^(?:UPDATING|HIT)$/),
      ]);
      expect(text).toContain('ROCK-6');
      await expect.poll(() => received.length, { timeout: 10_000 }).toBeGreaterThan(before);
    }
    expect((await ask('/core/v1/virtual_machine_packages?organization[id]=org_X')).status).toBe(503);
  });

  test('the frame of a page whose data is slow arrives before the data', async () => {
    let give = () => {};
    const data = new Promise<void>((resolve) => (give = resolve));
    answerOfApi = async () => {
      await data;
      return jsonAnswer(LIST_OF_ONE);
    };
    clock += HOUR_MS;
    const request = httpsRequest({ ...site(), path: unseen() });
    request.end();
    const [response] = (await once(request, 'response')) as [IncomingMessage]; // that is what it gives
    let text = '';
    response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
    const ended = once(response, 'end');
    await expect.poll(() => text, { timeout: 5000 }).toContain('<title>');
    expect(text).not.toContain('</html>');
    give();
    await ended;
    expect(text).toContain('</html>');
  });

  test('tells a gateway who asks, under an ID that both write down', async () => {
    const path = unseen();
    const { headers } = await ask(path, {
      'X-Forwarded-For': '192.0.2.9',
      'X-Forwarded-Proto': 'gopher',
      'X-Request-Id': 'callers',
    });
    const id = String(headers['x-request-id']);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(received.map(({ headers }) => headers)).toEqual([
      expect.objectContaining({
        host: NAME,
        'x-request-id': id,
        'x-forwarded-for': '127.0.0.1',
        'x-forwarded-proto': 'https',
      }),
    ]);
    expect(recording.lines.map(({ fields }) => fields['requestId'])).toEqual([id]);
    await ask(`${unseen()}&token=5ecret`, { Referer: 'https://elsewhere.example/?token=5ecret' });
    const written = () => readFileSync(join(folder, 'access.log'), 'utf8');
    await expect.poll(written).toContain(id);
    expect(written()).not.toContain('5ecret');
  });

  test.each(['/metrics', '/healthz', '/readyz'])('%s is not the public’s', async (path) => {
    expect((await ask(path)).status).toBe(404);
    expect(received).toEqual([]);
  });

  test('whoever comes without TLS is sent to where it is', async () => {
    const request = httpRequest({
      host: '127.0.0.1',
      port: ports.http,
      path: '/?cores=8..',
      agent: false,
      headers: { Host: 'evil.example' },
    });
    request.end();
    const { status, headers } = await read(request);
    expect([status, headers.location]).toEqual([301, `https://${NAME}/?cores=8..`]);
  });

  test('nginx has nothing to complain about but gateways that were away', () => {
    const complaints = printed
      .split('\n')
      .filter((line) => line !== '' && !/upstream|Connection refused|Connection reset/.test(line));
    expect(complaints).toEqual([]);
  });
});

async function read(request: ReturnType<typeof httpsRequest>): Promise<Answer> {
  const [response] = (await once(request, 'response')) as [IncomingMessage]; // that is what it gives
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += String(chunk);
  const { statusCode, headers } = response;
  return { status: statusCode, headers, text, cache: headers['x-cache-status'] };
}

/** Ports that nobody used a moment ago. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      return server;
    }),
  );
  return Promise.all(
    servers.map(async (server) => {
      const { port } = server.address() as { port: number }; // it listens on a port
      server.close();
      await once(server, 'close');
      return port;
    }),
  );
}

async function connects(port: number): Promise<boolean> {
  const socket = connect({ host: '127.0.0.1', port });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

test('the README shows lines of it', () => {
  const site = readFileSync(join(import.meta.dirname, 'nginx-site.conf'), 'utf8');
  const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');
  const [, shown = ''] = /```nginx\n([^`]+)```/.exec(readme) ?? [];
  const lines = shown.trim().split('\n');
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.filter((line) => !site.includes(`    ${line}\n`))).toEqual([]);
});
