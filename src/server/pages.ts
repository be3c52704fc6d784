import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEmbedded, OWN_ORIGIN, type AppConfig, type SignInState } from '#app/config.ts';
import type { GatewayConfig } from './config.ts';
import { readTemplate, type Preloads, type Template } from './rendering/template.ts';
import { storeFolder, type StoredFile } from './stored-file.ts';
import type { Upstream } from './upstream.ts';

/** What the pages are made of that people open: the document that they stand in, and the files that they need. */
export interface Pages {
  readonly configs: PageConfigs;
  /**
   * @param address - a path with its query, as the browser asked for it
   * @param signIn - what the page is to say of signing in; absent: what it says to everybody
   */
  template(address: string, signIn?: SignInState): Template | Promise<Template>;
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
  {
    locale,
    orderUrl,
    embedOrigins,
    signIn,
  }: Pick<GatewayConfig, 'locale' | 'orderUrl' | 'embedOrigins'> & Partial<Pick<GatewayConfig, 'signIn'>>,
): PageConfigs {
  const everywhere = {
    apiBase: '/core/v1',
    sandbox,
    ...(locale !== undefined && { locale }),
    ...(orderUrl !== undefined && { orderUrl }),
  };
  // The sandbox shows how to embed it, on pages of its own.
  const origins = sandbox ? [OWN_ORIGIN, ...embedOrigins] : embedOrigins;
  return {
    standalone: { ...everywhere, ...(signIn !== undefined && { signIn: 'offered' }) },
    // In somebody else's page nobody is asked to sign in, nor seen to be.
    embedded: { ...everywhere, embed: { origins } },
  };
}

/** What a page is told: where it stands, and what it is to say of signing in, if that is not the same for everybody. */
export function configFor(
  { standalone, embedded }: PageConfigs,
  address: string,
  signIn: SignInState | undefined,
): AppConfig {
  if (isEmbedded(address)) return embedded;
  return signIn === undefined ? standalone : { ...standalone, signIn };
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
  const templates = new Map<string, Template>();
  /** Read once for each configuration. */
  const templateWith = (config: AppConfig) => {
    const key = JSON.stringify(config);
    const template = templates.get(key) ?? readTemplate(document, config, styles, preloads);
    templates.set(key, template);
    return template;
  };
  const { inlineScripts } = templateWith(configs.standalone);
  return {
    configs,
    template: (address, signIn) => templateWith(configFor(configs, address, signIn)),
    inlineScripts,
    file: (path) => files.get(path),
  };
}
