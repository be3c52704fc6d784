import type { Attribute, AttributeTable } from './attribute.ts';
import { formatValue, NOT_STATED } from './format.ts';
import type { VmPackage } from './package.ts';

/** A column of the table that a person sees. */
export interface Column {
  /** What links and exports call it. */
  readonly key: string;
  readonly label: string;
  /** Numbers stand in line at the right. */
  readonly numeric: boolean;
  /** The attribute to sort by; undefined for what only names the package. */
  readonly attribute: Attribute | undefined;
  readonly print: (pkg: VmPackage) => string;
}

/** What names a package, and is no attribute. */
const NAMES = [
  { key: 'name', label: 'Name' },
  { key: 'permalink', label: 'Permalink' },
  { key: 'id', label: 'ID' },
] as const;

/** All columns that there are: name, permalink, ID, then the attributes in the order of the table. */
export function columnsOf(table: AttributeTable): readonly Column[] {
  const names = NAMES.map(({ key, label }): Column => {
    return { key, label, numeric: false, attribute: undefined, print: (pkg) => pkg[key] || NOT_STATED };
  });
  const attributes = table.map((attribute): Column => {
    const { key, kind, words } = attribute;
    const print = (pkg: VmPackage) => formatValue(attribute, attribute.read(pkg));
    return { key, label: words.label, numeric: kind === 'range', attribute, print };
  });
  return [...names, ...attributes];
}

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
  const names = NAMES.map(({ key }): ExportColumn => ({ key, read: (pkg) => pkg[key] }));
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
