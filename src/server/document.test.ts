import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withConfig } from './document.ts';

const HTML = '<head><script id="catalogue-config" type="application/json">{}</script></head>';

function configIn(html: string): unknown {
  return JSON.parse(
    /<script id="catalogue-config" type="application\/json">(.*?)<\/script>/s.exec(html)?.[1] ?? '',
  );
}

test('the configuration stands in the document', () => {
  const config = { apiBase: '/core/v1', sandbox: true };
  expect(configIn(withConfig(HTML, config))).toEqual(config);
});

test('nothing in it can end the element, or be taken for a pattern', () => {
  const config = { apiBase: '</script><script>alert(1)</script><!--\u2028\u2029$&$1$`', sandbox: false };
  const html = withConfig(HTML, config);
  expect(configIn(html)).toEqual(config);
  expect(html.match(/<\/?script/g)).toHaveLength(2);
  expect(html).not.toMatch(/<!--|[\u2028\u2029]/);
});

test('the project’s own document has the element', () => {
  const html = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');
  expect(configIn(withConfig(html, { apiBase: '/x', sandbox: true }))).toEqual({
    apiBase: '/x',
    sandbox: true,
  });
});

test('a document without the element is an error', () => {
  expect(() => withConfig('<html></html>', { apiBase: '/', sandbox: false })).toThrow(
    'index.html has no <script id="catalogue-config">',
  );
});
