import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { filteringWords } from '#language/en/filtering.ts';
import { useLanguage } from '#language/language-context.tsx';
import type { Language } from '#language/language.ts';
import { attributesIn } from '#catalogue/attributes.ts';
import { describeFilter, type FindChoice } from '#catalogue/describe.ts';
import type { Finder } from '#catalogue/finder.ts';
import type { Understanding } from '#catalogue/understand.ts';
import { Button } from '#ui/button.tsx';
import { useSlashFocus } from '#ui/use-slash-focus.ts';
import { SEARCH_FIELD } from '#view/search-field.ts';
import type { ViewState } from '#view/use-view.ts';

/** What is typed, what it is understood as, and what comes of it. */
export interface Search {
  readonly draft: string;
  readonly understanding: Understanding | undefined;
  readonly type: (value: string) => void;
  /** Makes filters of what is understood. */
  readonly apply: () => void;
  /** Begins a stay in the field, unless one is under way: all that is typed in one stay is undone together. */
  readonly begin: () => void;
  readonly end: () => void;
}

interface Typed {
  readonly draft: string;
  /** The text that was in force. */
  readonly text: string;
  /** What the finder is wanted for, which was not there when it was typed, or sent. */
  readonly waits?: 'to be understood' | 'to be applied';
}

/** For how long what is typed waits for the finder before it is looked for as text, in milliseconds: what holds it up is said then. */
const PATIENCE_MS = 1000;

/** @param finder - undefined: not there yet; what is typed waits for it, for it may be understood */
export function useSearchBox(
  { view, change }: Pick<ViewState, 'view' | 'change'>,
  finder: Finder | undefined,
): Search {
  const id = useId();
  /**
   * The stay in the field: which it is, the text that was in force when it began, and whether it is under way. A page
   * that wakes hears late that the field has the focus, when it may have been typed in already.
   */
  const stay = useRef({ number: 0, text: view.text, isUnderWay: false });
  // What is typed belongs to the text that was in force; once that is another (Back, a chip), it is forgotten.
  const [typed, setTyped] = useState<Typed>({ draft: view.text, text: view.text });
  const draft = typed.text === view.text ? typed.draft : view.text;
  const read = draft === '' ? undefined : finder?.understand(draft);
  const understanding = read && read.understood.length > 0 ? read : undefined;
  const gesture = () => `${id}-${stay.current.number}`;
  const begin = (text: string) => {
    stay.current = { ...stay.current, number: stay.current.number + 1, text };
  };
  const take = (value: string, { understand }: Finder) => {
    const isUnderstood = understand(value).understood.length > 0;
    // What is understood waits to be applied; until then the text is what it was before anything was typed.
    const text = isUnderstood ? stay.current.text : value;
    setTyped({ draft: value, text });
    if (text !== view.text) change({ text }, gesture());
  };
  const applyAll = ({ filters, text }: Understanding) => {
    setTyped({ draft: text, text });
    // One step with the typing: Back undoes both.
    change({ filters: { ...view.filters, ...filters }, text }, gesture());
    begin(text);
  };
  const takeWaiting = ({ draft: value, text, waits }: Typed, come: Finder) => {
    if (waits === undefined) return;
    // Something else is in force meanwhile.
    if (text !== view.text) {
      setTyped({ draft: view.text, text: view.text });
      return;
    }
    const found = waits === 'to be applied' ? come.understand(value) : undefined;
    if (found !== undefined && found.understood.length > 0) {
      applyAll(found);
      return;
    }
    take(value, come);
    // What is typed from here on is another step.
    if (waits === 'to be applied') begin(value);
  };
  const takeAsText = (value: string, waits: NonNullable<Typed['waits']>) => {
    setTyped({ draft: value, text: value, waits });
    if (value !== view.text) change({ text: value }, gesture());
  };
  const giveUpWaiting = ({ draft: value, text }: Typed) => {
    if (text === view.text) takeAsText(value, 'to be understood');
  };
  const latest = useRef({ takeWaiting, giveUpWaiting });
  useLayoutEffect(() => {
    latest.current = { takeWaiting, giveUpWaiting };
  });
  // When it comes, for what was typed until then.
  useEffect(() => {
    if (finder !== undefined) latest.current.takeWaiting(typed, finder);
    if (finder !== undefined || typed.waits === undefined || typed.draft === typed.text) return undefined;
    const timer = setTimeout(() => latest.current.giveUpWaiting(typed), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [finder, typed]);
  return {
    draft,
    understanding,
    type: (value) => {
      stay.current.isUnderWay = true;
      if (finder === undefined) setTyped({ draft: value, text: view.text, waits: 'to be understood' });
      else take(value, finder);
    },
    apply: () => {
      if (finder === undefined) {
        // As text, until it is understood: the code for that may not come.
        takeAsText(draft, 'to be applied');
        return;
      }
      if (understanding !== undefined) applyAll(understanding);
      // What is typed from here on is another step.
      else begin(view.text);
    },
    begin: () => {
      if (!stay.current.isUnderWay) begin(view.text);
      stay.current.isUnderWay = true;
    },
    end: () => {
      stay.current.isUnderWay = false;
    },
  };
}

interface SearchBoxProps {
  readonly search: Search;
  readonly findChoice: FindChoice;
}

/**
 * Looks for text as it is typed. What it understands as a filter it says first, and makes a filter of it on Enter; what
 * it does not understand stays text.
 */
export function SearchBox({
  search: { draft, understanding, type, begin, end },
  findChoice,
}: SearchBoxProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useSlashFocus(field);
  const language = useLanguage();
  const words = language.words(filteringWords);
  const understood = understanding?.understood ?? [];
  return (
    <search>
      <label htmlFor={id} className="font-semibold">
        {words.search}
      </label>
      <div className="relative mt-1">
        <input
          ref={field}
          id={id}
          type="search"
          name={SEARCH_FIELD}
          value={draft}
          maxLength={200}
          placeholder={words.tryThis}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-understood`}
          aria-keyshortcuts="/"
          onFocus={begin}
          onBlur={end}
          onChange={(event) => type(event.target.value)}
          className="peer min-h-9 w-full rounded-md border border-edge bg-surface px-3"
        />
        <kbd
          aria-hidden="true"
          className="pointer-events-none absolute inset-e-2 inset-y-0 my-auto h-fit rounded-sm border border-line px-1.5 text-muted peer-focus:hidden peer-not-placeholder-shown:hidden not-lg:hidden"
        >
          /
        </kbd>
      </div>
      <output id={`${id}-understood`} className="block">
        {understood.length > 0 && (
          <span className="mt-2 flex flex-wrap items-center gap-2">
            {understanding?.understood.map(({ key, start }) => (
              <span key={start} className="rounded-full border border-line bg-surface px-2">
                {wordsFor(language, key, understanding.filters, findChoice)}
              </span>
            ))}
            {understanding !== undefined && understanding.text !== '' && (
              <span className="text-muted">{words.andText(understanding.text)}</span>
            )}
            <Button type="submit">{words.apply}</Button>
          </span>
        )}
      </output>
    </search>
  );
}

function wordsFor(
  language: Language,
  key: string,
  filters: ViewState['view']['filters'],
  findChoice: FindChoice,
): string {
  const attribute = attributesIn(language).find((each) => each.key === key);
  const filter = filters[key];
  return attribute === undefined || filter === undefined
    ? ''
    : describeFilter(language, attribute, filter, findChoice);
}
