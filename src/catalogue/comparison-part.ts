import type { Compared, Comparison, ComparisonSubject, Unclear } from './comparison.ts';

/** What changes of a comparison when packages are moved or taken out: nothing has to be found out again. */

/** Whether what was found out of `known` tells all about `wanted`. */
export function isPartOf(wanted: ComparisonSubject, known: ComparisonSubject): boolean {
  return (
    wanted.names.every((name) => known.names.includes(name)) &&
    (wanted.from === undefined || wanted.from === known.from)
  );
}

/** What `comparedOf` says of a subject that is part of the one that a comparison is of. */
export function partOf(comparison: Comparison, { names, from }: ComparisonSubject): Comparison {
  const place = new Map(names.map((name, at) => [name, at]));
  const placeOf = (name: string) => place.get(name) ?? names.length;
  const found = comparison.found.flatMap(({ pkg, names: all }): Compared[] => {
    const [first, ...others] = all
      .filter((name) => place.has(name))
      .toSorted((a, b) => placeOf(a) - placeOf(b));
    return first === undefined ? [] : [{ pkg, names: [first, ...others] }];
  });
  return {
    found: found.toSorted((a, b) => placeOf(a.names[0]) - placeOf(b.names[0])),
    unclear: comparison.unclear
      .filter(({ name }) => place.has(name))
      .toSorted((a, b) => placeOf(a.name) - placeOf(b.name)),
    from: from === undefined ? undefined : comparison.from,
    groups: comparison.groups,
  };
}

/** The names for a link that has these packages, and behind them what is not clear. */
export function namesWith(found: readonly Compared[], unclear: readonly Unclear[]): readonly string[] {
  return [...found.flatMap(({ names }) => names), ...unclear.map(({ name }) => name)];
}
