import { comparisonExportWords } from '#language/en/comparison-exports.ts';
import type { Language } from '#language/language.ts';
import { cellWords, describeAllBests, type ComparisonCell, type ComparisonRow } from './comparison-rows.ts';
import { changeRow, type ComparisonSheet } from './comparison-sheet.ts';
import { packageLabels } from './package-labels.ts';

/**
 * A comparison as a table in GitHub's Markdown (GFM): a column for each package, a row for each attribute, the best of a row
 * in bold, and below it what that means. What packages are called stays text, whatever it looks like.
 */
export function comparisonMarkdown(language: Language, sheet: ComparisonSheet): string {
  const words = language.words(comparisonExportWords);
  const { packages, baseline, rows } = sheet;
  const change = changeRow(language, sheet);
  const heads = packageLabels(packages).map((label, place) =>
    packages[place]?.id === baseline?.id ? words.baseline(label) : label,
  );
  const bests = describeAllBests(
    language,
    rows.map(({ attribute }) => attribute),
  );
  const isMarked = rows.some(({ cells }) => cells.some(({ isBest }) => isBest));
  return [
    lineOf([words.attribute, ...heads].map(markdownText)),
    lineOf(Array.from({ length: heads.length + 1 }, () => '---')),
    ...(change === undefined ? [] : [lineOf([change.head, ...change.cells].map(markdownText))]),
    ...rows.map((row) =>
      lineOf([
        markdownText(row.attribute.words.label),
        ...row.cells.map((cell) => cellOf(language, row, cell)),
      ]),
    ),
    ...(isMarked ? ['', words.boldIs(markdownText(bests))] : []),
    '',
  ].join('\n');
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cellOf(language: Language, { attribute }: ComparisonRow, cell: ComparisonCell): string {
  const { leads, difference } = cellWords(language, attribute, cell);
  const words =
    difference === undefined
      ? cell.text
      : leads === 'difference'
        ? `${difference} (${cell.text})`
        : `${cell.text} (${difference})`;
  const text = markdownText(words);
  return cell.isBest ? `**${text}**` : text;
}

/** What Markdown, and HTML in it, begins something with. In a cell nothing begins a block. */
const MARKS = /[\\`*_[\]<>|~&$]/g;
/**
 * What is made a link, a mention (of which somebody is told) or a picture after all escapes are gone: addresses, `@name`,
 * `#12`, `:smile:`.
 */
const CALLS = /(?:[@#:]|www(?=\.))(?=\S)/gi;
/** It has no width, and stands between two characters that then are no longer side by side (word joiner). */
const APART = '\u2060';

/** A text in one line, as Markdown shows it. */
export function markdownText(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(CALLS, `$&${APART}`)
    .replaceAll(MARKS, String.raw`\$&`);
}
