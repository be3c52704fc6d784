import type { QueryClient } from '@tanstack/react-query';
import { comparison, study } from '#pages/among.ts';
import type { ApiError } from '#api/errors.ts';
import type { Language } from '#language/language.ts';
import type { Place } from '#view/places.ts';
import type { View } from '#view/view.ts';
import { loadAmong } from './load-among.ts';
import { loadCatalogue, type Source } from './load-catalogue.ts';

interface Loaded {
  /** What machines are told: 200; 404 where there is none of the packages; or why it is not known whether there is. */
  readonly status: 200 | 404 | ApiError;
  /** When the oldest part of the data was asked for, Unix time in milliseconds. */
  readonly at: number;
  /** Whether nothing is missing that did not come. */
  readonly isComplete: boolean;
}

/**
 * Asks for what a page needs, and puts it where the page looks for it.
 *
 * @throws {ApiError} when what the page needs did not come
 */
export async function loadPlace(
  language: Language,
  place: Exclude<Place, { readonly kind: 'organizations' }>,
  view: View,
  source: Source,
  queryClient: QueryClient,
): Promise<Loaded> {
  const { organization, compare, from } = view;
  switch (place.kind) {
    case 'catalogue': {
      const [{ at, isComplete }, among] = await Promise.all([
        loadCatalogue(language, view, source, queryClient),
        view.package === undefined
          ? undefined
          : loadAmong(language, study, organization, { name: view.package, from }, source, queryClient),
      ]);
      return { status: 200, at, isComplete: isComplete && among?.isComplete !== false };
    }
    case 'package': {
      const subject = { name: place.name, from };
      const { result, at, isComplete, error } = await loadAmong(
        language,
        study,
        organization,
        subject,
        source,
        queryClient,
      );
      return { status: result.kind === 'missing' ? (error ?? 404) : 200, at, isComplete };
    }
    case 'compare': {
      if (compare.length === 0) return { status: 200, at: source.now(), isComplete: true };
      const subject = { names: compare, from };
      const { result, at, isComplete, error } = await loadAmong(
        language,
        comparison,
        organization,
        subject,
        source,
        queryClient,
      );
      const isNothing = result.found.length === 0 && result.unclear.every(({ kind }) => kind === 'missing');
      return { status: isNothing ? (error ?? 404) : 200, at, isComplete };
    }
  }
}
