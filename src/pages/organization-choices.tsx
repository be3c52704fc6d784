import { Suspense, useId, useState, type ReactNode } from 'react';
import { useHref, useNavigate, type To } from 'react-router';
import { useOrganizations } from '#api/use-organizations.ts';
import { findOrganization, organizationLabel, organizationStatus } from '#catalogue/describe-organization.ts';
import type { Organization, OrganizationRef } from '#catalogue/organization.ts';
import { organizationChoiceWords } from '#language/en/organization-choices.ts';
import { organizationWords } from '#language/en/organizations.ts';
import { useLanguage, useWords } from '#language/language-context.tsx';
import { Button } from '#ui/button.tsx';
import { Link } from '#ui/link.tsx';
import { closePopoverAround } from '#ui/popover.tsx';
import { useUndoneEntry } from '#ui/use-undone-entry.ts';
import { parseOrganization } from '#view/organization-codec.ts';
import { useView } from '#view/use-view.ts';
import { explainFailure } from './explain-failure.ts';
import { StaleNotice } from './loaded-on-use.ts';
import { ViewFields } from './view-fields.tsx';

export interface ChoicesProps {
  readonly current: OrganizationRef;
  readonly hrefFor: (organization: OrganizationRef) => To;
}

/** The choices of the selector: a field to find or type one, and the list of what the token can see. */
export function OrganizationChoices({ current, hrefFor }: ChoicesProps) {
  const language = useLanguage();
  const words = useWords(organizationChoiceWords);
  const { list, trouble } = useOrganizations();
  const known = list?.organizations;
  const state = useView();
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);
  const navigate = useNavigate();
  const isUndone = useUndoneEntry();
  const action = useHref('/');
  const id = useId();
  const matching = (known ?? []).filter((each) => matches(each, typed));
  const chosen = findOrganization(current, known);

  const choose = (form: HTMLFormElement) => {
    const organization = parseOrganization(typed) ?? (matching.length === 1 ? refTo(matching[0]) : undefined);
    setRefused(organization === undefined);
    if (organization === undefined) return;
    setTyped('');
    closePopoverAround(form);
    void navigate(hrefFor(organization), { replace: isUndone });
  };

  return (
    <>
      <form
        action={action}
        onSubmit={(event) => {
          event.preventDefault();
          choose(event.currentTarget);
        }}
      >
        <ViewFields state={state} without={{ organization: null }} />
        <label htmlFor={id} className="text-sm text-muted">
          {words.find}
        </label>
        <div className="mt-1 flex gap-2">
          <input
            id={id}
            name="org"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-describedby={`${id}-message`}
            className="min-h-8 min-w-0 flex-1 rounded-md border border-edge bg-surface px-2"
          />
          <Button type="submit">{words.show}</Button>
        </div>
        <output id={`${id}-message`} className="text-sm text-warning">
          {refused && words.refused}
        </output>
      </form>
      {trouble && (
        <p className="mt-2 text-sm text-muted">
          {words.notListed(
            trouble.kind === 'offline'
              ? words.offline
              : explainFailure(language, trouble.error.failure, { list: 'organizations' }).title,
          )}
        </p>
      )}
      <Suspense>{list?.isStale && <StaleNotice asOf={list.asOf} />}</Suspense>
      <ul aria-label={words.organizations} className="mt-2 max-h-80 overflow-y-auto" data-arrows>
        {typed === '' && (
          <Choice to={hrefFor(null)} isCurrent={current === null}>
            {organizationLabel(language, null)}
          </Choice>
        )}
        {matching.map((each) => (
          <Choice key={each.id} to={hrefFor(refTo(each))} isCurrent={each === chosen}>
            <span dir="auto">{each.name}</span>
            <span className="block text-sm text-muted">
              {each.subDomain}
              <Status organization={each} />
            </span>
          </Choice>
        ))}
      </ul>
      {known !== undefined && typed !== '' && matching.length === 0 && (
        <p className="px-2 text-sm text-muted">{words.noneMatches}</p>
      )}
    </>
  );
}

/** What keeps its packages from being listed, behind what it is called. */
function Status({ organization }: { readonly organization: Organization }) {
  const words = useWords(organizationWords);
  const status = organizationStatus(organization);
  return status && ` · ${words[status]}`;
}

interface ChoiceProps {
  readonly to: To;
  readonly isCurrent: boolean;
  readonly children: ReactNode;
}

function Choice({ to, isCurrent, children }: ChoiceProps) {
  return (
    <li>
      <Link
        to={to}
        onClick={(event) => closePopoverAround(event.currentTarget)}
        aria-current={isCurrent || undefined}
        className={`block rounded-md px-2 py-1.5 wrap-anywhere hover:bg-sunken ${isCurrent ? 'bg-accent-surface' : ''}`}
      >
        {children}
      </Link>
    </li>
  );
}

function refTo(organization: Organization): OrganizationRef;
function refTo(organization: Organization | undefined): OrganizationRef | undefined;
function refTo(organization: Organization | undefined): OrganizationRef | undefined {
  return organization && { by: 'sub_domain', value: organization.subDomain };
}

function matches({ name, subDomain, id }: Organization, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  return [name, subDomain, id].some((text) => text.toLowerCase().includes(wanted));
}
