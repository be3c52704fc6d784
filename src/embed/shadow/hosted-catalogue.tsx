import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { NavigationType, Router, useLocation } from 'react-router';
import { LocaleChoiceContext, type LocaleChoice } from '#app/in-language.tsx';
import { useLanguage } from '#language/language-context.tsx';
import { AdoptStylesContext, ShadowContext } from '#ui/surroundings.tsx';
import type { CatalogueHandlers } from '../catalogue-settings.ts';
import { attempt } from '../explain.ts';
import type { CatalogueHistory } from './host-history.ts';
import { reportErrors } from '../report-errors.ts';

interface HostedCatalogueProps {
  readonly shadow: ShadowRoot;
  /** The same function each time. */
  readonly adopt: (css: string) => void;
  readonly history: CatalogueHistory;
  /** What the page has decided on the language. */
  readonly locale: LocaleChoice;
  /** The catalogue, as `createApp` makes it. */
  readonly children: ReactNode;
}

/** A catalogue in a shadow root, where its history says. */
export function HostedCatalogue({ shadow, adopt, history, locale, children }: HostedCatalogueProps) {
  const entry = useSyncExternalStore(history.subscribe, history.entry);
  return (
    <ShadowContext value={shadow}>
      <AdoptStylesContext value={adopt}>
        <LocaleChoiceContext value={locale}>
          <Router
            location={entry}
            navigationType={NAVIGATION_TYPES[history.kind()]}
            navigator={history}
            useTransitions={false}
          >
            {children}
          </Router>
        </LocaleChoiceContext>
      </AdoptStylesContext>
    </ShadowContext>
  );
}

const NAVIGATION_TYPES = {
  POP: NavigationType.Pop,
  PUSH: NavigationType.Push,
  REPLACE: NavigationType.Replace,
};

/** Tells the host what is on screen and what is in the way. Shows nothing. */
export function Reports({ handlers }: { readonly handlers: () => CatalogueHandlers }) {
  const { pathname, search } = useLocation();
  const queryClient = useQueryClient();
  const language = useLanguage();
  const view = pathname + search;
  // Whatever a host's handlers give back or throw is theirs, and must not stop the catalogue.
  useEffect(() => {
    attempt(() => handlers().onViewChange?.(view));
  }, [view, handlers]);
  useEffect(
    () =>
      reportErrors(language, queryClient, (code, message) => {
        attempt(() => handlers().onError?.(code, message));
      }),
    [language, queryClient, handlers],
  );
  return null;
}
