import type { Formats } from './formats.ts';

/**
 * Words that belong together: those of one part of the product, in English. What needs a value is a function that gives the
 * whole sentence, so that each language has its own order of words. A group is loaded with the code that uses it; the same
 * group of another language lies in that language's file.
 */
export interface WordGroup<Name extends string, Words> {
  /** Of its own among all groups. */
  readonly name: Name;
  readonly english: (formats: Formats) => Words;
}

export function wordGroup<const Name extends string, Words>(
  name: Name,
  english: (formats: Formats) => Words,
): WordGroup<Name, Words> {
  return { name, english };
}

/** The same words in another language. */
export type Translated<Group> =
  Group extends WordGroup<string, infer Words> ? (formats: Formats) => Words : never;
