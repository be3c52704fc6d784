import { lazy } from 'react';
import { useOrganizations } from '#api/use-organizations.ts';
import { organizationLabel } from '#catalogue/describe-organization.ts';
import { ChevronDownIcon } from '#ui/icons.tsx';
import { Popover } from '#ui/popover.tsx';
import { useView } from '#view/use-view.ts';

/** Loaded when the selector is opened for the first time. */
const OrganizationChoices = lazy(async () => ({
  default: (await import('./organization-choices.tsx')).OrganizationChoices,
}));

/**
 * Shows whose packages are listed, and lets people choose: from the list of what the token can see, or by typing a
 * sub-domain or an ID. Every choice is a real link.
 */
export function OrganizationSelector() {
  const { view, hrefFor } = useView();
  const { list, trouble } = useOrganizations();
  const known = list?.organizations;

  return (
    <Popover
      label="Choose an organization"
      triggerClass="flex min-h-9 max-w-full items-center gap-2 rounded-md border border-line bg-surface px-3 hover:bg-sunken"
      trigger={
        <>
          <span className="text-muted not-sm:sr-only">Organization</span>
          <span className="truncate font-semibold" dir="auto">
            {organizationLabel(view.organization, known)}
          </span>
          <ChevronDownIcon />
        </>
      }
      className="sm:w-88"
    >
      <OrganizationChoices
        known={known}
        current={view.organization}
        hrefFor={(organization) => hrefFor({ organization })}
        trouble={trouble}
      />
    </Popover>
  );
}
