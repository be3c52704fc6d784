import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examplePackage } from './example-package.ts';
import { faultOfOrderTemplate, orderLink } from './order-link.ts';
import type { OrganizationRef } from './organization.ts';

const ACME: OrganizationRef = { by: 'sub_domain', value: 'acme' };

describe('a template', () => {
  it.each([
    'https://shop.example/order/{permalink}',
    'HTTPS://shop.example:8443/{id}',
    'https://shop.example?package={permalink}&for={organization}',
    'https://shop.example/#/{organization}/{id}/{id}',
    'https://shop.example/a..b/.c/?from=/../{id}',
    'https://[2001:db8::1]/{id}',
    'https://läden.example/{id}',
  ])('may be %s', (template) => {
    expect(faultOfOrderTemplate(template)).toBeUndefined();
  });

  it.each([
    ['', 'begins with https://'],
    ['order/{permalink}', 'begins with https://'],
    ['//shop.example/{permalink}', 'begins with https://'],
    ['http://shop.example/{permalink}', 'begins with https://'],
    ['javascript:alert("{id}")', 'begins with https://'],
    ['https:shop.example/{id}', 'begins with https://'],
    ['https:///shop.example/{id}', 'begins with https://'],
    ['{id}', 'begins with https://'],
    [' https://shop.example/{id}', 'no spaces'],
    ['https://shop.example/{id}\n', 'no spaces'],
    ['https://shop.exa\tmple/{id}', 'no spaces'],
    ['https:\\\\shop.example\\{id}', 'backslashes'],
    ['https://me:secret@shop.example/{id}', 'no user name and no password'],
    ['https://{id}@shop.example/', 'no user name and no password'],
    ['https://@shop.example/{id}', 'no user name and no password'],
    ['https://{id}.shop.example/', 'behind the host'],
    ['https://shop.example{id}', 'behind the host'],
    ['https://shop.example:{id}/', 'behind the host'],
    ['https://shop.example:99999/{id}', 'a valid host and port'],
    ['https://a|b/{id}', 'a valid host and port'],
    ['https://shop.example/{permalink}/{name}', 'no braces but those'],
    ['https://shop.example/{Permalink}', 'no braces but those'],
    ['https://shop.example/{id}/{}', 'no braces but those'],
    ['https://shop.example/{{id}}', 'no braces but those'],
    ['https://shop.example/{id', 'no braces but those'],
    ['https://shop.example/id}', 'no braces but those'],
    ['https://shop.example/{organization}', 'with {permalink} or {id}'],
    ['https://shop.example/', 'with {permalink} or {id}'],
    ['https://shop.example/../{id}', 'no . or ..'],
    ['https://shop.example/{id}/%2E', 'no . or ..'],
  ])('may not be %j', (template, why) => {
    expect(faultOfOrderTemplate(template)).toContain(why);
  });
});

describe('the link to order a package', () => {
  it('names package and organization where the template asks for them', () => {
    const template = 'https://shop.example/{organization}/{permalink}?id={id}#{permalink}';
    expect(orderLink(template, examplePackage(), ACME)).toBe(
      'https://shop.example/acme/rock-6?id=vmpkg_rock-6#rock-6',
    );
  });

  it('leaves the organization empty for public packages', () => {
    expect(orderLink('https://shop.example/{id}?for={organization}', examplePackage(), null)).toBe(
      'https://shop.example/vmpkg_rock-6?for=',
    );
  });

  it('is none where a permalink is asked for that the package has not', () => {
    const pkg = examplePackage({ id: 'vmpkg_9', permalink: '' });
    expect(orderLink('https://shop.example/{permalink}', pkg, ACME)).toBeUndefined();
    expect(orderLink('https://shop.example/{id}', pkg, ACME)).toBe('https://shop.example/vmpkg_9');
  });

  it('is none where a permalink alone would have to say which of several is meant', () => {
    const pkg = examplePackage({ id: 'vmpkg_9', permalink: 'twin', sharesPermalink: true });
    expect(orderLink('https://shop.example/{permalink}', pkg, ACME)).toBeUndefined();
    expect(orderLink('https://shop.example/{permalink}?id={id}', pkg, ACME)).toBe(
      'https://shop.example/twin?id=vmpkg_9',
    );
  });

  it('is none where a name would lead to another path', () => {
    for (const permalink of ['.', '..']) {
      const pkg = examplePackage({ permalink });
      expect(orderLink('https://shop.example/order/{permalink}', pkg, ACME)).toBeUndefined();
      expect(orderLink('https://shop.example/order/{permalink}?a', pkg, ACME)).toBeUndefined();
      expect(orderLink('https://shop.example/order?p={permalink}', pkg, ACME)).toBe(
        `https://shop.example/order?p=${permalink}`,
      );
    }
    expect(
      orderLink('https://shop.example/.{permalink}', examplePackage({ permalink: '.' }), null),
    ).toBeUndefined();
  });

  it('takes nothing in a name for a part of the address', () => {
    const pkg = examplePackage({ permalink: 'a/b?c#d&e=f$&{id}%2F é\ud800' });
    expect(orderLink('https://shop.example/{permalink}', pkg, null)).toBe(
      'https://shop.example/a%2Fb%3Fc%23d%26e%3Df%24%26%7Bid%7D%252F%20%C3%A9%EF%BF%BD',
    );
  });

  const hostileText = fc
    .array(
      fc.oneof(
        fc.constantFrom('/', '\\', '.', '..', '%2e', '@', ':', '?', '#', '&', '$&', '{id}', '{organization}'),
        fc.constantFrom(
          '//evil.example',
          '@evil.example',
          'javascript:',
          '\n',
          '\t',
          '\0',
          ' ',
          '\ud800',
          'é',
        ),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
      { maxLength: 6 },
    )
    .map((pieces) => pieces.join(''));

  it('stays on the operator’s origin and path, and says what was meant, whatever the names are', () => {
    const isDots = (text: string) => text === '.' || text === '..';
    const wellFormed = (text: string) => text.replace(/\p{Cs}/gu, '\uFFFD');
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (permalink, id, value) => {
        fc.pre(permalink !== '' && !isDots(permalink) && !isDots(value));
        const template = 'https://shop.example:8443/order/{permalink}/{organization}?id={id}#{id}';
        const link = orderLink(template, examplePackage({ permalink, id }), { by: 'sub_domain', value });
        const url = new URL(link ?? '');
        expect(url.origin).toBe('https://shop.example:8443');
        expect(url.username + url.password).toBe('');
        expect(url.pathname.split('/').map(decodeURIComponent)).toEqual(
          ['', 'order', permalink, value].map(wellFormed),
        );
        expect(Array.from(url.searchParams)).toEqual([['id', wellFormed(id)]]);
        expect(decodeURIComponent(url.hash)).toBe(id === '' ? '' : `#${wellFormed(id)}`);
      }),
    );
  });

  it('has the template’s origin, whatever template is let through', () => {
    const pieces = fc.oneof(
      fc.constantFrom(
        'https:',
        'http:',
        '//',
        '/',
        '\\',
        '@',
        ':',
        '.',
        '..',
        '?',
        '#',
        '%2e',
        '{',
        '}',
        '\t',
      ),
      fc.constantFrom(
        '{permalink}',
        '{id}',
        '{organization}',
        'shop.example',
        'https://shop.example/',
        '443',
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    );
    const templates = fc
      .tuple(fc.constantFrom('https://', 'https://shop.example', ''), fc.array(pieces, { maxLength: 7 }))
      .map(([start, others]) => start + others.join(''));
    fc.assert(
      fc.property(templates, hostileText, hostileText, (template, name, value) => {
        fc.pre(faultOfOrderTemplate(template) === undefined);
        const link = orderLink(template, examplePackage({ permalink: name, id: name }), {
          by: 'id',
          value,
        });
        if (link === undefined) return;
        const url = new URL(link);
        expect(url.protocol).toBe('https:');
        expect(url.username + url.password).toBe('');
        expect(url.origin).toBe(new URL(template.replaceAll(/\{.*?\}/g, '')).origin);
      }),
      { numRuns: 300 },
    );
  });
});
