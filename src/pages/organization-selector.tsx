import { useOrganization } from '#api/use-organizations.ts';
import { organizationLabel } from '#catalogue/describe-organization.ts';
import { frameWords } from '#language/en/frame.ts';
import { useLanguage, useWords } from '#language/language-context.tsx';
import { ChevronDownIcon } from '#ui/icons.tsx';
import { Link } from '#ui/link.tsx';
import { Popover } from '#ui/popover.tsx';
import { useView } from '#view/use-view.ts';
import { OrganizationChoices } from './loaded-on-use.ts';

const TRIGGER =
  'flex min-h-9 max-w-full items-center gap-2 rounded-md border border-line bg-surface px-3 hover:bg-sunken';

/**
 * Shows whose packages are listed, and lets people choose: from the list of what the token can see, or by typing a
 * sub-domain or an ID. Every choice is a real link.
 */
export function OrganizationSelector() {
  const { view, hrefFor } = useView();
  const language = useLanguage();
  const words = useWords(frameWords);
  const known = useOrganization(view.organization);
  const label = (
    <>
      <span className="text-muted not-sm:sr-only">{words.organization}</span>
      <span className="truncate font-semibold" dir="auto">
        {organizationLabel(language, view.organization, known)}
      </span>
      <ChevronDownIcon />
    </>
  );
  return (
    <Popover
      label={words.choose}
      triggerClass={TRIGGER}
      trigger={label}
      className="sm:w-88"
      before={
        <Link to={{ pathname: '/organizations', ...hrefFor({}) }} className="link">
          {words.choose}
        </Link>
      }
    >
      <OrganizationChoices
        current={view.organization}
        hrefFor={(organization) => hrefFor({ organization })}
      />
    </Popover>
  );
}
