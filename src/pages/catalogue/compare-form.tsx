import { useHref } from 'react-router';
import { isCompared } from '#catalogue/compare-names.ts';
import type { VmPackage } from '#catalogue/package.ts';
import { compareFormWords } from '#language/en/compare-form.ts';
import { useWords } from '#language/language-context.tsx';
import { buttonClass } from '#ui/button.tsx';
import { pathOf, viewAt } from '#view/places.ts';
import type { ViewState } from '#view/use-view.ts';
import { COMPARE_FORM_ID } from '../parts/compare-checkbox.tsx';
import { ViewFields } from '../view-fields.tsx';

interface CompareFormProps {
  readonly state: ViewState;
  /** Those on the page, each with a box to tick. */
  readonly packages: readonly VmPackage[];
}

const COMPARE = { kind: 'compare' } as const;

/** Without scripts: leads from the boxes that are ticked to the comparison. What is compared on other pages stays. */
export function CompareForm({ state: { view, foreign }, packages }: CompareFormProps) {
  const words = useWords(compareFormWords);
  const elsewhere = view.compare.filter((name) => !packages.some((pkg) => isCompared(pkg, [name])));
  return (
    <form id={COMPARE_FORM_ID} action={useHref(pathOf(COMPARE))} className="only-without-script">
      <ViewFields state={{ view: viewAt(COMPARE, view), foreign }} without={{ compare: elsewhere }} />
      <button className={buttonClass('accent')}>{words.compare}</button>{' '}
      <button
        formAction={useHref(pathOf({ kind: 'catalogue' }))}
        // What is open beside the cards stays so there.
        {...(view.package !== undefined && { name: 'package', value: view.package })}
        className={buttonClass()}
      >
        {words.keep}
      </button>
    </form>
  );
}
