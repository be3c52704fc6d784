import type { QueryClient } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { EMBED_PATH, type AppConfig } from '#app/config.ts';
import { createApp } from '#app/create-app.tsx';
import type { Language } from '#language/language.ts';
import { RenderedLazily } from '#ui/lazy-component.tsx';

/** A page as React writes it. */
export interface Markup {
  /** The element for the document's head. */
  readonly title: string;
  readonly html: string;
  /** The names of the lazy components in it. */
  readonly lazy: readonly string[];
}

/** What React writes before all else: of the page's elements those that belong into the head. */
const HOISTED = /^(?:<title>[^<]*<\/title>)+/;

/**
 * Renders what the browser will render from the same address and data.
 *
 * @param prefix - keeps the IDs of a page apart from those of another in the same document
 */
export function render(
  language: Language,
  address: string,
  config: AppConfig,
  queryClient: QueryClient,
  prefix = '',
): Markup {
  const lazy = new Set<string>();
  const written = renderToString(
    <RenderedLazily value={lazy}>
      <StaticRouter location={address} {...(config.embed && { basename: EMBED_PATH })}>
        {createApp(config, { queryClient, language })}
      </StaticRouter>
    </RenderedLazily>,
    { identifierPrefix: prefix },
  );
  // A name may hold a NUL, which no document may: parsers leave it out, or put this in its place.
  const text = written.replaceAll('\0', '\uFFFD');
  const [title = '<title>VM packages</title>'] = HOISTED.exec(text) ?? [];
  return { title, html: text.replace(HOISTED, ''), lazy: [...lazy] };
}
