import type { PluralForms } from '#language/formats.ts';
import type { VmPackage } from './package.ts';

/**
 * One thing that a package can be judged by. Filters, facets, histograms, orders, URL parameters, the panel, chips,
 * columns, exports, the search box and the sentence about a view are all made from entries of this kind: what any of
 * them needs to know about an attribute stands here, and nowhere else.
 */
export type Attribute = RangeAttribute | FlagAttribute | ChoiceAttribute;

interface AttributeBase {
  /** The URL parameter, and the name in sort orders, columns and exports: lower case letters, digits, underscores. */
  readonly key: string;
}

/** Something that is counted or measured: a number that is not negative. */
export interface RangeAttribute extends AttributeBase {
  readonly kind: 'range';
  /**
   * The value, or undefined when it is unknown. Never NaN, infinite or negative. `null`: the API says that none is stated;
   * judged and shown as unknown, but exported as null.
   */
  readonly read: (pkg: VmPackage) => number | null | undefined;
  /** What values are written with; `undefined` for plain counts. Storage-like sizes are in GB throughout. */
  readonly unit: 'GB' | undefined;
  /**
   * More of an amount is more of a machine: of several, the most is the best. More of a ratio (memory per core) is not:
   * fewer cores raise it too.
   */
  readonly measures: 'amount' | 'ratio';
  /** How many decimals its values are rounded to. Absent: they are whole numbers. */
  readonly decimals?: number;
  readonly words: RangeWords;
}

/** Something that is so or is not. */
export interface FlagAttribute extends AttributeBase {
  readonly kind: 'flag';
  /** Undefined when it is unknown. */
  readonly read: (pkg: VmPackage) => boolean | undefined;
  /** Which side is the better one to have. Absent: neither. */
  readonly better?: 'yes' | 'no';
  readonly words: FlagWords;
}

/** One of several things, each with a value for links and a label for people. */
export interface ChoiceAttribute extends AttributeBase {
  readonly kind: 'choice';
  /** Undefined when it is unknown. "None" is a choice like any other, not unknown. */
  readonly read: (pkg: VmPackage) => Choice | undefined;
  /** Choices that are always offered, in this order, even where no package has them. Others follow by label. */
  readonly always: readonly Choice[];
  /** Whether there are no others than those in `always`. */
  readonly closed?: true;
  /** Whether free text finds a package by the label of its choice. */
  readonly searched: boolean;
  readonly words: ChoiceWords;
}

export interface Choice {
  /** What the link says. Never empty. */
  readonly value: string;
  readonly label: string;
  /** Among what is asked for, where noun and label do not read well: `no group`. */
  readonly phrase?: string;
  /** It stands for having none of the others: drawn without a colour of its own. */
  readonly none?: true;
  /** It keeps a package from most people: drawn with a lock. */
  readonly restricts?: true;
}

interface Words {
  /** Heads its filter, column and row: `CPU cores`. */
  readonly label: string;
  /** One sentence on what it means, for someone who chooses a size for the first time. */
  readonly meaning: string;
}

export interface RangeWords extends Words {
  /** What a number of it is called in a sentence: `core`, `cores`; with a unit it follows "of": `8 GB of memory`. */
  readonly noun: PluralForms;
}

export interface FlagWords extends Words {
  /** How it is called when it is so (`yes`) and when it is not (`no`). */
  readonly yes: FlagSideWords;
  readonly no: FlagSideWords;
}

export interface FlagSideWords {
  /** On a badge or a button: `Dedicated`. */
  readonly label: string;
  /** Among what is asked for, and within sentences: `dedicated CPUs`. */
  readonly phrase: string;
}

export interface ChoiceWords extends Words {
  /** Before the choices that are asked for: `group Standard vCPU or High memory`. */
  readonly noun: string;
}

export type AttributeTable = readonly Attribute[];
