import { useView } from '#view/use-view.ts';
import { Title } from '#ui/surroundings.tsx';
import { OrganizationChoices } from './loaded-on-use.ts';

/** The organizations on a page of their own: for browsers without scripts, where the selector cannot open. */
export function OrganizationsPage() {
  const { view, hrefFor } = useView();
  return (
    <section className="grid max-w-xl gap-4">
      <Title>Organizations · VM packages</Title>
      <h2 className="text-lg">Whose packages are shown</h2>
      <OrganizationChoices
        current={view.organization}
        hrefFor={(organization) => ({ pathname: '/', ...hrefFor({ organization }) })}
      />
    </section>
  );
}
