import { CONFIG_ELEMENT_ID, type AppConfig } from '#app/config.ts';

const ELEMENT = new RegExp(`(<script[^>]*\\bid="${CONFIG_ELEMENT_ID}"[^>]*>)[^<]*(</script>)`);

/**
 * The document with the configuration written into it. Throws where the document has no element for it.
 *
 * Inside a script element only `<` can end the text (`</script`, `<!--`); the two line separators are legal in JSON
 * but were not in older scripts. Escaped as JSON allows, all of them read the same.
 */
export function withConfig(html: string, config: AppConfig): string {
  if (!ELEMENT.test(html)) {
    throw new Error(`index.html has no <script id="${CONFIG_ELEMENT_ID}"> to write the configuration into`);
  }
  const json = JSON.stringify(config).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return html.replace(ELEMENT, (_, opening: string, closing: string) => opening + json + closing);
}
