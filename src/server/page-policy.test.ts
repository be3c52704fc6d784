import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { english } from '#language/language.ts';
import { DEFAULT_CONFIG } from '#app/config.ts';
import { examplePolicy, pagePolicy } from './page-policy.ts';
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

describe('the policy of an example', () => {
  test.each(readdirSync('public/examples').filter((file) => file.endsWith('.html')))(
    'lets in the scripts that stand in it, by their hashes, and files: %s',
    (file) => {
      const html = readFileSync(`public/examples/${file}`, 'utf8');
      const policy = examplePolicy(html);
      const scripts = /script-src ([^;]*)/.exec(policy)?.[1]?.split(' ') ?? [];
      const inline = Array.from(
        html.matchAll(/<script\b(?![^>]*\bsrc=)[^>]*>(.*?)<\/script>/gs),
        ([, text = '']) => text,
      );
      expect(scripts).toEqual([
        "'self'",
        ...inline.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`),
      ]);
      expect(policy.split('; ')).toContain("frame-src 'self'");
    },
  );
});
