import { describe, expect, it } from 'vitest';
import { forShadowRoot } from './shadow-styles.mjs';

describe('styles for a shadow root', () => {
  it.each([
    ['body{color:red}', '.catalogue-root{color:red}'],
    ['html,:host{line-height:1.5}', '.catalogue-root{line-height:1.5}'],
    ['@layer theme{:root,:host{--spacing:4px}}', '@layer theme{.catalogue-root{--spacing:4px}}'],
    [
      '.a{gap:var(--spacing);top:calc(var(--spacing)*2 + var(--at,0px));color:var(--catalogue-ink)}',
      '.a{gap:var(--spacing);top:calc(var(--spacing)*2 + var(--at,0px));color:var(--catalogue-ink)}' +
        '@layer outside{.catalogue-root{--spacing:initial;--at:initial}}',
    ],
    [':root{--catalogue-ink:#000}', ':host{--catalogue-ink:#000}'],
    [':root[data-theme=dark]{color-scheme:dark}', '.catalogue-root[data-theme=dark]{color-scheme:dark}'],
    [
      '@media print{:root,:root[data-theme]{color-scheme:light}}',
      '@media print{:host,.catalogue-root[data-theme]{color-scheme:light}}',
    ],
    ['@media (width>=40rem){.a{top:1px}}', '@container catalogue (width>=640px){.a{top:1px}}'],
    [
      '@media not all and (width>=40rem){.a{top:1px}}',
      '@container catalogue not (width>=640px){.a{top:1px}}',
    ],
    [
      '@media ((width<48rem)) and (scripting:enabled){.a{top:1px}}',
      '@container catalogue (width<768px){.a{top:1px}}',
    ],
    ['@media screen and (width<40rem){.a{top:1px}}', '@media screen and (width<640px){.a{top:1px}}'],
    ['@media (scripting:none){.a{top:1px}}', '@media (scripting:none){.a{top:1px}}'],
    ['@container (width>=28rem){.a{top:1px}}', '@container (width>=448px){.a{top:1px}}'],
    [
      '.a{padding:.25rem 1rem;margin:-2.5rem}',
      '.a{padding:calc(var(--catalogue-rem)*.25) calc(var(--catalogue-rem)*1);margin:calc(var(--catalogue-rem)*-2.5)}',
    ],
    ['.min-h-\\[2\\.5rem\\]{top:0}', '.min-h-\\[2\\.5rem\\]{top:0}'],
    ['.w-\\[37rem\\]{top:0}', '.w-\\[37rem\\]{top:0}'],
    ['@property --tw-x{syntax:"*";inherits:false}.a{top:0}', '.a{top:0}'],
    [
      '@layer properties{@supports (a:b) and (not (c:d)){*,:before{--tw-x:solid}}}',
      '@layer properties{*,:before{--tw-x:solid}}',
    ],
    ['.body{top:0}.a>html-like{top:0}', '.body{top:0}.a>html-like{top:0}'],
  ])('%s', (css, expected) => {
    expect(forShadowRoot(css)).toBe(expected);
  });
  it.each(['.a{top:0}:root .b{top:0}', 'body>.a{top:0}'])(
    'does not let through what would do nothing: %s',
    (css) => {
      expect(() => forShadowRoot(css)).toThrow(/means nothing in a shadow root/);
    },
  );
});
