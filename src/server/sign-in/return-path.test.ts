import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { returnPath } from './return-path.ts';

describe('the way back', () => {
  test.each([
    '/',
    '/?org=acme&cores=8..',
    '/packages/rock-6?from=rock-3',
    '/compare?compare=a&compare=b&next=//evil.example',
    '/organizations?q=%2F%2Fevil.example',
    '/sign-ins',
  ])('%s is the page that was asked for', (path) => {
    expect(returnPath(path)).toBe(path);
  });

  test('is written as addresses are', () => {
    expect(returnPath('/?q=größe')).toBe('/?q=gr%C3%B6%C3%9Fe');
    expect(returnPath('/packages/../compare#there')).toBe('/compare');
  });

  test.each([
    [undefined],
    [null],
    [''],
    ['compare'],
    ['?org=acme'],
    ['//evil.example'],
    ['///evil.example'],
    ['/\\evil.example'],
    ['\\\\evil.example'],
    ['/\t/evil.example'],
    ['/\n/evil.example'],
    ['/.//evil.example'],
    ['/a/..//evil.example'],
    ['/%2e//evil.example'],
    [' //evil.example'],
    ['/\u0000'],
    ['/\u0085'],
    ['https://evil.example'],
    ['https:evil.example'],
    ['javascript:alert(1)'],
    ['/sign-in?return=/'],
    ['/sign-in/callback?code=x'],
    ['/sign-out'],
    [`/?q=${'x'.repeat(2000)}`],
    [`/?q=${'ö'.repeat(700)}`],
  ])('%j is the front page instead', (path) => {
    expect(returnPath(path)).toBe('/');
  });

  test('is on the same origin whatever somebody writes', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '\t',
      '\r\n',
      '%2f',
      '%5c',
      '@',
      ':',
      '?',
      '#',
      'evil.example',
      ' ',
      'ä',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 8 }).map((pieces) => `/${pieces.join('')}`),
    );
    fc.assert(
      fc.property(text, (asked) => {
        const path = returnPath(asked);
        expect(path).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
        expect(new URL(path, 'https://catalogue.example').origin).toBe('https://catalogue.example');
        expect(returnPath(path)).toBe(path);
      }),
      { numRuns: 2000 },
    );
  });
});
