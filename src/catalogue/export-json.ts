import type { AttributeTable } from './attribute.ts';
import { exportColumnsOf } from './export-columns.ts';
import type { VmPackage } from './package.ts';

/**
 * Packages as a JSON array of flat objects, keys as in the CSV. What is unknown is absent; null is what the API says is
 * not stated. Numbers are in GB where they have a unit.
 */
export function exportJson(table: AttributeTable, packages: readonly VmPackage[]): string {
  const columns = exportColumnsOf(table);
  // JSON leaves properties out that are undefined.
  const objects = packages.map((pkg) => Object.fromEntries(columns.map(({ key, read }) => [key, read(pkg)])));
  return `${JSON.stringify(objects, null, 2)}\n`;
}
