import { Suspense, use, type ReactNode } from 'react';
import { useHref, useLocation } from 'react-router';
import { useToken } from '#api/token-context.ts';
import type { Trouble } from '#api/trouble.ts';
import { troubleWords } from '#language/en/trouble.ts';
import { useLanguage, useWords } from '#language/language-context.tsx';
import { Button, buttonClass } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { useSecondsLeft } from '#ui/use-seconds-left.ts';
import { localeSearch } from '#view/locale-codec.ts';
import { explainFailure, type Asked, type Explanation } from './explain-failure.ts';
import { TokenForm } from './loaded-on-use.ts';
import { WayOutContext } from './way-out-context.tsx';

export interface TroubleNoticeProps {
  readonly trouble: Trouble;
  readonly asked: Asked;
  /** Said when an earlier answer is still on screen: whose that is. */
  readonly stillShown?: string | undefined;
  readonly onTryAgain: () => void;
}

/** Says what went wrong, what it means, and offers the one useful action. */
export function TroubleNotice({ trouble, asked, stillShown, onTryAgain }: TroubleNoticeProps) {
  const language = useLanguage();
  const words = useWords(troubleWords);
  if (trouble.kind === 'offline') {
    return (
      <Notice tone="alert" title={words.offline}>
        {words.goesOn} {stillShown}
      </Notice>
    );
  }
  const { error, retryAt } = trouble;
  const { title, advice, said, isTitleSaid, action } = explainFailure(language, error.failure, asked);
  return (
    <Notice
      tone="alert"
      title={isTitleSaid ? <span lang={API_LANGUAGE}>{title}</span> : title}
      actions={<Action {...{ action, onTryAgain }} />}
    >
      <p>
        {advice} {said !== undefined && <span lang={API_LANGUAGE}>{said}</span>} {stillShown}
      </p>
      {retryAt !== undefined && <Countdown until={retryAt} />}
      {error.requestId !== undefined && (
        <p className="mt-1 text-sm text-muted">
          {words.forSupport} <code>{error.requestId}</code>
        </p>
      )}
    </Notice>
  );
}

/** What the API says in its own words is in English. */
const API_LANGUAGE = 'en';

function Action({ action, onTryAgain }: Pick<Explanation, 'action'> & { onTryAgain: () => void }): ReactNode {
  const words = useWords(troubleWords);
  const { pathname, search } = useLocation();
  const here = useHref({ pathname, search });
  const { isProvided } = useToken();
  const isEmbedded = use(WayOutContext).choose !== undefined;
  const tryNow = (
    <>
      <Button className="needs-script" onClick={onTryAgain}>
        {words.tryNow}
      </Button>
      <a href={here} className={buttonClass('outlined', 'only-without-script')}>
        {words.tryNow}
      </a>
    </>
  );
  switch (action) {
    case 'wait':
      return null;
    case 'try_again':
      return tryNow;
    case 'give_token':
      // Whoever gives the tokens may have another one by now; nobody else is to be asked for theirs.
      return isProvided ? (
        tryNow
      ) : (
        <Suspense>
          <TokenForm />
        </Suspense>
      );
    case 'choose_organization':
    case 'start_over':
      // There it is the portal's to choose.
      return isEmbedded ? (
        tryNow
      ) : (
        <Link to={{ search: localeSearch(search) }} className={buttonClass()}>
          {action === 'start_over' ? words.startOver : words.showPublic}
        </Link>
      );
  }
}

/** Counts down to when it is tried again. Not announced each second: the notice itself was. */
function Countdown({ until }: { readonly until: number }) {
  const words = useWords(troubleWords);
  const left = useSecondsLeft(until);
  return (
    <p className="needs-script mt-1" aria-live="off">
      {left === undefined || left <= 0 ? words.trying : words.triedIn(left)}
    </p>
  );
}
