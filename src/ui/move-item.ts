/** A list with the item at one place moved to another, both from 0. The same list where there is no such place. */
export function moveItem<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const item = list.slice(from, from + 1);
  if (from < 0 || to < 0 || from >= list.length || to >= list.length) return list;
  const others = list.toSpliced(from, 1);
  return [...others.slice(0, to), ...item, ...others.slice(to)];
}
