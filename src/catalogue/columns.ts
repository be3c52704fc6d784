import { columnWords } from '#language/en/columns.ts';
import type { Language } from '#language/language.ts';
import type { Attribute, AttributeTable } from './attribute.ts';
import { NAMES } from './column-keys.ts';
import { formatValue, notStated } from './format.ts';
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

/** All columns that there are: name, permalink, ID, then the attributes in the order of the table. */
export function columnsOf(language: Language, table: AttributeTable): readonly Column[] {
  const heads = language.words(columnWords);
  const names = NAMES.map((key): Column => {
    const print = (pkg: VmPackage) => pkg[key] || notStated(language);
    return { key, label: heads[key], numeric: false, attribute: undefined, print };
  });
  const attributes = table.map((attribute): Column => {
    const { key, kind, words } = attribute;
    const print = (pkg: VmPackage) => formatValue(language, attribute, attribute.read(pkg));
    return { key, label: words.label, numeric: kind === 'range', attribute, print };
  });
  return [...names, ...attributes];
}
