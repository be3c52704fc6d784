import { isCompared } from '#catalogue/compare-names.ts';
import { nameInLinks } from '#catalogue/find-package.ts';
import type { VmPackage } from '#catalogue/package.ts';
import { pageWords } from '#language/en/pages.ts';
import { useWords } from '#language/language-context.tsx';
import { MAX_COMPARED } from '#view/view.ts';
import { usePackageActions } from './package-actions-context.tsx';

/** The form that carries the ticked packages to their comparison where there are no scripts. */
export const COMPARE_FORM_ID = 'compare';

interface CompareCheckboxProps {
  readonly of: VmPackage;
  /** Without its word, where a box for each row tells enough. */
  readonly isBare?: boolean;
}

/** Puts a package of a list into the tray. */
export function CompareCheckbox({ of: pkg, isBare = false }: CompareCheckboxProps) {
  const { compare, toggleCompare } = usePackageActions();
  const words = useWords(pageWords);
  const isIn = isCompared(pkg, compare);
  return (
    <label className="facet-option" title={isBare ? words.compare : undefined}>
      <input
        type="checkbox"
        name="compare"
        value={nameInLinks(pkg)}
        form={COMPARE_FORM_ID}
        checked={isIn}
        disabled={!isIn && compare.length >= MAX_COMPARED}
        onChange={() => toggleCompare(pkg)}
        aria-label={words.compareOne(pkg.name)}
      />
      {!isBare && <span aria-hidden="true">{words.compare}</span>}
    </label>
  );
}
