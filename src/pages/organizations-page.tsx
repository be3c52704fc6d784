import { use } from 'react';
import { useOrganizations } from '#api/use-organizations.ts';
import { organizationsPageWords } from '#language/en/organizations-page.ts';
import { productWords } from '#language/en/product.ts';
import { useWords } from '#language/language-context.tsx';
import { useView } from '#view/use-view.ts';
import { LanguageLinks } from './parts/language-links.tsx';
import { Title } from '#ui/surroundings.tsx';
import { OrganizationChoices, TokenForm } from './loaded-on-use.ts';
import { WayOutContext } from './way-out-context.tsx';

/** The organizations on a page of their own: for browsers without scripts, where neither the selector nor the key can open. */
export function OrganizationsPage() {
  const { view, hrefFor } = useView();
  const words = useWords(organizationsPageWords);
  const { name } = useWords(productWords);
  const { signIn } = use(WayOutContext);
  const { list, trouble } = useOrganizations();
  return (
    <section className="grid max-w-xl gap-4">
      <Title>{`${words.title} · ${name}`}</Title>
      <h2 className="text-lg">{words.heading}</h2>
      <OrganizationChoices
        current={view.organization}
        hrefFor={(organization) => ({ pathname: '/', ...hrefFor({ organization }) })}
      />
      {signIn !== undefined && <TokenForm />}
      {/* Below the list, which would push it down. */}
      {(list !== undefined || trouble !== undefined) && <LanguageLinks hrefFor={hrefFor} />}
    </section>
  );
}
