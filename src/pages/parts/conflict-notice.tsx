import { noticeWords } from '#language/en/notices.ts';
import { productWords } from '#language/en/product.ts';
import { useLanguage } from '#language/language-context.tsx';
import { buttonClass } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Title } from '#ui/surroundings.tsx';
import type { ViewState } from '#view/use-view.ts';

export interface ConflictNoticeProps {
  /** The organizations that a link names, of which it may name one. */
  readonly conflict: NonNullable<ViewState['conflict']>;
  readonly hrefFor: ViewState['hrefFor'];
}

/** Asks which organization a link means that names more than one. */
export function ConflictNotice({ conflict, hrefFor }: ConflictNoticeProps) {
  const language = useLanguage();
  const words = language.words(noticeWords);
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
