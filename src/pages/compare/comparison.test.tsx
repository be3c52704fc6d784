import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { beforeAll, describe, expect, it } from 'vitest';
import { attributes } from '#catalogue/attributes.ts';
import { comparedOf } from '#catalogue/comparison.ts';
import { examplePackage } from '#catalogue/example-package.ts';
import { preloadComponents } from '#ui/lazy-component.tsx';
import { parseView, queryString, serializeView } from '#view/codec.ts';
import { pathOf, viewAt } from '#view/places.ts';
import type { ViewState } from '#view/use-view.ts';
import { changeView, type View } from '#view/view.ts';
import { ComparisonView } from './comparison-view.tsx';
import { UnclearNames } from './unclear-names.tsx';

beforeAll(() => preloadComponents());

const twins = ['1', '2'].map((number) =>
  examplePackage({ id: `vmpkg_${number}`, name: 'Twin', permalink: 'twin', cores: Number(number) }),
);
const packages = [
  ...twins,
  examplePackage({ id: 'vmpkg_3' }),
  examplePackage({ id: 'vmpkg_4', name: 'BARE', memory: undefined }),
];

function render(query: string): string {
  const parsed = parseView(new URLSearchParams(query), attributes);
  const searchOf = (view: View) => queryString(serializeView(view, attributes, parsed.foreign));
  const state: ViewState = {
    ...parsed,
    hrefFor: (change) => ({ search: searchOf(changeView(parsed.view, change)) }),
    linkTo: (place, change = {}) => ({
      pathname: pathOf(place),
      search: searchOf(viewAt(place, changeView(parsed.view, change))),
    }),
    change: () => {},
  };
  const { compare, from } = parsed.view;
  const comparison = comparedOf(attributes, packages, { names: compare, from });
  const html = renderToString(
    <StaticRouter location="/compare">
      <UnclearNames {...{ ...comparison, state }} isPartMissing={false} />
      {comparison.found.length > 0 && <ComparisonView {...{ comparison, state }} />}
    </StaticRouter>,
  );
  return html.replaceAll('<!-- -->', '').replaceAll('&amp;', '&');
}

describe('a comparison, without a browser', () => {
  it('asks which of several packages is meant, and leads to each by its ID, in the same place', () => {
    const html = render('compare=twin&compare=rock-6&baseline=twin');
    expect(html).toMatch(/2 packages are called “twin”/);
    for (const id of ['vmpkg_1', 'vmpkg_2'])
      expect(html).toContain(`href="/compare?compare=${id}&compare=rock-6&baseline=${id}"`);
    expect(html).toContain('href="/compare?compare=rock-6"');
  });
  it('does not offer what is compared already', () => {
    const html = render('compare=twin&compare=vmpkg_1');
    expect(html).toContain('2 packages are called');
    expect(html).not.toContain('href="/compare?compare=vmpkg_1&compare=vmpkg_1"');
    expect(html).toContain('href="/compare?compare=vmpkg_2&compare=vmpkg_1"');
  });
  it('tells packages of the same name apart by their IDs', () => {
    const html = render('compare=vmpkg_1&compare=vmpkg_2');
    expect(html).toContain('<bdi>Twin (vmpkg_1)</bdi>');
    expect(html).toContain('href="/packages/vmpkg_2?compare=vmpkg_1&compare=vmpkg_2"');
    expect(html).toContain('>best<');
  });
  it('keeps what is not clear in the link, behind what was moved', () => {
    expect(render('compare=gone&compare=vmpkg_1&compare=rock-6')).toContain(
      'href="/compare?compare=rock-6&compare=vmpkg_1&compare=gone"',
    );
  });
  it('says of what is not stated that it decides nothing: neither a mark nor a stop', () => {
    const html = render('compare=bare&compare=vmpkg_2&compare=rock-6&from=bare');
    expect(html).toContain('You have this one now');
    expect(html).toContain('It may have to be stopped: not all is stated');
    expect(html).toContain('What is not stated is never best');
  });
});
