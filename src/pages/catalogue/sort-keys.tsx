import { useRef, useState, type Ref } from 'react';
import { resultToolWords } from '#language/en/result-tools.ts';
import { useLanguage, useWords } from '#language/language-context.tsx';
import type { Attribute } from '#catalogue/attribute.ts';
import { attributesIn } from '#catalogue/attributes.ts';
import { describeDirection, describeOrder, upperFirst } from '#catalogue/describe-order.ts';
import type { Order, SortKey } from '#catalogue/filters.ts';
import { orderOf, sortKeysOf } from '#catalogue/next-order.ts';
import { buttonClass } from '#ui/button.tsx';
import { IconButton, MoveButtons } from '#ui/move-buttons.tsx';
import { moveItem } from '#ui/move-item.ts';
import { CrossIcon } from '#ui/icons.tsx';
import type { ViewState } from '#view/use-view.ts';

interface SortKeysProps {
  /** The order in force. */
  readonly order: Order;
  readonly change: ViewState['change'];
}

const SELECT = 'min-h-8 min-w-0 rounded-md border border-line bg-surface px-2 text-ink';

/** The order, key by key: each can be turned round, moved and taken out, and others put behind. */
export function SortKeys({ order, change }: SortKeysProps) {
  const language = useLanguage();
  const words = language.words(resultToolWords);
  const attributes = attributesIn(language);
  const keys = sortKeysOf(order);
  const add = useRef<HTMLButtonElement>(null);
  const show = (next: readonly SortKey[]) => change({ order: orderOf(next) });
  const unused = attributes.filter(({ key }) => !keys.some((each) => each.key === key));
  return (
    <div className="grid grid-cols-1 gap-3">
      <p className="text-sm text-muted">
        {words.sentence(upperFirst(describeOrder(language, attributes, order)))}
      </p>
      {keys.length > 0 && (
        <ol aria-label={words.sortedBy} className="grid grid-cols-1 gap-2">
          {keys.map((sortKey, place) => {
            const attribute = attributes.find(({ key }) => key === sortKey.key);
            if (attribute === undefined) return null;
            const { label } = attribute.words;
            return (
              <li key={sortKey.key} className="flex flex-wrap items-center gap-x-1 gap-y-1">
                <span aria-hidden="true" className="w-4 text-muted">
                  {place + 1}
                </span>
                <span className="min-w-0 flex-1 wrap-anywhere">{label}</span>
                <select
                  aria-label={label}
                  value={String(sortKey.descending)}
                  onChange={(event) =>
                    show(keys.with(place, { ...sortKey, descending: event.target.value === 'true' }))
                  }
                  className={`${SELECT} not-sm:order-last not-sm:ms-5 not-sm:w-full`}
                >
                  {[false, true].map((descending) => (
                    <option key={String(descending)} value={String(descending)}>
                      {upperFirst(describeDirection(language, attribute, descending))}
                    </option>
                  ))}
                </select>
                <MoveButtons
                  of={label}
                  place={place}
                  count={keys.length}
                  onMove={(to) => show(moveItem(keys, place, to))}
                />
                <IconButton
                  label={words.notBy(label)}
                  onPress={() => {
                    show(keys.filter((each) => each !== sortKey));
                    add.current?.focus(); // This button goes, and the focus must not go with it.
                  }}
                >
                  <CrossIcon />
                </IconButton>
              </li>
            );
          })}
        </ol>
      )}
      {unused.length > 0 && (
        <AddKey
          button={add}
          label={keys.length === 0 ? words.sortBy : words.thenBy}
          among={unused}
          onAdd={(key) => show([...keys, { key, descending: false }])}
        />
      )}
    </div>
  );
}

interface AddKeyProps {
  readonly button: Ref<HTMLButtonElement>;
  readonly label: string;
  /** At least one. */
  readonly among: readonly Attribute[];
  readonly onAdd: (key: string) => void;
}

/** Choosing and adding are two steps: arrow keys go through a closed list, and each stop would be an order of its own. */
function AddKey({ button, label, among, onAdd }: AddKeyProps) {
  const words = useWords(resultToolWords);
  const [wanted, setWanted] = useState<string>();
  const chosen = among.find(({ key }) => key === wanted) ?? among[0];
  return (
    <div className="flex items-center gap-2 border-t border-line pt-3">
      <label className="flex min-w-0 flex-1 items-center gap-2 whitespace-nowrap text-muted">
        {label}
        <select
          value={chosen?.key}
          onChange={(event) => setWanted(event.target.value)}
          className={`${SELECT} flex-1`}
        >
          {among.map(({ key, words: { label: name } }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button
        ref={button}
        type="button"
        onClick={() => chosen && onAdd(chosen.key)}
        className={buttonClass()}
      >
        {words.add}
      </button>
    </div>
  );
}
