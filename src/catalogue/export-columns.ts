import type { AttributeTable } from './attribute.ts';
import { NAMES } from './column-keys.ts';
import type { VmPackage } from './package.ts';

/** A column of an export: raw values. */
export interface ExportColumn {
  readonly key: string;
  /** Undefined: unknown. Null: the API says that none is stated. */
  readonly read: (pkg: VmPackage) => string | number | boolean | null | undefined;
}

/**
 * The columns of every export: name, permalink, ID, then the attributes by key. A choice has two, its value (as links have
 * it) and, under `<key>_label`, what it is called: groups of the same name stay two.
 */
export function exportColumnsOf(table: AttributeTable): readonly ExportColumn[] {
  const names = NAMES.map((key): ExportColumn => ({ key, read: (pkg) => pkg[key] }));
  const attributes = table.flatMap((attribute): ExportColumn[] => {
    const { key } = attribute;
    if (attribute.kind !== 'choice') return [{ key, read: attribute.read }];
    return [
      { key, read: (pkg) => attribute.read(pkg)?.value },
      { key: `${key}_label`, read: (pkg) => attribute.read(pkg)?.label },
    ];
  });
  return [...names, ...attributes];
}
