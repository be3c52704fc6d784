import type { AttributeTable } from './attribute.ts';
import { csvCell } from './csv-cell.ts';
import { exportColumnsOf } from './export-columns.ts';
import type { VmPackage } from './package.ts';

/** Without it, Excel takes UTF-8 for the system's old code page; all else that reads CSV passes over it. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Packages as CSV (RFC 4180): a head line with the columns' keys, lines that end in CRLF. Unknown and "none stated" are
 * empty; flags are `yes` and `no`; numbers are plain (GB where they have a unit). A text that a spreadsheet would run as a
 * formula has an apostrophe before it, also where it begins behind a semicolon, a tab or a new line.
 */
export function exportCsv(table: AttributeTable, packages: readonly VmPackage[]): string {
  const columns = exportColumnsOf(table);
  const lines = packages.map((pkg) => columns.map(({ read }) => csvCell(read(pkg))).join(','));
  return `${BYTE_ORDER_MARK}${[columns.map(({ key }) => key).join(','), ...lines, ''].join('\r\n')}`;
}
