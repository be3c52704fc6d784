/**
 * Something that has a budget.
 *
 * @typedef {object} Weighed
 * @property {string} what as in `95.0 kB JavaScript`
 * @property {number} budget in bytes, as the network carries them
 * @property {readonly import('./first-view.mjs').Part[]} parts all that counts towards it
 * @property {string} advice what to do when it is too much, for a sentence
 */

/**
 * @param {readonly Weighed[]} all
 * @returns {{ summary: string, excess: readonly string[] }} one line on all of them, and lines on what is over its
 *   budget: none when all is well
 */
export function budgetReport(all) {
  const sums = all.map(({ parts, ...rest }) => {
    const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
    return { ...rest, parts, total };
  });
  const summary = sums
    .map(({ what, budget, total }) => `${kilobytes(total)} of ${kilobytes(budget)} ${what}`)
    .join(', ');
  const excess = sums
    .filter(({ budget, total }) => total > budget)
    .flatMap(({ what, budget, parts, advice, total }) => [
      ...parts.map(({ name, bytes }) => `  ${kilobytes(bytes).padStart(9)}  ${name}`),
      `That is ${total - budget} bytes of ${what} too much: ${advice}.`,
    ]);
  return { summary: `${summary} (brotli)`, excess };
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
