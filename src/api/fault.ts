import { faultWords } from '#language/en/faults.ts';
import type { Language } from '#language/language.ts';

/** What is wrong with an entry of a list, as plain data, so that each reader is told in their language. */
export type Fault =
  /** Another entry of the same page has its ID. */
  | { readonly kind: 'twice' }
  | {
      readonly kind: 'unexpected';
      /** Which of its fields, such as `group.id`; empty: the entry itself. */
      readonly path: string;
      readonly expected: Expected;
      readonly got: Got;
    };

/** What the contract says that a field is. */
export type Expected =
  | 'value'
  | 'wholeNumber'
  | 'wholeNumberFrom0'
  | 'text'
  | 'shorter'
  | 'yesOrNo'
  | 'documented'
  | 'object'
  | 'list'
  | 'other';

/** What it is instead: written as it came where that says anything. */
export type Got =
  | { readonly kind: 'nothing' | 'object' | 'list' }
  | { readonly kind: 'written'; readonly text: string };

/** A fault in words, such as `cpu_cores: expected a whole number, got "4"`. */
export function describeFault(language: Language, fault: Fault): string {
  const words = language.words(faultWords);
  if (fault.kind === 'twice') return words.twice;
  const { path, expected, got } = fault;
  return words.unexpected(
    path,
    words.expected[expected],
    got.kind === 'written' ? got.text : words.got[got.kind],
  );
}
