import { useEffect, useMemo } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useClient } from '#api/client-context.ts';
import type { PackagePage, Unreadable } from '#api/contract.ts';
import { loadCode } from '#api/load-code.ts';
import { packageQueries } from '#api/queries.ts';
import { useAskAgain } from '#api/use-ask-again.ts';
import { useStaleAsOf } from '#api/use-stale-as-of.ts';
import { useForgetFailure, useGivenFailure } from '#api/use-given-failure.ts';
import { troubleOf, type Trouble } from '#api/trouble.ts';
import { hasNextPage, usePackagePage } from '#api/use-package-page.ts';
import type { WholeCatalogue } from '#api/whole-catalogue.ts';
import type { Answer, Question } from '#catalogue/answer.ts';
import { attributesIn } from '#catalogue/attributes.ts';
import type { FindChoice } from '#catalogue/describe.ts';
import { choiceAmong } from '#catalogue/choice-among.ts';
import type { Order } from '#catalogue/filters.ts';
import type { Finder } from '#catalogue/finder.ts';
import type { OrganizationRef } from '#catalogue/organization.ts';
import type { VmPackage } from '#catalogue/package.ts';
import { useLanguage } from '#language/language-context.tsx';
import { useIdle } from '#ui/use-idle.ts';
import type { View } from '#view/view.ts';
import { answerQuery } from './answer-query.ts';
import { isPlain, questionOf } from './question.ts';

/** What a view comes to: the packages of its page, and how far the catalogue behind it is known. */
export interface Listing {
  /** Those of the page; undefined: nothing to show yet. */
  readonly shown: Shown | undefined;
  /** What stands in the way of what was asked for. `shown` may be there all the same. */
  readonly trouble: Trouble | undefined;
  /** When what is shown was said, where that is longer ago than it should be: Unix time in milliseconds. */
  readonly staleAsOf: number | undefined;
  /** The whole catalogue as far as it has been read; undefined: not begun, or not of this organization. */
  readonly whole: WholeCatalogue | undefined;
  /** Undefined until there is something to find in, and the code that finds. */
  readonly finder: Finder | undefined;
  /** What is known of the view beyond its page. Undefined: too little has been read. */
  readonly answer: Answer | undefined;
  readonly findChoice: FindChoice;
  readonly order: Order;
  /** Asks again at once for what did not come. */
  readonly tryAgain: () => void;
}

export interface Shown {
  readonly packages: readonly VmPackage[];
  /** Those that could not be read: of the page, or of the whole catalogue once that is held. */
  readonly unreadable: readonly Unreadable[];
  /** How many of them have their place on this page. Of a catalogue that is held nobody knows it. */
  readonly missing: number;
  readonly organization: OrganizationRef;
  readonly page: number;
  readonly perPage: number;
  /** How many there are on all pages; undefined: not known. */
  readonly total: number | undefined;
  readonly totalPages: number | undefined;
  readonly hasNext: boolean;
  /** It answers an earlier question, and stays until the new answer comes. */
  readonly isFormer: boolean;
}

/**
 * The page that a view names. As long as nothing is filtered or sorted the API can give it, and gives it first; the whole
 * catalogue follows behind, and once it is held everything comes from it, without another request. What a server has
 * worked out beforehand stands until the browser can do so itself.
 */
export function useListing(view: View): Listing {
  const queries = packageQueries(useClient());
  const { locale } = useLanguage();
  const askAgain = useAskAgain();
  const question = questionOf(view);
  const plain = isPlain(question);

  // Looked at before it is asked for: whether the page must be asked for depends on it, and it on the page.
  const { data: held, dataUpdatedAt: heldAt } = useQuery({
    ...queries.whole(view.organization),
    enabled: false,
  });
  const { data: given, dataUpdatedAt: givenAt } = useQuery(answerQuery(view, locale));
  const isComplete = held?.state === 'complete';
  const failure = useGivenFailure(view.organization);
  const { mayAsk } = failure;

  // What was worked out of everything is better than what could be of a part, and nothing is worked out twice. The code for
  // that is loaded when it is needed, or when the browser has nothing else to do.
  const isGivenOfHeld = given !== undefined && givenAt >= heldAt;
  const isIdle = useIdle();
  const { finder, trouble: finderTrouble } = useFinder(held, { enabled: isIdle || !isGivenOfHeld });
  const own = useOwnAnswer(isGivenOfHeld ? undefined : finder, question);
  const answer = given !== undefined && !(isComplete && own) ? given : own;
  const fromAnswer = answer !== undefined && (!plain || isComplete || answer === given);

  const page = usePackagePage(view, { enabled: mayAsk && plain && !isComplete && given === undefined });
  const pageHasCome = page.result !== undefined && !page.isFormer;
  const whole = useQuery({
    ...queries.whole(view.organization),
    enabled: mayAsk && (!plain || pageHasCome || held !== undefined || given !== undefined),
  });

  const shown = useFormer(
    fromAnswer
      ? ofAnswer(view, answer, held)
      : plain && isComplete
        ? ofHeld(view, held)
        : page.result && ofPage(page.result, page.isFormer),
  );

  // A package beside the cards has its answer with the whole catalogue.
  const isAnswered = held !== undefined || (pageHasCome && view.package === undefined);
  useForgetFailure(view.organization, isAnswered && shown !== undefined && !shown.isFormer);

  return {
    shown,
    trouble:
      (plain && !isComplete ? page.trouble : troubleOf(whole, held !== undefined)) ??
      (plain || answer !== undefined ? undefined : finderTrouble) ??
      (shown === undefined || shown.isFormer ? failure.trouble : undefined),
    staleAsOf: useStaleAsOf(view.organization, held ?? page.result),
    whole: held,
    finder,
    answer,
    findChoice: (key, value) => answer && choiceAmong(answer.facets, key, value),
    order: question.order,
    tryAgain: () => {
      failure.goOn();
      askAgain(queries.organization(view.organization));
      askAgain(ENGINE);
    },
  };
}

/**
 * What was shown last, as long as there is nothing newer. Kept where all data is, so that it is gone when that is: with
 * another token.
 */
function useFormer(shown: Shown | undefined): Shown | undefined {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (shown && !shown.isFormer) queryClient.setQueryData(FORMER, shown);
  });
  const former = shown === undefined ? queryClient.getQueryData<Shown>(FORMER) : undefined;
  return shown ?? (former && { ...former, isFormer: true });
}

const FORMER = ['former'];
/** The code that finds. */
const ENGINE = ['engine'];

function useOwnAnswer(finder: Finder | undefined, question: Question): Answer | undefined {
  return useMemo(
    () => finder?.answer(question),
    // The question by value: it is made anew in each render.
    // oxlint-disable-next-line react/exhaustive-deps
    [finder, JSON.stringify(question)],
  );
}

function ofPage(
  result: PackagePage & { readonly request: { readonly organization: OrganizationRef } },
  isFormer: boolean,
): Shown {
  const { page, perPage, total, totalPages } = result.pagination;
  const { packages, unreadable, request } = result;
  return {
    packages,
    unreadable,
    missing: unreadable.length,
    organization: request.organization,
    page,
    perPage,
    total,
    totalPages,
    isFormer,
    hasNext: hasNextPage(result),
  };
}

function ofAnswer(view: View, { packages, matching }: Answer, held: WholeCatalogue | undefined): Shown {
  return ofAll(view, packages, matching, held);
}

/** A page of a catalogue that is held, and of which nothing else is asked. */
function ofHeld(view: View, held: WholeCatalogue): Shown {
  const { page, perPage } = view;
  return ofAll(view, held.packages.slice((page - 1) * perPage, page * perPage), held.packages.length, held);
}

function ofAll(
  { organization, page, perPage }: View,
  packages: readonly VmPackage[],
  total: number,
  held: WholeCatalogue | undefined,
): Shown {
  const totalPages = Math.max(1, Math.ceil(total / perPage));
  return {
    packages,
    unreadable: held?.unreadable ?? [],
    missing: 0,
    organization,
    page,
    perPage,
    total,
    totalPages,
    hasNext: page < totalPages,
    isFormer: false,
  };
}

/**
 * The engine over what has been read so far. While more comes it is made anew only when there is twice as much, and once
 * all is there: an index takes some milliseconds for each 1,000 packages.
 */
function useFinder(
  held: WholeCatalogue | undefined,
  { enabled }: { readonly enabled: boolean },
): { readonly finder: Finder | undefined; readonly trouble: Trouble | undefined } {
  const language = useLanguage();
  const loading = useQuery({
    queryKey: ENGINE,
    queryFn: () => loadCode(() => import('#catalogue/finder.ts')),
    staleTime: Infinity,
    enabled: enabled && held !== undefined,
  });
  const engine = loading.data;
  const complete = held?.state === 'complete' ? held.packages : undefined;
  const amount = held?.state === 'reading' ? Math.floor(Math.log2(1 + held.packages.length)) : held?.state;
  const finder = useMemo(
    () =>
      engine !== undefined && held !== undefined
        ? engine.createFinder(language, engine.createEngine(attributesIn(language), held.packages))
        : undefined,
    // `held` changes with each part that comes; `amount` is what counts.
    // oxlint-disable-next-line react/exhaustive-deps
    [engine, language, amount, held?.organization?.by, held?.organization?.value, complete],
  );
  return { finder, trouble: troubleOf(loading, engine !== undefined) };
}
