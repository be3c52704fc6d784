import { CONFIG_ELEMENT_ID, DEFAULT_CONFIG, type AppConfig } from './config.ts';

/** The configuration that the gateway wrote into the document; the defaults for whatever it did not. */
export function readConfig(document: Document): AppConfig {
  const text = document.getElementById(CONFIG_ELEMENT_ID)?.textContent ?? '{}';
  return { ...DEFAULT_CONFIG, ...(JSON.parse(text) as Partial<AppConfig>) }; // written by our own gateway
}
