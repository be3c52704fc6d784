import { describe, expect, test } from 'vitest';
import { describeSource, linkTo, readConfig, readSandboxConfig, type Environment } from './config.ts';

const TOKEN = 'kat_5ecret-Token.1';

function configOf(environment: Environment) {
  const reading = readConfig(environment);
  if (!reading.ok) throw new Error(reading.problems.join('\n'));
  return reading.config;
}

function problemsOf(environment: Environment): readonly string[] {
  const reading = readConfig(environment);
  return reading.ok ? [] : reading.problems;
}

function warningsOf(environment: Environment): readonly string[] {
  const reading = readConfig(environment);
  return reading.ok ? reading.warnings : [];
}

test('without settings: the sandbox, on localhost', () => {
  expect(configOf({})).toEqual({
    host: 'localhost',
    port: 4173,
    source: { kind: 'sandbox', rateLimit: 1000 },
    orderUrl: undefined,
    embedOrigins: [],
    publicUrl: undefined,
    operations: { logLevel: undefined, metrics: undefined, shutdownDelayMs: 0 },
    clients: { trustedProxies: ['loopback'], requestsPerMinute: 600 },
  });
});

test('an empty setting counts as not set', () => {
  expect(
    configOf({
      PORT: '',
      HOST: '',
      KATAPULT_API_TOKEN: '',
      KATAPULT_API_URL: '',
      CATALOGUE_ORGANIZATIONS: '',
      CATALOGUE_ORDER_URL: '',
    }),
  ).toEqual(configOf({}));
});

test('with a token: the real API, for public packages alone', () => {
  expect(configOf({ KATAPULT_API_TOKEN: TOKEN }).source).toEqual({
    kind: 'api',
    url: 'https://api.katapult.io/core/v1',
    token: TOKEN,
    organizations: [],
  });
});

describe('PORT', () => {
  test.each([
    ['1', 1],
    ['0', 0],
    ['65535', 65_535],
    ['08080', 8080],
  ])('%s is port %i', (PORT, port) => {
    expect(configOf({ PORT }).port).toBe(port);
  });

  test.each(['abc', '70000', '-1', '80.5', '1e3', '0x50', ' 80', '65536', '999999999999'])(
    '"%s" is named and refused',
    (PORT) => {
      expect(problemsOf({ PORT })).toEqual([
        `PORT is "${PORT}": it must be a whole number from 1 to 65535, or 0 for any free port.`,
      ]);
    },
  );
});

describe('CATALOGUE_LOCALE', () => {
  test.each([
    ['de', 'de'],
    ['DE-ch', 'de-CH'],
  ])('%s is %s', (CATALOGUE_LOCALE, locale) => {
    expect(configOf({ CATALOGUE_LOCALE }).locale).toBe(locale);
  });
  test.each(['fr', 'german', 'de_DE'])('"%s" is named and refused', (CATALOGUE_LOCALE) => {
    expect(problemsOf({ CATALOGUE_LOCALE })).toEqual([
      `CATALOGUE_LOCALE is "${CATALOGUE_LOCALE}": it must be a tag of one of these languages: en, de; a region may follow, as in de-CH.`,
    ]);
  });
});

describe('CATALOGUE_PUBLIC_URL', () => {
  test.each([
    ['https://catalogue.example', 'https://catalogue.example'],
    ['https://Catalogue.example/', 'https://catalogue.example'],
    ['http://10.0.0.7:4173', 'http://10.0.0.7:4173'],
  ])('%s is %s', (CATALOGUE_PUBLIC_URL, origin) => {
    expect(configOf({ CATALOGUE_PUBLIC_URL }).publicUrl).toBe(origin);
  });

  test.each([
    'catalogue.example',
    'https://catalogue.example/vms',
    'https://a.example?b',
    'ftp://a.example',
    '/',
    '*',
  ])('"%s" is named and refused', (CATALOGUE_PUBLIC_URL) => {
    expect(problemsOf({ CATALOGUE_PUBLIC_URL })).toEqual([
      `CATALOGUE_PUBLIC_URL is "${CATALOGUE_PUBLIC_URL}": it must be the origin that people open, such as https://catalogue.example, without a path.`,
    ]);
  });

  test('a password in it is not repeated', () => {
    const [problem] = problemsOf({ CATALOGUE_PUBLIC_URL: 'https://me:5ecret@catalogue.example' });
    expect(problem).toContain('CATALOGUE_PUBLIC_URL is not usable');
    expect(problem).not.toContain('5ecret');
  });
});

describe('CATALOGUE_TRUSTED_PROXIES', () => {
  test.each([
    ['10.0.0.0/8, 192.0.2.7', ['10.0.0.0/8', '192.0.2.7']],
    ['Loopback,private,', ['loopback', 'private']],
    ['2001:DB8::/32,::1', ['2001:db8::/32', '::1']],
    ['none', []],
  ])('%s is %j', (CATALOGUE_TRUSTED_PROXIES, ranges) => {
    expect(configOf({ CATALOGUE_TRUSTED_PROXIES }).clients.trustedProxies).toEqual(ranges);
  });

  test.each([
    'proxy.example',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0/8',
    '::1/129',
    '10.0.0.0/8/8',
    '*',
    'constructor',
    'none,loopback',
  ])('"%s" is named and refused', (CATALOGUE_TRUSTED_PROXIES) => {
    const named = CATALOGUE_TRUSTED_PROXIES.split(',')[0];
    expect(problemsOf({ CATALOGUE_TRUSTED_PROXIES })).toEqual([
      `CATALOGUE_TRUSTED_PROXIES names "${named}": each item must be an address such as 192.0.2.7, a range such as 10.0.0.0/8, or one of the words loopback and private, with commas between them; none trusts nobody.`,
    ]);
  });
});

describe('CATALOGUE_CLIENT_RATE_LIMIT', () => {
  test.each([
    ['1', 1],
    ['0', 0],
    ['6000', 6000],
  ])('%s is %i', (CATALOGUE_CLIENT_RATE_LIMIT, perMinute) => {
    expect(configOf({ CATALOGUE_CLIENT_RATE_LIMIT }).clients.requestsPerMinute).toBe(perMinute);
  });

  test.each(['-1', '1.5', 'many', '1e3', '9999999999'])('"%s" is named and refused', (value) => {
    expect(problemsOf({ CATALOGUE_CLIENT_RATE_LIMIT: value })).toEqual([
      `CATALOGUE_CLIENT_RATE_LIMIT is "${value}": it must be a whole number of requests per minute, or 0 for no limit.`,
    ]);
  });
});

describe('HOST', () => {
  test.each([
    ['0.0.0.0', '0.0.0.0'],
    ['::1', '::1'],
    ['[::1]', '::1'],
    ['::', '::'],
    ['my-machine.example', 'my-machine.example'],
  ])('%s is %s', (HOST, host) => {
    expect(configOf({ HOST }).host).toBe(host);
  });

  test.each(['http://localhost', 'a b', 'localhost:80', '-x', '*', '1::2::3', 'x'.repeat(300)])(
    '"%s" is refused',
    (HOST) => {
      const problems = problemsOf({ HOST });
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(/^HOST is ".*": it must be a host name or an IP address/);
    },
  );
});

describe('KATAPULT_API_URL', () => {
  test.each([
    ['https://api.katapult.io', 'https://api.katapult.io/core/v1'],
    ['https://api.katapult.io/', 'https://api.katapult.io/core/v1'],
    ['https://api.katapult.io/core/v1', 'https://api.katapult.io/core/v1'],
    ['https://api.katapult.io/core/v1/', 'https://api.katapult.io/core/v1'],
    ['HTTPS://Cloud.Example:8443/katapult', 'https://cloud.example:8443/katapult/core/v1'],
    ['http://localhost:4180', 'http://localhost:4180/core/v1'],
    ['http://127.0.0.1:4180', 'http://127.0.0.1:4180/core/v1'],
    ['http://127.9.9.9', 'http://127.9.9.9/core/v1'],
    ['http://[::1]:4180', 'http://[::1]:4180/core/v1'],
    ['http://api.localhost', 'http://api.localhost/core/v1'],
  ])('%s is %s', (KATAPULT_API_URL, url) => {
    expect(configOf({ KATAPULT_API_URL, KATAPULT_API_TOKEN: TOKEN }).source).toMatchObject({ url });
  });

  test.each([
    ['api.katapult.io', 'must be an address'],
    ['ftp://api.katapult.io', 'begin with https://'],
    ['file:///etc/passwd', 'begin with https://'],
    ['javascript:alert(1)', 'begin with https://'],
    ['https://api.katapult.io?x=1', 'without a query'],
    ['https://api.katapult.io#x', 'without a query or a hash'],
    ['https://api.katapult.io?', 'without a query'],
    ['http://api.katapult.io', 'http:// would show the token'],
    ['http://10.0.0.1', 'http:// would show the token'],
    ['http://127.0.0.1.example.com', 'http:// would show the token'],
    ['http://localhost.example.com', 'http:// would show the token'],
  ])('%s is refused: %s', (KATAPULT_API_URL, why) => {
    const problems = problemsOf({ KATAPULT_API_URL, KATAPULT_API_TOKEN: TOKEN });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(
      /[?#]/.test(KATAPULT_API_URL) ? 'not usable' : `KATAPULT_API_URL is "${KATAPULT_API_URL}"`,
    );
    expect(problems[0]).toContain(why);
  });

  test.each([
    'https://me:pass-word@api.katapult.io',
    'https//me:pass-word@api.katapult.io',
    'https:/me:pass-word@api.katapult.io',
    'https:\\\\me:pass-word@api.katapult.io',
    'https://me:pass-word/x@api.katapult.io',
    'https://api.katapult.io/?token=pass-word',
  ])('a password in %s is refused, and not repeated', (KATAPULT_API_URL) => {
    const problems = problemsOf({ KATAPULT_API_URL, KATAPULT_API_TOKEN: TOKEN });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('it is not shown here');
    expect(problems.join('\n')).not.toContain('pass-word');
  });

  test('needs a token beside it', () => {
    expect(problemsOf({ KATAPULT_API_URL: 'https://api.katapult.io' })).toEqual([
      'KATAPULT_API_URL is set, but KATAPULT_API_TOKEN is not: set the token too, or neither of them to see the sandbox.',
    ]);
  });
});

describe('KATAPULT_API_TOKEN', () => {
  test.each(['Bearer abc', 'abc\n', ' abc', 'abc\u0000', 'tökën', 'abc\u00a0', '“abc”'])(
    '%j is refused without being repeated',
    (token) => {
      const problems = problemsOf({ KATAPULT_API_TOKEN: token });
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(
        /^KATAPULT_API_TOKEN contains .* that no token has \(it is not shown here\)/,
      );
      expect(problems[0]).not.toContain('abc');
      expect(problems[0]).not.toContain('tökën');
    },
  );
});

describe('KATAPULT_API_TOKEN_FILE', () => {
  const FILE = { KATAPULT_API_TOKEN_FILE: '/run/secrets/token' };
  const reading = (text: string) => readConfig(FILE, () => text);

  test('names the file that the token is in, with or without a line break at its end', () => {
    for (const end of ['', '\n', '\r\n'])
      expect(reading(`${TOKEN}${end}`)).toMatchObject({ ok: true, config: { source: { token: TOKEN } } });
  });
  test('may be what the API’s address goes with', () => {
    const environment = { ...FILE, KATAPULT_API_URL: 'https://api.example' };
    expect(readConfig(environment, () => TOKEN)).toMatchObject({
      ok: true,
      config: { source: { url: 'https://api.example/core/v1' } },
    });
  });
  test.each(['Bearer abc', 'abc\n\n', 'tökën'])('%j in it is refused without being repeated', (text) => {
    expect(reading(text)).toEqual({
      ok: false,
      problems: [
        expect.stringMatching(
          /^KATAPULT_API_TOKEN_FILE names a file that contains .*\(it is not shown here\)/,
        ),
      ],
    });
    expect(JSON.stringify(reading(text))).not.toMatch(/abc|tökën/);
  });
  test('that is empty, or cannot be read, is named', () => {
    expect(reading('\n')).toEqual({
      ok: false,
      problems: [
        'KATAPULT_API_TOKEN_FILE names "/run/secrets/token", which is empty: it must hold the token.',
      ],
    });
    expect(problemsOf({ KATAPULT_API_TOKEN_FILE: '/nowhere/at/all' })).toEqual([
      'KATAPULT_API_TOKEN_FILE names "/nowhere/at/all", which cannot be read (ENOENT).',
    ]);
  });
  test('is not shown where it may be the token itself', () => {
    const [problem = ''] = problemsOf({ KATAPULT_API_TOKEN_FILE: 'SeCrEtToken123' });
    expect(problem).toBe(
      'KATAPULT_API_TOKEN_FILE names a file (not shown here, for it may be the secret), which cannot be read (ENOENT).',
    );
  });
  test('beside a token is one too many', () => {
    expect(problemsOf({ ...FILE, KATAPULT_API_TOKEN: TOKEN })).toEqual([
      'KATAPULT_API_TOKEN and KATAPULT_API_TOKEN_FILE are both set: set the token itself or the file that it is in.',
    ]);
  });
});

describe('CATALOGUE_ORGANIZATIONS', () => {
  test('lists sub-domains, in lower case, and IDs, once each', () => {
    expect(
      configOf({
        KATAPULT_API_TOKEN: TOKEN,
        CATALOGUE_ORGANIZATIONS: ' Acme, org_O648YDMEYeLmqdmn ,,acme,big-co ',
      }).source,
    ).toMatchObject({ organizations: ['acme', 'org_O648YDMEYeLmqdmn', 'big-co'] });
  });

  test('names each item that is neither', () => {
    const problems = problemsOf({
      KATAPULT_API_TOKEN: TOKEN,
      CATALOGUE_ORGANIZATIONS: 'acme;globex, -x, org_, good',
    });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'CATALOGUE_ORGANIZATIONS names "acme;globex"',
      'CATALOGUE_ORGANIZATIONS names "-x"',
      'CATALOGUE_ORGANIZATIONS names "org_"',
    ]);
  });

  test('has no effect in the sandbox, which is said', () => {
    expect(warningsOf({ CATALOGUE_ORGANIZATIONS: 'acme' })).toEqual([
      'CATALOGUE_ORGANIZATIONS has no effect: in the sandbox every organization is open.',
    ]);
  });
});

describe('CATALOGUE_EMBED_ORIGINS', () => {
  const read = (CATALOGUE_EMBED_ORIGINS: string) => configOf({ CATALOGUE_EMBED_ORIGINS }).embedOrigins;
  test('is a list of origins, each once', () => {
    expect(read('')).toEqual([]);
    expect(read('https://portal.example, http://localhost:3000/,https://PORTAL.example')).toEqual([
      'https://portal.example',
      'http://localhost:3000',
    ]);
  });
  test.each([
    'portal.example',
    'http://portal.example',
    'https://portal.example/path',
    'https://*.portal.example',
    'https://me:secret@portal.example',
    "'none'",
    '*',
    'https://a.example; script-src *',
  ])('%s is named and refused', (CATALOGUE_EMBED_ORIGINS) => {
    expect(problemsOf({ CATALOGUE_EMBED_ORIGINS })).toEqual([
      expect.stringContaining('each item must be an origin such as https://portal.example') as string,
    ]);
  });
});

describe('CATALOGUE_ORDER_URL', () => {
  const ORDER_URL = 'https://shop.example/order/{permalink}?for={organization}';

  test.each([{}, { KATAPULT_API_TOKEN: TOKEN }])('is taken as it is, beside %j', (environment) => {
    expect(configOf({ ...environment, CATALOGUE_ORDER_URL: ORDER_URL }).orderUrl).toBe(ORDER_URL);
    expect(warningsOf({ ...environment, CATALOGUE_ORDER_URL: ORDER_URL })).toEqual([]);
  });

  test.each([
    ['shop.example/{id}', 'be an absolute address that begins with https://'],
    ['http://shop.example/{id}', 'be an absolute address that begins with https://'],
    ['https://shop.example/order', 'say which package is meant, with {permalink} or {id}'],
    ['https://shop.example/{name}', 'have no braces but those of {permalink}, {id} and {organization}'],
  ])('%s is named and refused: it must %s', (CATALOGUE_ORDER_URL, must) => {
    expect(problemsOf({ CATALOGUE_ORDER_URL })).toEqual([
      `CATALOGUE_ORDER_URL is "${CATALOGUE_ORDER_URL}": it must ${must}, as in https://shop.example/order/{permalink}.`,
    ]);
  });

  test('a password in it is refused, and not repeated', () => {
    expect(problemsOf({ CATALOGUE_ORDER_URL: 'https://me:pass-word@shop.example/{id}' })).toEqual([
      'CATALOGUE_ORDER_URL is not usable (it is not shown here, for it may hold a secret): it must have no user name and no password, as in https://shop.example/order/{permalink}.',
    ]);
  });
});

describe('SANDBOX_RATE_LIMIT', () => {
  test('is a number of requests per minute', () => {
    expect(configOf({ SANDBOX_RATE_LIMIT: '50' }).source).toEqual({ kind: 'sandbox', rateLimit: 50 });
    expect(problemsOf({ SANDBOX_RATE_LIMIT: '0' })).toEqual([
      'SANDBOX_RATE_LIMIT is "0": it must be a whole number of requests per minute, 1 or more.',
    ]);
    expect(problemsOf({ SANDBOX_RATE_LIMIT: 'many' })).toHaveLength(1);
  });

  test('has no effect on the real API, which is said', () => {
    expect(warningsOf({ SANDBOX_RATE_LIMIT: '5', KATAPULT_API_TOKEN: TOKEN })).toEqual([
      'SANDBOX_RATE_LIMIT has no effect: the data comes from the API.',
    ]);
  });
});

test('every problem is told at once, each on one line', () => {
  const problems = problemsOf({
    PORT: 'abc\ndef',
    HOST: 'a b',
    KATAPULT_API_URL: 'nonsense',
    KATAPULT_API_TOKEN: 'a b',
    CATALOGUE_ORGANIZATIONS: '!',
    CATALOGUE_ORDER_URL: 'nonsense\n',
    SANDBOX_RATE_LIMIT: '-1',
  });
  expect(problems).toHaveLength(7);
  for (const problem of problems) expect(problem).not.toContain('\n');
});

test('a long value is shortened', () => {
  expect(problemsOf({ PORT: '9'.repeat(5000) })[0]?.length).toBeLessThan(200);
});

test('a name that is no setting is pointed out, without its value', () => {
  const [warning, ...others] = warningsOf({ KATAPULT_TOKEN: TOKEN, OTHER_TOOL: '1' });
  expect(others).toEqual([]);
  expect(warning).toMatch(
    /^KATAPULT_TOKEN is not a setting and is ignored\. The settings are .*KATAPULT_API_TOKEN/,
  );
  expect(warning).not.toContain(TOKEN);
});

describe('what is printed', () => {
  test('says that the data is a sandbox and how to change it', () => {
    const lines = describeSource(configOf({}).source).join('\n');
    expect(lines).toContain('the sandbox');
    expect(lines).toContain('set KATAPULT_API_TOKEN');
  });

  test('names the API and the organizations, and not the token', () => {
    const lines = describeSource(
      configOf({ KATAPULT_API_TOKEN: TOKEN, CATALOGUE_ORGANIZATIONS: 'acme,big-co' }).source,
    ).join('\n');
    expect(lines).toContain('https://api.katapult.io/core/v1');
    expect(lines).toContain('acme, big-co');
    expect(lines).not.toContain(TOKEN);
  });

  test.each([
    ['localhost', 'http://localhost:80'],
    ['0.0.0.0', 'http://localhost:80'],
    ['::', 'http://localhost:80'],
    ['::1', 'http://[::1]:80'],
    ['192.0.2.1', 'http://192.0.2.1:80'],
  ])('the link for %s is %s', (host, link) => {
    expect(linkTo({ host, port: 80 })).toBe(link);
  });
});

test('the sandbox alone has its own port', () => {
  expect(readSandboxConfig({})).toEqual({
    ok: true,
    config: { host: 'localhost', port: 4180, kind: 'sandbox', rateLimit: 1000 },
    warnings: [],
  });
  expect(readSandboxConfig({ PORT: 'abc', SANDBOX_RATE_LIMIT: 'x' })).toMatchObject({ ok: false });
});
