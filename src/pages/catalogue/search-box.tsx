import { useId, useRef, useState } from 'react';
import { attributes } from '#catalogue/attributes.ts';
import { describeFilter, type FindChoice } from '#catalogue/describe.ts';
import type { Finder } from '#catalogue/finder.ts';
import { Button } from '#ui/button.tsx';
import type { ViewState } from '#view/use-view.ts';

interface SearchBoxProps {
  readonly view: ViewState['view'];
  readonly change: ViewState['change'];
  /** Undefined: not there yet; what is typed is then looked for as text. */
  readonly finder: Finder | undefined;
  readonly findChoice: FindChoice;
}

/**
 * Looks for text as it is typed. What it understands as a filter it says first, and makes a filter of it on Enter; what
 * it does not understand stays text.
 */
export function SearchBox({ view, change, finder, findChoice }: SearchBoxProps) {
  const id = useId();
  const stays = useRef(0);
  // What is typed belongs to the text that was in force; once that is another (Back, a chip), it is forgotten.
  const [typed, setTyped] = useState({ draft: view.text, text: view.text });
  const draft = typed.text === view.text ? typed.draft : view.text;
  const understanding = draft === view.text ? undefined : finder?.understand(draft);
  const understood = understanding?.understood ?? [];

  const type = (value: string) => {
    const read = finder?.understand(value);
    const text = read === undefined || read.understood.length === 0 ? value : view.text;
    setTyped({ draft: value, text });
    if (text !== view.text) change({ text }, `${id}-${stays.current}`);
  };
  const apply = () => {
    if (understanding === undefined) return;
    const { filters, text } = understanding;
    setTyped({ draft: text, text });
    change({ filters: { ...view.filters, ...filters }, text });
  };

  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <label htmlFor={id} className="font-semibold">
          Search
        </label>
        <input
          id={id}
          type="search"
          name="q"
          value={draft}
          maxLength={200}
          placeholder="Try 8 cores 32 GB"
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-understood`}
          aria-keyshortcuts="/"
          data-focus-on-slash
          onFocus={() => {
            stays.current += 1;
          }}
          onChange={(event) => type(event.target.value)}
          className="mt-1 min-h-9 w-full rounded-md border border-edge bg-surface px-3"
        />
        <output id={`${id}-understood`} className="block">
          {understood.length > 0 && (
            <span className="mt-2 flex flex-wrap items-center gap-2">
              {understanding?.understood.map(({ key, start }) => (
                <span key={start} className="rounded-full border border-line bg-surface px-2">
                  {wordsFor(key, understanding.filters, findChoice)}
                </span>
              ))}
              {understanding?.text !== '' && (
                <span className="text-muted">and the text “{understanding?.text}”</span>
              )}
              <Button type="submit">Apply</Button>
            </span>
          )}
        </output>
      </form>
    </search>
  );
}

function wordsFor(key: string, filters: ViewState['view']['filters'], findChoice: FindChoice): string {
  const attribute = attributes.find((each) => each.key === key);
  const filter = filters[key];
  return attribute === undefined || filter === undefined ? '' : describeFilter(attribute, filter, findChoice);
}
