import { amongFrameWords } from '#language/en/among-frame.ts';
import { productWords } from '#language/en/product.ts';
import { useLanguage } from '#language/language-context.tsx';
import { useOrganization } from '#api/use-organizations.ts';
import { organizationLabel } from '#catalogue/describe-organization.ts';
import { plainText } from '#catalogue/format.ts';
import { Link } from '#ui/link.tsx';
import { Title } from '#ui/surroundings.tsx';
import type { ViewState } from '#view/use-view.ts';
import { study } from '../among.ts';
import { useAmong } from '../use-among.ts';
import { ViewFrame } from '../view-frame.tsx';
import { PackageStudy } from './package-study.tsx';

/** All about one package, on a page of its own. `name` is a permalink or an ID. */
export function PackagePage({ name }: { readonly name: string }) {
  return <ViewFrame>{(state) => <Page state={state} name={name} />}</ViewFrame>;
}

function Page({ state, name }: { readonly state: ViewState; readonly name: string }) {
  const language = useLanguage();
  const { breadcrumb, allPackages } = language.words(amongFrameWords);
  const { view, linkTo } = state;
  const { organization, from } = view;
  const among = useAmong(study, organization, { name, from });
  const known = useOrganization(organization);
  const { result } = among;
  const title = [
    result?.kind === 'found' ? plainText(result.pkg.name) || name : plainText(name),
    ...(organization === null ? [] : [organizationLabel(language, organization, known)]),
    language.words(productWords).name,
  ].join(' · ');
  return (
    <div className="grid gap-4">
      <Title>{title}</Title>
      <nav aria-label={breadcrumb} className="no-print text-sm">
        <Link to={linkTo({ kind: 'catalogue' })} className="link">
          {allPackages}
        </Link>
      </nav>
      <PackageStudy
        among={among}
        name={name}
        state={state}
        linkToPackage={(other) => linkTo({ kind: 'package', name: other })}
      />
    </div>
  );
}
