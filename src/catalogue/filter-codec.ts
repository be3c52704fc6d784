import type { Attribute, ChoiceAttribute, FlagAttribute, RangeAttribute } from './attribute.ts';
import { rangeFilter, type ChoiceFilter, type Filter, type FlagFilter, type RangeFilter } from './filters.ts';
import { TWICE, type Refusal } from './refusal.ts';

/** A name and value in a link. */
export type Parameter = readonly [key: string, value: string];

/** What a link's parameters for one attribute were read as. */
export interface ParsedFilter {
  /** Undefined: not filtered. */
  readonly filter: Filter | undefined;
  /** What could not be used, in the order of the link. The filter is as if these had not been there. */
  readonly refused: readonly RefusedParameter[];
}

export interface RefusedParameter {
  readonly key: string;
  readonly value: string;
  readonly because: Refusal;
}

/** More choices than a person picks, and bounds on what a link can make the page carry. */
export const MOST_CHOICES = 50;
const LONGEST_CHOICE = 200;

/** Digits with a point and nothing else: `3,14`, `1e3`, ` 7`, `+4` and `0x1` are not numbers. See RANGE_DECIMALS. */
const NUMBER = String.raw`\d{1,12}(?:\.\d{1,6})?`;
const ONE_NUMBER = new RegExp(`^${NUMBER}$`);
const RANGE = new RegExp(String.raw`^(?<min>${NUMBER})?\.\.(?<max>${NUMBER})?$`);

/** The parameters that speak of an attribute; the last two are how a form without scripts sends a range. */
export function parameterKeys({ key, kind }: Attribute): readonly string[] {
  return kind === 'range' ? [key, `${key}_min`, `${key}_max`] : [key];
}

/**
 * Reads an attribute's filter. Never throws. An empty value is a form's field that was left empty: nothing is asked, and
 * nothing refused.
 *
 * @param parameters - of a link, in its order; others than `parameterKeys(attribute)` are passed over
 */
export function parseFilter(attribute: Attribute, parameters: Iterable<Parameter>): ParsedFilter {
  const keys = parameterKeys(attribute);
  const own = [...parameters].filter(([key, value]) => keys.includes(key) && value !== '');
  if (attribute.kind === 'range') return parseRange(attribute, own);
  return attribute.kind === 'flag' ? parseFlag(attribute, own) : parseChoices(attribute, own);
}

/** The values of the attribute's parameter, in their one spelling: `4..16`, `8..`, `..400`, `4..4`; `yes`; a value each. */
export function printFilter(filter: Filter): readonly string[] {
  if (filter.kind === 'range') return [`${filter.min ?? ''}..${filter.max ?? ''}`];
  return filter.kind === 'flag' ? [filter.value ? 'yes' : 'no'] : filter.values;
}

function parseRange({ key }: RangeAttribute, parameters: readonly Parameter[]): ParsedFilter {
  const shape: Refusal = { kind: 'range', key };
  const refused: RefusedParameter[] = [];
  const ends = new Map<string, string>();
  let filter: RangeFilter | undefined;
  for (const [name, value] of parameters) {
    const refuse = (because: Refusal) => refused.push({ key: name, value, because });
    if (name === key) {
      const read = readRange(value);
      if (filter !== undefined) refuse(TWICE);
      else if (read === undefined) refuse(shape);
      else filter = rangeFilter(read.min, read.max);
      if (read !== undefined && filter === undefined) refuse(aboveItsEnd(key, read));
    } else if (ends.has(name)) refuse(TWICE);
    else if (ONE_NUMBER.test(value)) ends.set(name, value);
    else refuse({ kind: 'number', key: name });
  }
  if (ends.size === 0) return { filter, refused };

  const [min, max] = [numberOf(ends.get(`${key}_min`)), numberOf(ends.get(`${key}_max`))];
  const fromEnds = rangeFilter(min, max);
  if (filter !== undefined || fromEnds === undefined) {
    const because = filter === undefined ? aboveItsEnd(key, { min, max }) : TWICE;
    for (const [name, value] of ends) refused.push({ key: name, value, because });
  }
  return { filter: filter ?? fromEnds, refused };
}

interface Ends {
  readonly min: number | undefined;
  readonly max: number | undefined;
}

function readRange(value: string): Ends | undefined {
  if (ONE_NUMBER.test(value)) return { min: Number(value), max: Number(value) };
  const { min, max } = RANGE.exec(value)?.groups ?? {};
  return min === undefined && max === undefined ? undefined : { min: numberOf(min), max: numberOf(max) };
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function aboveItsEnd(key: string, { min, max }: Ends): Refusal {
  return { kind: 'turned', key, instead: `${max}..${min}` };
}

function parseFlag({ key }: FlagAttribute, parameters: readonly Parameter[]): ParsedFilter {
  const refused: RefusedParameter[] = [];
  let filter: FlagFilter | undefined;
  for (const [name, value] of parameters) {
    const known = value === 'yes' || value === 'no';
    if (known && filter === undefined) filter = { kind: 'flag', value: value === 'yes' };
    else refused.push({ key: name, value, because: known ? TWICE : { kind: 'flag', key } });
  }
  return { filter, refused };
}

/** The same choice twice is the same choice. */
function parseChoices(
  { key, always, closed }: ChoiceAttribute,
  parameters: readonly Parameter[],
): ParsedFilter {
  const refused: RefusedParameter[] = [];
  const values = new Set<string>();
  for (const [name, value] of parameters) {
    if (value.length > LONGEST_CHOICE)
      refused.push({ key: name, value, because: { kind: 'long', key, most: LONGEST_CHOICE } });
    else if (closed && !always.some((choice) => choice.value === value))
      refused.push({
        key: name,
        value,
        because: { kind: 'choice', key, values: always.map((choice) => choice.value) },
      });
    else if (values.has(value)) continue;
    else if (values.size < MOST_CHOICES) values.add(value);
    else refused.push({ key: name, value, because: { kind: 'many', key, most: MOST_CHOICES } });
  }
  const filter: ChoiceFilter | undefined =
    values.size > 0 ? { kind: 'choice', values: [...values] } : undefined;
  return { filter, refused };
}
