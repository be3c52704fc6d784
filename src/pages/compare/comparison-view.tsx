import { useId, useState } from 'react';
import { comparisonWords } from '#language/en/comparisons.ts';
import { useLanguage } from '#language/language-context.tsx';
import type { Language } from '#language/language.ts';
import { attributesIn } from '#catalogue/attributes.ts';
import { comparisonRows, describeAllBests, type ComparisonRow } from '#catalogue/comparison-rows.ts';
import type { Comparison } from '#catalogue/comparison.ts';
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
  const language = useLanguage();
  const words = language.words(comparisonWords);
  const { found } = comparison;
  const { baseline: name, onlyDifferences } = state.view;
  const legendId = useId();
  const [said, say] = useState('');
  const packages = found.map(({ pkg }) => pkg);
  const baseline = name === undefined ? undefined : found.find(({ names }) => names.includes(name))?.pkg;
  const all = comparisonRows(language, attributesIn(language), packages, baseline);
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
        {packages.length > 1 && <p>{describeMarks(language, rows)}</p>}
        {baselineLabel !== undefined && <p>{words.othersMeasured(baselineLabel)}</p>}
        {same.length > 0 && (
          <p>
            {words.sameLeft(
              same.map(({ attribute, cells }) => words.valueOf(attribute.words.label, cells[0]?.text ?? '')),
            )}
          </p>
        )}
        {unknown.length > 0 && <p>{words.unknownLeft(unknown)}</p>}
      </div>
    </div>
  );
}

function describeMarks(language: Language, rows: readonly ComparisonRow[]): string {
  const words = language.words(comparisonWords);
  const sentences = [
    words.bestOfRow(describeAllBests(language, attributesIn(language))),
    words.noneBest,
    ...(rows.some(({ isPartlyKnown }) => isPartlyKnown) ? [words.unknownNotBest] : []),
  ];
  return sentences.join(' ');
}
