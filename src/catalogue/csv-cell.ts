/** What spreadsheets take for the beginning of a formula, also behind blank space and in full width. */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/;
/** The same in the middle of a text, where a spreadsheet begins a new cell that another would not. */
const FORMULA_WITHIN = /([;\t\r\n][\s\0"]*)(?=[=+\-@＝＋－＠])/g;
/** The semicolon and the tab separate cells in some countries' spreadsheets. */
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

/**
 * A value as a cell of CSV (RFC 4180). Unknown and "none stated" are empty; flags are `yes` and `no`; numbers are plain. A
 * text that a spreadsheet would run as a formula has an apostrophe before it, also where it begins behind a semicolon, a
 * tab or a new line.
 */
export function csvCell(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const safe = (FORMULA.test(value) ? `'${value}` : value).replaceAll(FORMULA_WITHIN, "$1'");
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
