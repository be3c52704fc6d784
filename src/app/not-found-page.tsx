import { useLocation } from 'react-router';
import { buttonClass } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Title } from '#ui/surroundings.tsx';

export function NotFoundPage() {
  const { pathname, search } = useLocation();
  return (
    <Notice
      tone="alert"
      title="There is no page at this address"
      actions={
        <Link to={{ pathname: '/', search }} className={buttonClass()}>
          Go to the catalogue
        </Link>
      }
    >
      <Title>No such page · VM packages</Title>
      <code>{pathname}</code> leads nowhere. The catalogue is at the top, with the same filters.
    </Notice>
  );
}
