import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEmbedded, OWN_ORIGIN, type AppConfig } from '#app/config.ts';
import type { GatewayConfig } from './config.ts';
import { readTemplate, type Preloads, type Template } from './rendering/template.ts';
import { storeFolder, type StoredFile } from './stored-file.ts';
import type { Upstream } from './upstream.ts';

/** What the pages are made of that people open: the document that they stand in, and the files that they need. */
export interface Pages {
  readonly configs: PageConfigs;
  /** `address` is a path with its query, as the browser asked for it. */
  template(address: string): Template | Promise<Template>;
  /** The texts of the scripts that stand in the documents; undefined: others may be put there, as a development server does. */
  readonly inlineScripts?: readonly string[];
  /** The file at a path such as `/assets/main-a1b2.js`; undefined where there is none. */
  file(path: string): StoredFile | undefined;
}

/** What the page is told: as it stands alone, and where others embed it. */
export interface PageConfigs {
  readonly standalone: AppConfig;
  readonly embedded: AppConfig & { readonly embed: NonNullable<AppConfig['embed']> };
}

const PRELOADS = '/preloads.json';

/** What the pages are told about this gateway: nothing that anyone may not know. */
export function appConfigFor(
  { sandbox }: Upstream,
  { locale, orderUrl, embedOrigins }: Pick<GatewayConfig, 'locale' | 'orderUrl' | 'embedOrigins'>,
): PageConfigs {
  const standalone = {
    apiBase: '/core/v1',
    sandbox,
    ...(locale !== undefined && { locale }),
    ...(orderUrl !== undefined && { orderUrl }),
  };
  // The sandbox shows how to embed it, on pages of its own.
  const origins = sandbox ? [OWN_ORIGIN, ...embedOrigins] : embedOrigins;
  return { standalone, embedded: { ...standalone, embed: { origins } } };
}

/** The built product in a folder, read once. Gives undefined where nothing was built there. */
export function builtPages(folder: string, configs: PageConfigs): Pages | undefined {
  if (!existsSync(join(folder, 'index.html'))) return undefined;
  const files = storeFolder(folder);
  const text = (path: string) => readFileSync(join(folder, path), 'utf8');
  // Written by the build.
  const preloads = files.has(PRELOADS) ? (JSON.parse(text(PRELOADS)) as Preloads) : {};
  // The built document is for hosts without a gateway; nobody gets it as a file here.
  files.delete('/index.html');
  files.delete(PRELOADS);
  const document = text('index.html');
  const styles = (href: string) => (files.has(href) ? text(href) : undefined);
  const standalone = readTemplate(document, configs.standalone, styles, preloads);
  const embedded = readTemplate(document, configs.embedded, styles, preloads);
  return {
    configs,
    template: (address) => (isEmbedded(address) ? embedded : standalone),
    inlineScripts: standalone.inlineScripts,
    file: (path) => files.get(path),
  };
}
