import { useLocation } from 'react-router';
import { notFoundWords } from '#language/en/not-found.ts';
import { productWords } from '#language/en/product.ts';
import { useWords } from '#language/language-context.tsx';
import { buttonClass } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Title } from '#ui/surroundings.tsx';

export function NotFoundPage() {
  const { pathname, search } = useLocation();
  const words = useWords(notFoundWords);
  const { name } = useWords(productWords);
  return (
    <Notice
      tone="alert"
      title={words.heading}
      actions={
        <Link to={{ pathname: '/', search }} className={buttonClass()}>
          {words.toCatalogue}
        </Link>
      }
    >
      <Title>{`${words.title} · ${name}`}</Title>
      <code>{pathname}</code> {words.leadsNowhere}
    </Notice>
  );
}
