import { useId, useState } from 'react';
import { attributes } from '#catalogue/attributes.ts';
import { comparisonRows, describeAllBests, type ComparisonRow } from '#catalogue/comparison-rows.ts';
import type { Comparison } from '#catalogue/comparison.ts';
import { formatList } from '#catalogue/format.ts';
import { packageLabels } from '#catalogue/package-labels.ts';
import type { ViewState } from '#view/use-view.ts';
import { Styles } from '#ui/surroundings.tsx';
import { GroupLooks } from '../parts/group-looks-context.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { ComparisonTools } from './comparison-tools.tsx';
import styles from './comparison.css?inline';

interface ComparisonViewProps {
  /** Of one package at least. */
  readonly comparison: Comparison;
  readonly state: ViewState;
}

/** The packages side by side, what can be done with them, and what the marks mean. */
export function ComparisonView({ comparison, state }: ComparisonViewProps) {
  const { found } = comparison;
  const { baseline: name, onlyDifferences } = state.view;
  const legendId = useId();
  const [said, say] = useState('');
  const packages = found.map(({ pkg }) => pkg);
  const baseline = name === undefined ? undefined : found.find(({ names }) => names.includes(name))?.pkg;
  const all = comparisonRows(attributes, packages, baseline);
  const left =
    onlyDifferences && packages.length > 1 ? all.filter(({ isSame, isUnknown }) => isSame || isUnknown) : [];
  const rows = all.filter((row) => !left.includes(row));
  const same = left.filter(({ isSame }) => isSame);
  const unknown = left.filter(({ isUnknown }) => isUnknown).map(({ attribute }) => attribute.words.label);
  const labels = packageLabels(packages);
  const baselineLabel = baseline === undefined ? undefined : labels[packages.indexOf(baseline)];
  return (
    <div className="comparison-sheet">
      {/* The same rules, but each build writes them in its own way. */}
      <Styles>{styles}</Styles>
      <ComparisonTools
        sheet={{ packages, baseline, from: comparison.from?.pkg, rows }}
        state={state}
        say={say}
      />
      <GroupLooks ids={comparison.groups}>
        <ComparisonTable {...{ comparison, rows, labels, baseline, legendId, state, say }} />
      </GroupLooks>
      <output className="sr-only">{said}</output>
      <div id={legendId} className="grid max-w-prose min-w-0 gap-1 text-sm wrap-anywhere text-muted">
        {packages.length > 1 && <p>{describeMarks(rows)}</p>}
        {baselineLabel !== undefined && (
          <p>
            The others are measured against <bdi>{baselineLabel}</bdi>.
          </p>
        )}
        {same.length > 0 && (
          <p>The same for all, and left out: {formatList(same.map(describeSame), 'and')}.</p>
        )}
        {unknown.length > 0 && <p>Stated by none, and left out: {formatList(unknown, 'and')}.</p>}
      </div>
    </div>
  );
}

function describeMarks(rows: readonly ComparisonRow[]): string {
  const sentences = [
    `Best of its row is ${describeAllBests(attributes)}.`,
    'Nothing is best where all have the same, or where more is not better.',
    ...(rows.some(({ isPartlyKnown }) => isPartlyKnown)
      ? [
          'What is not stated is never best: where it is missing, the mark is for the best of those that state it.',
        ]
      : []),
  ];
  return sentences.join(' ');
}

function describeSame({ attribute, cells }: ComparisonRow): string {
  return `${attribute.words.label} (${cells[0]?.text ?? ''})`;
}
