import { organizationsPageWords } from '#language/en/organizations-page.ts';
import { productWords } from '#language/en/product.ts';
import { useWords } from '#language/language-context.tsx';
import { useView } from '#view/use-view.ts';
import { LanguageLinks } from './parts/language-links.tsx';
import { Title } from '#ui/surroundings.tsx';
import { OrganizationChoices } from './loaded-on-use.ts';
import { SignIn } from './sign-in.tsx';

/** The organizations on a page of their own: for browsers without scripts, where the selector cannot open. */
export function OrganizationsPage() {
  const { view, hrefFor } = useView();
  const words = useWords(organizationsPageWords);
  const { name } = useWords(productWords);
  return (
    <section className="grid max-w-xl gap-4">
      <Title>{`${words.title} · ${name}`}</Title>
      <h2 className="text-lg">{words.heading}</h2>
      <OrganizationChoices
        current={view.organization}
        hrefFor={(organization) => ({ pathname: '/', ...hrefFor({ organization }) })}
      />
      <SignIn />
      <LanguageLinks hrefFor={hrefFor} />
    </section>
  );
}
