import { filteringWords } from '#language/en/filtering.ts';
import { useLanguage } from '#language/language-context.tsx';
import { describeFilter, type FindChoice } from '#catalogue/describe.ts';
import { filterOf, setFilter, type Filter } from '#catalogue/filters.ts';
import { attributesIn } from '#catalogue/attributes.ts';
import { plainText } from '#catalogue/format.ts';
import { Link } from '#ui/link.tsx';
import type { ViewState } from '#view/use-view.ts';

export interface ChipsProps {
  readonly view: ViewState['view'];
  readonly hrefFor: ViewState['hrefFor'];
  readonly findChoice: FindChoice | undefined;
}

/** What is asked for, each as a link to the same view without it. Renders nothing where nothing is asked for. */
export function Chips({ view, hrefFor, findChoice }: ChipsProps) {
  const language = useLanguage();
  const words = language.words(filteringWords);
  const chips = attributesIn(language).flatMap((attribute) => {
    const filter = filterOf(view.filters, attribute.key);
    if (filter === undefined) return [];
    return partsOf(filter).map(({ part, rest }) => ({
      key: `${attribute.key} ${part.kind === 'choice' ? part.values.join(' ') : ''}`,
      said: describeFilter(language, attribute, part, findChoice),
      without: hrefFor({ filters: setFilter(view.filters, attribute.key, rest) }),
    }));
  });
  if (view.text !== '') {
    chips.push({ key: 'q', said: words.quoted(plainText(view.text)), without: hrefFor({ text: '' }) });
  }
  if (chips.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ul aria-label={words.inUse} className="contents">
        {chips.map(({ key, said, without }) => (
          <li key={key}>
            <Link
              to={without}
              aria-label={words.remove(said)}
              className="inline-flex min-h-7 items-center gap-2 rounded-full border border-accent bg-accent-surface px-3 text-accent wrap-anywhere"
            >
              {said} <span aria-hidden="true">✕</span>
            </Link>
          </li>
        ))}
      </ul>
      <Link to={hrefFor({ filters: {}, text: '' })} className="link">
        {words.clear}
      </Link>
    </div>
  );
}

interface Part {
  readonly part: Filter;
  /** What is left of the filter without it. */
  readonly rest: Filter | undefined;
}

/** What can be taken away of a filter alone: each of several choices. */
function partsOf(filter: Filter): readonly Part[] {
  if (filter.kind !== 'choice') return [{ part: filter, rest: undefined }];
  return filter.values.map((value) => {
    const values = filter.values.filter((other) => other !== value);
    return {
      part: { kind: 'choice', values: [value] },
      rest: values.length === 0 ? undefined : { kind: 'choice', values },
    };
  });
}
