/**
 * One line of the table.
 *
 * @typedef {object} Row
 * @property {string} name what was measured, in words that stand alone
 * @property {number} value
 * @property {'bytes' | 'requests' | 'ms' | 'requests/s' | 'of 100'} unit
 * @property {string} remark spread, circumstances, what it compares with
 * @property {Readonly<Record<string, number | string>>} [details] the remark's figures, for `--json`
 */

/**
 * The rows as an aligned table: names to the left, figures to the right, remarks behind them.
 *
 * @param {readonly Row[]} rows
 * @returns {string}
 */
export function table(rows) {
  const cells = rows.map((row) => [row.name, figure(row), row.remark]);
  const widths = [0, 1].map((column) => Math.max(0, ...cells.map((cell) => cell[column]?.length ?? 0)));
  return cells
    .map(([name = '', value = '', remark = '']) =>
      `${name.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${remark}`.trimEnd(),
    )
    .join('\n');
}

/** @param {Row} row */
function figure({ value, unit }) {
  if (unit === 'bytes') return `${(value / 1000).toFixed(1)} kB`;
  const decimals = unit === 'ms' && value < 10 ? 2 : 0;
  return `${value.toLocaleString('en', { maximumFractionDigits: decimals })} ${unit}`;
}

/**
 * The middle of some values, and their ends.
 *
 * @param {readonly number[]} values at least one
 * @returns {{ median: number, least: number, most: number }}
 */
export function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  /** @param {number} index */
  const at = (index) => sorted[index] ?? Number.NaN;
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    least: at(0),
    most: at(sorted.length - 1),
  };
}
