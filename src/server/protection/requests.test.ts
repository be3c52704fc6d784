import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { preloadComponents } from '#ui/lazy-component.tsx';
import { gatewayOverNetwork, rawExchange, TOKEN } from '../testing.ts';

/** What can be wrong with a request on the wire, sent byte by byte: clients that mean well do not write such. */

const PACKAGES = '/core/v1/virtual_machine_packages';
const LIST = JSON.stringify({ pagination: {}, virtual_machine_packages: [], organizations: [] });

beforeAll(() => preloadComponents());

const printed = vi.spyOn(console, 'error').mockImplementation(() => {});
afterEach(() => {
  const [first] = printed.mock.calls;
  printed.mockClear();
  if (first !== undefined) throw new Error('Something was printed', { cause: first[0] });
});

/** A gateway, and the paths that its API was asked for. */
async function start() {
  const asked: string[] = [];
  const gateway = await gatewayOverNetwork((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(LIST);
  });
  return Object.assign(gateway, { asked });
}

const statusesIn = (received: string) =>
  Array.from(received.matchAll(/HTTP\/1\.1 (\d{3}) /g), ([, status]) => Number(status));

/** A request that would only be one if the gateway saw another end of the one before it than a proxy did. */
const HIDDEN = `GET ${PACKAGES}?per_page=666 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;

describe('a request within another one', () => {
  test.each([
    ['a length and pieces', `Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['pieces and a length', `Transfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n0\r\n\r\n`],
    ['two lengths', `Content-Length: 0\r\nContent-Length: ${HIDDEN.length}\r\n\r\n`],
    ['a length that is no number', `Content-Length: +0\r\n\r\n`],
    ['a length with more behind it', `Content-Length: 0, 5\r\n\r\n`],
    ['pieces in a coding that is none', `Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`],
    ['pieces, and not at the end', `Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`],
    ['pieces, hidden by a blank', `Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n`],
    ['pieces, hidden by a tab', `Transfer-Encoding:\tchunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n`],
    ['pieces, on a line that goes on', `X: y\r\n Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['pieces, twice', `Transfer-Encoding: chunked\r\nTransfer-Encoding: cow\r\n\r\n0\r\n\r\n`],
    ['a line that ends with half a line break', `X: y\rTransfer-Encoding: chunked\r\n\r\n`],
    ['a size of a piece that is none', `Transfer-Encoding: chunked\r\n\r\n0x0\r\n\r\n`],
    ['a length below zero', `Content-Length: -1\r\n\r\n`],
    ['a NUL in a header', `X: a\0b\r\n\r\n`],
  ])('is none: %s', async (_, rest) => {
    await using gateway = await start();
    for (const method of ['GET', 'POST']) {
      const received = await rawExchange(gateway.port, `${method} / HTTP/1.1\r\nHost: x\r\n${rest}${HIDDEN}`);
      // One answer, after which the connection is closed; what follows is never taken for a request.
      expect(statusesIn(received)).toHaveLength(1);
      expect(received).toMatch(/\r\nConnection: close\r\n/i);
      expect(received).not.toContain('application/json');
    }
    expect(gateway.asked.filter((path) => path.includes('666'))).toEqual([]);
  });

  test.each([
    ['a body of a GET', `GET / HTTP/1.1\r\nHost: x\r\nContent-Length: ${HIDDEN.length}\r\n\r\n`],
    ['a body of a HEAD', `HEAD / HTTP/1.1\r\nHost: x\r\nContent-Length: ${HIDDEN.length}\r\n\r\n`],
    [
      'a body of an API’s GET',
      `GET ${PACKAGES} HTTP/1.1\r\nHost: x\r\nContent-Length: ${HIDDEN.length}\r\n\r\n`,
    ],
    [
      'what follows a change of protocol',
      'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: h2c\r\n\r\n',
    ],
    ['what follows a tunnel', 'CONNECT api.example:443 HTTP/1.1\r\nHost: x\r\n\r\n'],
  ])('is not read from %s', async (_, head) => {
    await using gateway = await start();
    const received = await rawExchange(gateway.port, head + HIDDEN);
    expect(statusesIn(received).length).toBeLessThanOrEqual(1);
    expect(gateway.asked.filter((path) => path.includes('666'))).toEqual([]);
  });

  test('is one where it really is: the same, well written', async () => {
    await using gateway = await start();
    const received = await rawExchange(gateway.port, `GET / HTTP/1.1\r\nHost: x\r\n\r\n${HIDDEN}`);
    expect(statusesIn(received)).toEqual([200, 200]);
    expect(gateway.asked).toContain(`${PACKAGES}?per_page=666`);
  });

  test('is never sent to the API: what goes there is made anew, with a length of nothing', async () => {
    const seen: Record<string, unknown>[] = [];
    await using gateway = await gatewayOverNetwork((request, response) => {
      seen.push(request.headers);
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(LIST);
    });
    await rawExchange(
      gateway.port,
      `GET ${PACKAGES} HTTP/1.1\r\nHost: x\r\nConnection: close, Authorization\r\nTE: trailers\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nTrailer: x\r\n\r\n`,
    );
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ authorization: `Bearer ${TOKEN}` });
    for (const name of ['transfer-encoding', 'content-length', 'te', 'trailer', 'x-forwarded-for'])
      expect(seen[0]).not.toHaveProperty(name);
  });
});

describe('a header is not written by who asks', () => {
  const EVIL = '%0d%0aSet-Cookie:%20evil=1%0d%0aX-Evil:%201';

  test.each([
    ['the path', `/${EVIL}`],
    ['the name of a package', `/packages/${EVIL}`],
    ['the query', `/?q=${EVIL}`],
    ['a link that is rewritten', `/?organization[sub_domain]=acme&x=${EVIL}`],
    ['a rewritten link of a package', `/packages/${EVIL}?organization[sub_domain]=acme`],
    ['the language', `/?locale=de${EVIL}`],
    ['the organization', `/?org=${EVIL}`],
    ['a value of the API', `${PACKAGES}?page=${EVIL}`],
    ['the address of an image', `/og.png?at=/packages/${EVIL}`],
    ['characters that lose half of themselves', '/?q=%E5%98%8A%E5%98%8DSet-Cookie:%20evil=1'],
    [
      'characters that lose half of themselves, as they are',
      '/?q=\u{560a}\u{560d}Set-Cookie: evil=1'.replaceAll(' ', ''),
    ],
  ])('from %s', async (_, path) => {
    await using gateway = await start();
    const received = await rawExchange(
      gateway.port,
      `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    );
    expect(received).toMatch(/^HTTP\/1\.1 [2345]\d\d /);
    const head = received.slice(0, received.indexOf('\r\n\r\n'));
    expect(head).not.toMatch(/^(?:Set-Cookie|X-Evil):/im);
    expect(gateway.asked.filter((path) => /[\r\n]/.test(path))).toEqual([]);
  });

  test.each(['Accept-Language', 'Accept-Encoding', 'If-None-Match', 'Origin', 'User-Agent'])(
    'from %s',
    async (name) => {
      await using gateway = await start();
      for (const path of ['/', PACKAGES]) {
        const received = await rawExchange(
          gateway.port,
          `GET ${path} HTTP/1.1\r\nHost: x\r\n${name}: evil-value-1\r\nConnection: close\r\n\r\n`,
        );
        expect(received).toMatch(/^HTTP\/1\.1 200 /);
        expect(received).not.toContain('evil-value-1');
      }
    },
  );
});

describe('a host that is none', () => {
  test.each([
    'xn--a',
    '256.256.256.256',
    '1.2.3.4.5',
    '0x100000000',
    '[::1',
    'a:99999',
    'a b',
    '%',
    'a%zz',
    'a/b@c',
  ])('ends nothing but the connection: %s', async (host) => {
    await using gateway = await start();
    for (const path of ['/', '/healthz', PACKAGES, '/assets/main-a1b2.js', 'http://xn--a/', 'http://x/']) {
      const received = await rawExchange(
        gateway.port,
        `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
      );
      expect([path, statusesIn(received)]).toEqual([path, [400]]);
      expect(received).toMatch(/^X-Content-Type-Options: nosniff\r$/m);
    }
    const well = `GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`;
    expect(statusesIn(await rawExchange(gateway.port, well))).toEqual([200]);
  });
});

test.each(['/\\', '/\\a', '/a\\b?x', '*', 'http://[/', 'http://a:99999/', 'http://xn--a/', 'ftp://x/'])(
  'what is asked for must be an address, and the connection ends: %s',
  async (target) => {
    await using gateway = await start();
    const received = await rawExchange(gateway.port, `GET ${target} HTTP/1.1\r\nHost: x\r\n\r\n`);
    expect(statusesIn(received)).toEqual([400]);
    expect(received).toMatch(/^X-Content-Type-Options: nosniff\r$/m);
    expect(received).toMatch(/^Connection: close\r$/m);
  },
);

test('who expects what there is not is told so, and nothing more', async () => {
  await using gateway = await start();
  const received = await rawExchange(
    gateway.port,
    'GET / HTTP/1.1\r\nHost: x\r\nExpect: the-unexpected\r\n\r\n',
  );
  expect(statusesIn(received)).toEqual([417]);
  expect(received).toMatch(/^X-Content-Type-Options: nosniff\r$/m);
});

describe('nobody is led to another site', () => {
  test.each([
    '//evil.example/?organization[sub_domain]=acme',
    '//evil.example/packages/x?organization[sub_domain]=acme',
    '/embed//evil.example?organization[sub_domain]=acme',
    '/embed//packages/x?organization[sub_domain]=acme',
    '/%2f%2fevil.example?organization[sub_domain]=acme',
    '/packages/%2f%2fevil.example?organization[sub_domain]=acme',
    '/packages//evil.example?organization[sub_domain]=acme',
    '/.//evil.example?organization[sub_domain]=acme',
    '/..//evil.example/..?organization[sub_domain]=acme',
    '/%5cevil.example?organization[sub_domain]=acme',
    'http://evil.example/?organization[sub_domain]=acme',
    '/?organization[sub_domain]=//evil.example',
    '/?organization[sub_domain]=acme&return=//evil.example&next=https://evil.example&url=https://evil.example',
  ])('by %s', async (target) => {
    await using gateway = await start();
    const received = await rawExchange(
      gateway.port,
      `GET ${target} HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n`,
    );
    const location = /^Location: (.*)\r$/im.exec(received)?.[1] ?? '/none';
    expect(location).toMatch(/^\/(?![/\\])/);
    expect(new URL(location, 'https://catalogue.example').origin).toBe('https://catalogue.example');
    expect(received).not.toMatch(/(?:href|src|action|content)="(?:https?:)?[/\\]{2}evil\.example/i);
    expect(received).not.toMatch(/http-equiv="refresh"/i);
  });

  test('though a link in other words is rewritten, on its own site', async () => {
    await using gateway = await start();
    const received = await rawExchange(
      gateway.port,
      'GET /?organization[sub_domain]=acme HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    );
    expect(received).toMatch(/^HTTP\/1\.1 302 /);
    expect(received).toMatch(/^Location: \/\?org=acme\r$/im);
  });
});

describe('no path leads out of what is served', () => {
  const SECRETS = /root:x:0|"dependencies"|BEGIN [A-Z ]*PRIVATE|catalogue-config.*KATAPULT/s;

  test.each([
    '/../../../../etc/passwd',
    '/assets/../../../../etc/passwd',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/%252e%252e%252fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets/..;/..;/package.json',
    '/assets/%c0%ae%c0%ae/%c0%af/package.json',
    '/assets/%e0%80%ae%e0%80%ae/package.json',
    '/assets/.%00./package.json',
    '/assets/main-a1b2.js%00.html',
    '/assets/main-a1b2.js/../../package.json',
    '/assets//etc/passwd',
    '//etc/passwd',
    '/file:///etc/passwd',
    '/examples/../../package.json',
    '/examples/%2e%2e%2fpackage.json',
    '/sandbox/icons/..%2f..%2fpackage.json',
    '/sandbox/icons/../../package.json',
    '/packages/..%2f..%2fetc%2fpasswd',
    '/packages/%00',
    '/embed/../../etc/passwd',
    '/.env',
    '/.git/config',
    '/preloads.json',
    '/index.html',
    '/%',
    '/%zz',
    '/%ff%fe',
  ])('not %s', async (path) => {
    await using gateway = await start();
    const received = await rawExchange(
      gateway.port,
      `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    );
    expect(received).toMatch(/^HTTP\/1\.1 40[04] /);
    expect(received).not.toMatch(SECRETS);
    expect(received).not.toContain(TOKEN);
    expect(gateway.log).toEqual([]);
    // A page says which packages there are, and asks the API for those alone.
    for (const asked of gateway.asked)
      expect(asked).toMatch(/^\/core\/v1\/(?:virtual_machine_packages|organizations)/);
  });

  test.each([
    '/core/v1/../../etc',
    '/core/v1/%2e%2e/organizations',
    '/core/v1/organizations%2f..%2fvirtual_machines',
    '/core/v1/organizations;x=y',
    '/core/v1/organizations%00',
    '/core/v1/organizations%3f',
    '/core/v1\\organizations',
    '/core/v1//organizations',
    '/core//v1/organizations',
    '/core/v1/organizations/organization/virtual_machines/build',
  ])('nor to anything of the API but its two lists: %s', async (path) => {
    await using gateway = await start();
    const received = await rawExchange(
      gateway.port,
      `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    );
    expect(received).toMatch(/^HTTP\/1\.1 40[04] /);
    for (const asked of gateway.asked)
      expect(asked).toMatch(/^\/core\/v1\/(?:virtual_machine_packages|organizations)(?:\?|$)/);
  });
});
