import { comparisonExportWords } from '#language/en/comparison-exports.ts';
import type { Language } from '#language/language.ts';
import type { Attribute } from './attribute.ts';
import { describeDifference, type ComparisonCell, type ComparisonRow } from './comparison-rows.ts';
import { changeRow, type ComparisonSheet } from './comparison-sheet.ts';
import { csvCell } from './csv-cell.ts';
import { packageLabels } from './package-labels.ts';

/**
 * A comparison as CSV (RFC 4180): a column for each package, behind each but the baseline one for its difference, and a line
 * for each attribute. No mark of the best and no factor: spreadsheets compute with the rest.
 * Numbers are plain, their unit stands with the attribute; what is not stated says so, because an empty
 * cell would count as nothing.
 */
export function comparisonCsv(language: Language, sheet: ComparisonSheet): string {
  const words = language.words(comparisonExportWords);
  const { packages, baseline, rows } = sheet;
  const change = changeRow(language, sheet);
  const labels = packageLabels(packages);
  const baselineLabel = labels[packages.findIndex(({ id }) => id === baseline?.id)];
  const hasDifference = ({ id }: { readonly id: string }) => baseline !== undefined && id !== baseline.id;
  const heads = packages.flatMap((pkg, place) => {
    const label = labels[place] ?? pkg.id;
    return hasDifference(pkg) ? [label, words.comparedWith(label, baselineLabel ?? '')] : [label];
  });
  const lines = rows.map((row) => [
    headOf(row.attribute),
    ...row.cells.flatMap((cell) =>
      hasDifference(cell.pkg)
        ? [valueOf(row, cell), differenceIn(language, row, cell)]
        : [valueOf(row, cell)],
    ),
  ]);
  const changes = change && [
    change.head,
    ...packages.flatMap((pkg, place) => [change.cells[place] ?? '', ...(hasDifference(pkg) ? [''] : [])]),
  ];
  return [[words.attribute, ...heads], ...(changes ? [changes] : []), ...lines]
    .map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
    .join('');
}

function headOf(attribute: Attribute): string {
  const { label } = attribute.words;
  return attribute.kind === 'range' && attribute.unit !== undefined ? `${label} (${attribute.unit})` : label;
}

function valueOf({ attribute }: ComparisonRow, { pkg, text }: ComparisonCell): string | number {
  return (attribute.kind === 'range' ? attribute.read(pkg) : undefined) ?? text;
}

function differenceIn(
  language: Language,
  { attribute }: ComparisonRow,
  cell: ComparisonCell,
): string | number {
  const { difference } = cell;
  if (difference?.kind === 'amount') return difference.by;
  if (difference?.kind === 'same' && attribute.kind === 'range') return 0;
  return describeDifference(language, attribute, cell) ?? '';
}
