import type { Token } from './understand-lexer.ts';

/** Words in a row that mean something. */
export interface Phrase<M> {
  /** In the order in which they were added. */
  readonly meanings: readonly M[];
  /** The token behind the phrase. */
  readonly next: number;
}

interface Branch<M> {
  readonly meanings: M[];
  readonly branches: Map<string, Branch<M>>;
}

/** Phrases of one or more words, and what they mean. Looking for one takes no longer than it is. */
export class PhraseTree<M> {
  readonly #root: Branch<M> = { meanings: [], branches: new Map() };

  /** No words: nothing is added. */
  add(words: readonly string[], meaning: M): void {
    if (words.length === 0) return;
    let branch = this.#root;
    for (const word of words) {
      const next = branch.branches.get(word) ?? { meanings: [], branches: new Map() };
      branch.branches.set(word, next);
      branch = next;
    }
    branch.meanings.push(meaning);
  }

  /** The phrases that begin with the token at `at`, the longest first; of `longest` tokens at the most. */
  phrasesAt(tokens: readonly Token[], at: number, longest: number): Phrase<M>[] {
    const found: Phrase<M>[] = [];
    let branch: Branch<M> | undefined = this.#root;
    for (let next = at; branch !== undefined; next++) {
      if (branch.meanings.length > 0) found.unshift({ meanings: branch.meanings, next });
      const token = next - at < longest ? tokens[next] : undefined;
      branch = token && branch.branches.get(token.text);
    }
    return found;
  }
}
