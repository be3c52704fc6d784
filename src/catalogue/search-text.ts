/** What free text is looked for in: one long text in which every row has its line. */
export interface SearchText {
  readonly lines: string;
  /** Where each row's line begins; at the end, where another would. */
  readonly starts: Uint32Array;
}

/** Spelling that does not matter is taken away: case, widths and ligatures (NFKC), kinds and amounts of blank space. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
}

/** The different words of a free text, as they are looked for. None: it does not ask for anything. */
export function searchWords(text: string): readonly string[] {
  return [...new Set(fold(text).split(' '))].filter((word) => word !== '');
}

/** @param rows - the texts of each row: a word is found where one of them has it */
export function buildSearchText(rows: readonly (readonly string[])[]): SearchText {
  const starts = new Uint32Array(rows.length + 1);
  const lines = rows.map((texts, row) => {
    // What another text of the row says already (a permalink in lower case) need not be searched twice.
    const folded = texts.map(fold);
    const line = folded.filter((text, i) => folded.indexOf(text) === i).join(' ');
    starts[row + 1] = starts[row]! + line.length + 1; // Non-null: set in the turn before.
    return line;
  });
  return { lines: `${lines.join('\n')}\n`, starts };
}

/**
 * Sets a bit for every row that lacks one of the words. One pass of the engine's own text search over all lines for each
 * word; after a hit it goes on at the next row.
 */
export function markRowsWithout(words: readonly string[], text: SearchText, marks: Int32Array, bit: number) {
  const { lines, starts } = text;
  for (const word of words) {
    let row = 0;
    let hit = lines.indexOf(word);
    while (row < marks.length) {
      // Non-null: there is a start for each row, and one more.
      if (hit === -1 || hit >= starts[row + 1]!) marks[row]! |= bit;
      else hit = lines.indexOf(word, starts[row + 1]);
      row++;
    }
  }
}
