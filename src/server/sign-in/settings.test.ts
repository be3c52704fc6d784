import { describe, expect, test } from 'vitest';
import { readConfig, type Environment } from '../config.ts';
import { describeSignIn } from './settings.ts';

const SECRET = 'a-5ecret-that-has-enough-characters';

const ON: Environment = {
  KATAPULT_API_TOKEN: 'token',
  CATALOGUE_PUBLIC_URL: 'https://catalogue.example',
  CATALOGUE_SIGN_IN_CLIENT_ID: 'the-catalogue',
};

function read(environment: Environment, files: Readonly<Record<string, string>> = {}) {
  return readConfig({ ...ON, ...environment }, (path) => {
    const text = files[path];
    if (text === undefined) throw Object.assign(new Error('no'), { code: 'ENOENT' });
    return text;
  });
}

function settingsOf(environment: Environment, files?: Readonly<Record<string, string>>) {
  const reading = read(environment, files);
  if (!reading.ok) throw new Error(reading.problems.join('\n'));
  return reading.config.signIn;
}

function problemsOf(environment: Environment, files?: Readonly<Record<string, string>>) {
  const reading = read(environment, files);
  return reading.ok ? [] : reading.problems;
}

function warningsOf(environment: Environment) {
  const reading = read(environment);
  return reading.ok ? reading.warnings : [];
}

describe('signing in', () => {
  test('is off unless somebody has registered the catalogue with a provider', () => {
    expect(settingsOf({ CATALOGUE_SIGN_IN_CLIENT_ID: '' })).toBeUndefined();
    expect(describeSignIn(undefined)).toEqual([]);
  });

  test('is with Katapult, as a client without a secret', () => {
    const settings = settingsOf({});
    expect(settings).toEqual({
      clientId: 'the-catalogue',
      clientSecret: undefined,
      issuer: 'https://identity.krystal.io',
      endpoints: {
        authorization: 'https://identity.krystal.io/oauth2/auth',
        token: 'https://identity.krystal.io/oauth2/token',
      },
      publicUrl: 'https://catalogue.example',
      sessionSecret: undefined,
    });
    expect(describeSignIn(settings)).toEqual([
      'Signing in: with https://identity.krystal.io, which is to send people back to https://catalogue.example/sign-in/callback.',
    ]);
  });

  test('is with another provider, whose endpoints only itself knows', () => {
    const CATALOGUE_SIGN_IN_ISSUER = 'https://login.example/realms/cloud/';
    expect(settingsOf({ CATALOGUE_SIGN_IN_ISSUER })).toMatchObject({
      issuer: CATALOGUE_SIGN_IN_ISSUER,
      endpoints: undefined,
    });
  });

  test('takes secrets themselves, or out of files', () => {
    expect(
      settingsOf({ CATALOGUE_SIGN_IN_CLIENT_SECRET: 'a b:c', CATALOGUE_SESSION_SECRET: SECRET }),
    ).toMatchObject({ clientSecret: 'a b:c', sessionSecret: SECRET });
    expect(
      settingsOf(
        { CATALOGUE_SIGN_IN_CLIENT_SECRET_FILE: '/client', CATALOGUE_SESSION_SECRET_FILE: '/session' },
        { '/client': 'from-a-file\n', '/session': `${SECRET}\r\n` },
      ),
    ).toMatchObject({ clientSecret: 'from-a-file', sessionSecret: SECRET });
  });
});

describe('what is wrong is said, without secrets:', () => {
  test('an origin that nobody knows', () => {
    expect(problemsOf({ CATALOGUE_PUBLIC_URL: '' })).toEqual([
      'CATALOGUE_SIGN_IN_CLIENT_ID is set, but CATALOGUE_PUBLIC_URL is not: the provider must know where to send people back to.',
    ]);
  });

  test('an origin without TLS, except on this machine', () => {
    expect(problemsOf({ CATALOGUE_PUBLIC_URL: 'http://10.0.0.7:4173' })).toEqual([
      'CATALOGUE_PUBLIC_URL is "http://10.0.0.7:4173": with CATALOGUE_SIGN_IN_CLIENT_ID it must begin with https:// unless it is on this machine, because http:// would show sessions to the network.',
    ]);
    expect(settingsOf({ CATALOGUE_PUBLIC_URL: 'http://localhost:4173' })).toBeDefined();
  });

  test.each([
    'identity',
    'ftp://a.example',
    'http://login.example',
    'https://login.example?x',
    'https://login.example#x',
  ])('the provider "%s"', (CATALOGUE_SIGN_IN_ISSUER) => {
    expect(problemsOf({ CATALOGUE_SIGN_IN_ISSUER })).toEqual([
      expect.stringMatching(
        /^CATALOGUE_SIGN_IN_ISSUER is .*: it must be the provider's address, such as https:/,
      ),
    ]);
  });

  test('a provider on this machine is none of it', () => {
    expect(problemsOf({ CATALOGUE_SIGN_IN_ISSUER: 'http://127.0.0.1:5000' })).toEqual([]);
  });

  test('a password in the provider’s address', () => {
    const [problem] = problemsOf({ CATALOGUE_SIGN_IN_ISSUER: 'https://me:5ecret@login.example' });
    expect(problem).toContain('without a user name or a password');
    expect(problem).not.toContain('5ecret');
  });

  test('a secret that is too short, from its setting or its file', () => {
    const line = 'has 10 characters: a secret must have 32 or more, such as `openssl rand -base64 32` gives.';
    expect(problemsOf({ CATALOGUE_SESSION_SECRET: 'tiny-5ecre' })).toEqual([
      `CATALOGUE_SESSION_SECRET ${line}`,
    ]);
    expect(problemsOf({ CATALOGUE_SESSION_SECRET_FILE: '/s' }, { '/s': 'tiny-5ecre\n' })).toEqual([
      `CATALOGUE_SESSION_SECRET_FILE names a file that ${line}`,
    ]);
  });

  test('a client’s secret with a line break in it', () => {
    const [problem] = problemsOf({ CATALOGUE_SIGN_IN_CLIENT_SECRET: 'two\n5ecrets' });
    expect(problem).toMatch(/^CATALOGUE_SIGN_IN_CLIENT_SECRET contains a line break/);
    expect(problem).not.toContain('5ecrets');
  });

  test('a secret that is set twice, a file that is missing, and one that is empty', () => {
    expect(
      problemsOf(
        {
          CATALOGUE_SIGN_IN_CLIENT_SECRET: 'x',
          CATALOGUE_SIGN_IN_CLIENT_SECRET_FILE: '/x',
          CATALOGUE_SESSION_SECRET_FILE: '/missing',
        },
        {},
      ),
    ).toEqual([
      'CATALOGUE_SIGN_IN_CLIENT_SECRET and CATALOGUE_SIGN_IN_CLIENT_SECRET_FILE are both set: set the secret itself or the file that it is in.',
      'CATALOGUE_SESSION_SECRET_FILE names "/missing", which cannot be read (ENOENT).',
    ]);
    expect(problemsOf({ CATALOGUE_SESSION_SECRET_FILE: '/empty' }, { '/empty': '\n' })).toEqual([
      'CATALOGUE_SESSION_SECRET_FILE names "/empty", which is empty: it must hold the secret.',
    ]);
  });
});

describe('what has no effect is said:', () => {
  test('in the sandbox', () => {
    const reading = read({ KATAPULT_API_TOKEN: '', CATALOGUE_PUBLIC_URL: '' });
    expect(reading.ok && reading.config.signIn).toBeUndefined();
    expect(warningsOf({ KATAPULT_API_TOKEN: '' })).toEqual([
      'CATALOGUE_SIGN_IN_CLIENT_ID has no effect: the sandbox has nobody to sign in.',
    ]);
  });

  test('without a client', () => {
    expect(warningsOf({ CATALOGUE_SIGN_IN_CLIENT_ID: '', CATALOGUE_SESSION_SECRET: SECRET })).toEqual([
      'CATALOGUE_SESSION_SECRET has no effect: CATALOGUE_SIGN_IN_CLIENT_ID is not set.',
    ]);
  });
});
