import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { beforeAll, describe, expect, it } from 'vitest';
import { createQueryClient } from '#api/query-client.ts';
import { attributes } from '#catalogue/attributes.ts';
import { examplePackage } from '#catalogue/example-package.ts';
import { studyOf } from '#catalogue/study.ts';
import { english } from '#language/language.ts';
import { givenResult, study } from '#pages/among.ts';
import { preloadComponents } from '#ui/lazy-component.tsx';
import { createApp } from './create-app.tsx';

/** These tests run without a browser: a page that reads `window`, `document` or storage while rendering throws. */
beforeAll(() => preloadComponents());

describe('rendered without a browser', () => {
  const render = (location: string) =>
    renderToString(
      <StaticRouter location={location}>
        {createApp({ apiBase: '/core/v1', sandbox: true }, { language: english })}
      </StaticRouter>,
    );

  it('the catalogue shows its frame and stands in for the cards', () => {
    expect(typeof window).toBe('undefined');
    const html = render('/?org=acme&page=2');
    expect(html).toContain('<title>Page 2 · acme · VM packages</title>');
    expect(html).toContain('aria-label="Loading 30 packages"');
    expect(html).toContain('Sandbox data');
  });
  it('a link with mistakes in it is explained', () => {
    const html = render('/?page=zero&org=a&org=b');
    expect(html).toContain('This link names more than one organization');
    expect(html).toContain('a page is a whole number from 1');
  });
  it('a package leads to the operator’s own place to order, and to none without', () => {
    const queryClient = createQueryClient();
    const pkg = examplePackage({ name: 'ROCK-6' });
    const { queryKey } = givenResult(study, 'en', null, { name: 'rock-6', from: undefined });
    queryClient.setQueryData(queryKey, studyOf(attributes, [pkg], 'rock-6', undefined));
    const renderWith = (orderUrl: string | undefined) =>
      renderToString(
        <StaticRouter location="/packages/rock-6">
          {createApp(
            { apiBase: '/core/v1', sandbox: false, ...(orderUrl !== undefined && { orderUrl }) },
            { queryClient, language: english },
          )}
        </StaticRouter>,
      ).replaceAll('<!-- -->', '');
    const html = renderWith('https://shop.example/order?size={permalink}&id={id}');
    expect(html).toContain('href="https://shop.example/order?size=rock-6&amp;id=vmpkg_rock-6"');
    expect(html).toContain('Order ROCK-6');
    expect(renderWith(undefined)).not.toContain('Order <bdi>');
  });
  it.each([
    ['offered', 'Sign in with Katapult', 0],
    ['signed-in', 'You are signed in.', 1],
    ['ended', 'Your session has ended.', 0],
  ] as const)('where signing in is %s, the page of organizations says so', (signIn, words, forms) => {
    const html = renderToString(
      <StaticRouter location="/organizations?org=acme">
        {createApp({ apiBase: '/core/v1', sandbox: false, signIn }, { language: english })}
      </StaticRouter>,
    );
    expect(html).toContain(words);
    expect(html).toContain('href="/sign-in?return=%2Forganizations%3Forg%3Dacme"');
    expect(html.split('action="/sign-out?return=').length - 1).toBe(forms);
    expect(render('/organizations?org=acme')).not.toMatch(/sign-(?:in|out)/);
  });
  it('a page that is not there says so', () => {
    expect(render('/nowhere?org=acme')).toContain('There is no page at this address');
  });
});
