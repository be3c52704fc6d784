import { Suspense, useDeferredValue, useEffect, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { pageWords } from '#language/en/pages.ts';
import { productWords } from '#language/en/product.ts';
import { useLanguage } from '#language/language-context.tsx';
import { buttonClass } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Title } from '#ui/surroundings.tsx';
import type { ParsedView } from '#view/codec.ts';
import { useView, type ViewState } from '#view/use-view.ts';
import { IgnoredNotice } from './loaded-on-use.ts';

/**
 * What every page does with the view in its link: says what could not be used of it, writes it as we write it, and asks where
 * it names two organizations. What is shown follows the address, drawn behind the controls that led to it.
 */
export function ViewFrame({ children }: { readonly children: (state: ViewState) => ReactNode }) {
  const current = useView();
  useCanonicalAddress(current);
  const state = useDeferredValue(current);
  return (
    <div className="grid gap-4">
      {state.ignored.length > 0 && (
        <Suspense>
          <IgnoredNotice ignored={state.ignored} />
        </Suspense>
      )}
      {state.conflict === undefined ? (
        children(state)
      ) : (
        <ConflictNotice conflict={state.conflict} hrefFor={state.hrefFor} />
      )}
    </div>
  );
}

/** Puts the one spelling of a link into the address where it came in another, such as the API's own. */
function useCanonicalAddress({ isForeignSpelling, ignored, conflict, hrefFor }: ViewState) {
  const navigate = useNavigate();
  const isWanted = isForeignSpelling && ignored.length === 0 && conflict === undefined;
  const { search } = hrefFor({});
  useEffect(() => {
    if (isWanted) void navigate({ search }, { replace: true });
  }, [isWanted, search, navigate]);
}

function ConflictNotice({
  conflict,
  hrefFor,
}: Required<Pick<ViewState, 'hrefFor'>> & { readonly conflict: NonNullable<ParsedView['conflict']> }) {
  const language = useLanguage();
  const words = language.words(pageWords);
  return (
    <Notice
      tone="alert"
      title={words.conflict}
      actions={conflict.map((organization) => (
        <Link key={organization.value} to={hrefFor({ organization })} className={buttonClass()}>
          {words.show(organization.value)}
        </Link>
      ))}
    >
      <Title>{`${words.conflictTitle} · ${language.words(productWords).name}`}</Title>
      {words.whichOne}
    </Notice>
  );
}
