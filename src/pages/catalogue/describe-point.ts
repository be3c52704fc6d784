import type { RangeAttribute } from '#catalogue/attribute.ts';
import { attributes } from '#catalogue/attributes.ts';
import { formatAmount, formatCount, formatList, NOT_STATED, plainText } from '#catalogue/format.ts';
import type { PlotPoint } from '#catalogue/plot.ts';

/** The attributes that the map shows. */
export const CORES = rangeAttribute('cores');
export const MEMORY = rangeAttribute('memory');
const STORAGE = rangeAttribute('storage');

/** All that the map says of a point: `ROCK-24: 8 cores, 24 GB of memory, 200 GB of storage, Standard vCPU`. */
export function describePoint({ cores, memory, storage, group, count, names }: PlotPoint): string {
  const named = names.map((name) => plainText(name) || '?');
  const who =
    count <= names.length
      ? formatList(named, 'and')
      : `${formatCount(count, 'package', 'packages')}, ${named.join(', ')} and others`;
  const what = [
    describeAmount(CORES, cores),
    describeAmount(MEMORY, memory),
    storage === undefined
      ? `${STORAGE.words.label.toLowerCase()} ${NOT_STATED}`
      : describeAmount(STORAGE, storage),
    ...(group === null ? ['no group'] : group ? [plainText(group.name)] : []),
  ];
  return `${who}: ${what.join(', ')}`;
}

function describeAmount(attribute: RangeAttribute, value: number): string {
  const { one, many } = attribute.words.noun;
  return attribute.unit === undefined
    ? formatCount(value, one, many)
    : `${formatAmount(attribute, value)} of ${many}`;
}

function rangeAttribute(key: string): RangeAttribute {
  const attribute = attributes.find((each) => each.key === key);
  if (attribute?.kind !== 'range') throw new Error(`The map needs a range attribute "${key}"`);
  return attribute;
}
