import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { english } from '#language/language.ts';
import { DEFAULT_CONFIG } from '#app/config.ts';
import { pagePolicy } from './page-policy.ts';
import { readTemplate } from './rendering/template.ts';

describe('the policy of a page', () => {
  const template = readTemplate(readFileSync('index.html', 'utf8'), DEFAULT_CONFIG);
  const policy = pagePolicy({ frames: "'none'", inlineScripts: template.inlineScripts });

  test('lets no script in but the gateway’s own, and the one that the document holds', () => {
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1]?.split(' ');
    expect(scripts).toHaveLength(2);
    expect(scripts).not.toContain("'unsafe-inline'");
    const document = template.opening({ language: english, title: '<title>x</title>' });
    const [, text = ''] = /<script>([^<]*)<\/script>/.exec(document) ?? [];
    expect(text).toContain('localStorage');
    expect(scripts).toEqual(["'self'", `'sha256-${createHash('sha256').update(text).digest('base64')}'`]);
  });
  test('keeps everything else on its origin, but for icons', () => {
    for (const directive of [
      "default-src 'none'",
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
      "frame-ancestors 'none'",
    ])
      expect(policy.split('; ')).toContain(directive);
  });
  test('says nothing of scripts where others put some in', () => {
    expect(pagePolicy({ frames: "'self'", inlineScripts: undefined })).toBe("frame-ancestors 'self'");
  });
});
