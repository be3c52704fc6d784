/**
 * What the image's fonts can write: Latin, Greek and Cyrillic, and what stands between words. There is neither a font for
 * every script nor one that turns the direction, and none is ever loaded from elsewhere.
 */
const NOT_WRITABLE =
  /[^\u0020-\u007E\u00A0-\u024F\u0259\u0370-\u03FF\u0400-\u052F\u1E00-\u1EFF\u2010-\u2015\u2018-\u201E\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203A\u2044\u20AC\u2122\u2212]+/gu;

/**
 * A text as the image can write it: an ellipsis stands for what it cannot.
 *
 * @param instead - what is written where nothing of the text can be, if that can
 */
export function writable(text: string, instead = ''): string {
  const written = onlyWritable(text);
  return /[\p{L}\p{N}]/u.test(written) || instead === '' ? written : writable(instead) || written;
}

function onlyWritable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .replace(NOT_WRITABLE, '…')
    .replace(/\s+/g, ' ')
    .trim();
}
