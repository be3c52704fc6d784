/**
 * A text whose place among others, compared as plain strings, is the natural one: `ROCK-6` before `ROCK-12`. Every run of
 * digits is written without leading zeros behind its length, and all else as it is, by code units: the same order in every
 * browser and on every server, which `Intl.Collator` does not promise. Texts that differ in leading zeros alone have the
 * same key.
 */
export function naturalKey(text: string): string {
  return text.replace(/\d+/g, (run) => {
    const digits = run.replace(/^0+(?=\d)/, '');
    return lengthMark(digits.length) + digits;
  });
}

/** Longer runs have the greater mark, and no mark begins another: 1 → `0`, 9 → `8`, 10 → `90`, 19 → `990`. */
function lengthMark(length: number): string {
  return '9'.repeat(Math.floor((length - 1) / 9)) + String((length - 1) % 9);
}

/** By code units, as `<` has it. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
