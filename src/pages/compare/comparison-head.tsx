import { Suspense, type MouseEvent } from 'react';
import { attributeWords } from '#language/en/attributes.ts';
import { comparisonWords } from '#language/en/comparisons.ts';
import { useLanguage } from '#language/language-context.tsx';
import { namesWith } from '#catalogue/comparison-part.ts';
import { Link } from '#ui/link.tsx';
import { moveItem } from '#ui/move-item.ts';
import { MoveLinks } from '#ui/move-links.tsx';
import { focusNeighbour } from '#ui/focus-neighbour.ts';
import { isPlainClick } from '#ui/plain-click.ts';
import { CrossIcon } from '#ui/icons.tsx';
import { useDragOrder } from '#ui/use-drag-order.ts';
import { PackageMark } from '../parts/package-mark.tsx';
import { Badge } from '../parts/package-words.tsx';
import { ChangeRow } from './loaded-on-use.ts';
import type { ComparisonTableProps } from './comparison-table.tsx';

/** What the packages are called, what a change to them means, and what can be done with each. */
export function ComparisonHead({ comparison, labels, baseline, state, say }: ComparisonTableProps) {
  const language = useLanguage();
  const words = language.words(comparisonWords);
  const { dedicated } = language.words(attributeWords);
  const { found, unclear, from } = comparison;
  const { view, hrefFor, linkTo, change } = state;
  const namesAfter = (place: number, to: number) => namesWith(moveItem(found, place, to), unclear);
  const sayMoved = (place: number, to: number) =>
    say(words.isPackage(labels[place] ?? '', to + 1, found.length));
  const dragged = useDragOrder(labels, (place, to) => {
    change({ compare: namesAfter(place, to) });
    sayMoved(place, to);
  });
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="sr-only">{words.attribute}</span>
        </th>
        {found.map(({ pkg, names }, place) => (
          <th
            key={pkg.id}
            scope="col"
            data-baseline={pkg.id === baseline?.id || undefined}
            {...dragged(place)}
          >
            <div className="comparison-name">
              <PackageMark of={pkg} />
              <Link
                to={linkTo({ kind: 'package', name: names[0] })}
                draggable={false}
                title={labels[place]}
                className="package-name"
              >
                <bdi>{labels[place]}</bdi>
              </Link>
            </div>
            <div className="flex flex-wrap gap-x-2">
              {pkg.dedicated === true && <Badge>{dedicated.yes.label}</Badge>}
              {pkg.id === baseline?.id && <span className="text-sm text-accent">{words.baseline}</span>}
            </div>
          </th>
        ))}
      </tr>
      <Suspense>
        {from !== undefined && (
          <ChangeRow from={from.pkg} packages={found.map(({ pkg }) => pkg)} baseline={baseline} />
        )}
      </Suspense>
      <tr className="no-print">
        <th scope="row">
          <span className="sr-only">{words.arrange}</span>
        </th>
        {found.map(({ pkg, names }, place) => {
          const label = labels[place] ?? '';
          const own = new Set<string>(names);
          const isBaseline = pkg.id === baseline?.id;
          return (
            <td key={pkg.id} data-baseline={isBaseline || undefined}>
              <div className="comparison-actions">
                {found.length > 1 && (
                  <MoveLinks
                    of={label}
                    place={place}
                    count={found.length}
                    hrefFor={(to) => hrefFor({ compare: namesAfter(place, to) })}
                    onMove={(to) => sayMoved(place, to)}
                  />
                )}
                <Link
                  to={hrefFor({ compare: view.compare.filter((name) => !own.has(name)) })}
                  aria-label={words.takeOneOut(label)}
                  title={words.takeOut}
                  data-take-out
                  onClick={(event) => {
                    if (!isPlainClick(event)) return;
                    focusNext(event);
                    say(words.takenOut(label));
                  }}
                  className="grid size-7 shrink-0 place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink"
                >
                  <CrossIcon />
                </Link>
              </div>
              {found.length > 1 && (
                <Link
                  to={hrefFor({ baseline: isBaseline ? undefined : names[0] })}
                  onClick={(event) =>
                    isPlainClick(event) && say(isBaseline ? words.notMeasured : words.measured(label))
                  }
                  aria-label={words.actionOn(isBaseline ? words.noBaseline : words.makeBaseline, label)}
                  className="link inline-flex min-h-6 items-center text-sm"
                >
                  {isBaseline ? words.noBaseline : words.makeBaseline}
                </Link>
              )}
            </td>
          );
        })}
      </tr>
    </thead>
  );
}

/** The link goes with its column: the next one of its kind has the focus then, or the page where there is none. */
function focusNext({ currentTarget }: MouseEvent<HTMLElement>): void {
  const all = currentTarget.closest('tr')?.querySelectorAll<HTMLElement>('[data-take-out]') ?? [];
  focusNeighbour(currentTarget, all, currentTarget.closest('main'));
}
