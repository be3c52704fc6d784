import { html } from 'hono/html';
import { productWords } from '#language/en/product.ts';
import type { Language } from '#language/language.ts';
import { pagePolicy } from '../page-policy.ts';

export interface Notice {
  readonly heading: string;
  readonly text: string;
  readonly links: readonly { readonly to: string; readonly label: string }[];
}

const STYLE =
  'body{margin:0;font:1rem/1.5 system-ui,sans-serif}main{max-width:36rem;margin:15vh auto;padding:0 1rem}h1{font-size:1.25rem}a{display:inline-block;margin-inline-end:1.5rem}';

/** A small page that says what happened and leads on, without anything of the catalogue's own. */
export async function noticePage(
  language: Language,
  status: number,
  { heading, text, links }: Notice,
): Promise<Response> {
  const { name } = language.words(productWords);
  const page = await html`<!doctype html>
    <html lang="${language.locale}" dir="${language.direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <title>${heading} · ${name}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <main>
          <h1>${heading}</h1>
          <p>${text}</p>
          <p>${links.map(({ to, label }) => html`<a href="${to}">${label}</a>`)}</p>
        </main>
      </body>
    </html>`;
  return new Response(String(page), {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': language.locale,
      'Content-Security-Policy': pagePolicy({ frames: "'none'", inlineScripts: [] }),
    },
  });
}
