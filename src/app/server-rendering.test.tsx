import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { beforeAll, describe, expect, it } from 'vitest';
import { preloadComponents } from '#ui/lazy-component.tsx';
import { createApp } from './create-app.tsx';

/** These tests run without a browser: a page that reads `window`, `document` or storage while rendering throws. */
beforeAll(() => preloadComponents());

describe('rendered without a browser', () => {
  const render = (location: string) =>
    renderToString(
      <StaticRouter location={location}>{createApp({ apiBase: '/core/v1', sandbox: true })}</StaticRouter>,
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
  it('a page that is not there says so', () => {
    expect(render('/nowhere?org=acme')).toContain('There is no page at this address');
  });
});
