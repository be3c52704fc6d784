import { describe, expect, test } from 'vitest';
import { gatewayOfSandbox, PUBLIC_URL, tagsIn } from '../previews/testing.ts';
import { CONFIGS, PAGES } from '../testing.ts';

const GERMAN = '48 Pakete';
const ENGLISH = '48 packages';

const read = (acceptLanguage?: string) => ({
  headers: { ...(acceptLanguage !== undefined && { 'Accept-Language': acceptLanguage }) },
});

/** What a page says of the language that it is in. */
async function languageOf(response: Response) {
  const html = await response.text();
  return {
    lang: /<html lang="([^"]*)"/.exec(html)?.[1],
    isGerman: html.includes(GERMAN),
    isEnglish: html.includes(ENGLISH),
    varies: (response.headers.get('Vary') ?? '').includes('Accept-Language'),
  };
}

const IN_GERMAN = { lang: 'de', isGerman: true, isEnglish: false };
const IN_ENGLISH = { lang: 'en', isGerman: false, isEnglish: true };

describe('a page is in', () => {
  test('the language that its reader reads, and says that it would be another for others', async () => {
    const { ask } = gatewayOfSandbox();
    for (let time = 0; time < 2; time += 1) {
      // The second time each comes out of memory: neither may be taken for the other.
      expect(await languageOf(await ask('/', read('de-DE,de;q=0.9')))).toEqual({
        ...IN_GERMAN,
        varies: true,
      });
      expect(await languageOf(await ask('/', read('en-GB,de;q=0.5')))).toEqual({
        ...IN_ENGLISH,
        varies: true,
      });
      expect(await languageOf(await ask('/', read()))).toEqual({ ...IN_ENGLISH, varies: true });
    }
  });
  test('the language that its link names, for everybody', async () => {
    const { ask } = gatewayOfSandbox();
    expect(await languageOf(await ask('/?locale=de', read('en')))).toEqual({ ...IN_GERMAN, varies: false });
    expect(await languageOf(await ask('/?locale=en', read('de')))).toEqual({ ...IN_ENGLISH, varies: false });
  });
  test("the operator's language, unless its link names another", async () => {
    const standalone = { ...CONFIGS.standalone, locale: 'de' };
    const { ask } = gatewayOfSandbox({ pages: { ...PAGES, configs: { ...CONFIGS, standalone } } });
    expect(await languageOf(await ask('/', read('en')))).toEqual({ ...IN_GERMAN, varies: false });
    expect(await languageOf(await ask('/?locale=en', read('de')))).toEqual({ ...IN_ENGLISH, varies: false });
  });
  test('English, and says why, where its link names a language that is not there', async () => {
    const { ask } = gatewayOfSandbox();
    const response = await ask('/?locale=fr');
    const html = await response.clone().text();
    expect(await languageOf(response)).toMatchObject(IN_ENGLISH);
    expect(html).toContain('a language is one of en, de');
  });
  test('a language from right to left, if there is one', async () => {
    const { ask } = gatewayOfSandbox();
    expect(await (await ask('/?locale=ar-XB')).text()).toContain('<html lang="ar-XB" dir="rtl">');
  });
  test('the way in which a region writes numbers', async () => {
    const { ask } = gatewayOfSandbox();
    expect(await (await ask('/?locale=de&storage=1000..')).text()).toContain('1.000 GB oder mehr');
    expect(await (await ask('/?locale=de-CH&storage=1000..')).text()).toContain('1’000 GB oder mehr');
  });
});

test('a page says where it is in other languages, if it is known where it is', async () => {
  const { ask } = gatewayOfSandbox();
  const response = await ask('/?cores=8..&locale=de&utm_source=mail');
  expect(response.headers.get('Content-Language')).toBe('de');
  expect(response.headers.get('Link')).toBe(
    [
      `<${PUBLIC_URL}/?cores=8..&locale=en>; rel="alternate"; hreflang="en"`,
      `<${PUBLIC_URL}/?cores=8..&locale=de>; rel="alternate"; hreflang="de"`,
      `<${PUBLIC_URL}/?cores=8..>; rel="alternate"; hreflang="x-default"`,
    ].join(', '),
  );
  expect((await ask('/nowhere')).headers.get('Link')).toBeNull();
  expect((await gatewayOfSandbox({ publicUrl: undefined }).ask('/')).headers.get('Link')).toBeNull();
  const long = `/?${Array.from({ length: 40 }, (_, i) => `group=vmpkgrp_${'a'.repeat(20)}${i}`).join('&')}`;
  expect((await ask(long)).headers.get('Link')).toBeNull();
  // Whatever a link has in it, a header is one line of its own.
  const hostile = await ask('/?q=%3E%3B%20rel%3Dx%0D%0AX-Evil:%201');
  expect(hostile.headers.get('X-Evil')).toBeNull();
  expect(hostile.headers.get('Link')).not.toMatch(/[\r\n]|>; rel=x/);
});

describe('what is shared', () => {
  test('is said and drawn in the language of its link', async () => {
    const { ask } = gatewayOfSandbox();
    const tags = tagsIn(await (await ask('/?cores=8..&locale=de')).text());
    expect(tags.get('og:title')).toMatch(/^\d+ von 48 Paketen: 8 oder mehr Kerne · VM-Pakete$/);
    expect(tags.get('og:description')).toMatch(/ und \d+ weitere\. \(Daten der Sandbox\.\)$|weitere\.$/);
    expect(tags.get('canonical')).toBe(`${PUBLIC_URL}/?cores=8..&locale=de`);
    expect(tags.get('og:image')).toBe(`${PUBLIC_URL}/og.png?cores=8..&locale=de`);
    const image = async (path: string) => (await ask(path)).headers.get('ETag');
    expect(await image('/og.png?cores=8..&locale=de')).not.toBe(await image('/og.png?cores=8..'));
  });
  test('names the language of its image where the reader’s browser chose it', async () => {
    const { ask } = gatewayOfSandbox();
    const tags = tagsIn(await (await ask('/?cores=8..', read('de'))).text());
    expect(tags.get('canonical')).toBe(`${PUBLIC_URL}/?cores=8..`);
    expect(tags.get('og:image')).toBe(`${PUBLIC_URL}/og.png?cores=8..&locale=de`);
  });
});
