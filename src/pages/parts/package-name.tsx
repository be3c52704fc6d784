import type { VmPackage } from '#catalogue/package.ts';
import { Link } from '#ui/link.tsx';
import { isPlainClick } from '#ui/plain-click.ts';
import { usePackageActions } from './package-actions-context.tsx';

/** A package's name in a list: a link to its page, which opens beside the list where there is room. */
export function PackageName({ of: pkg }: { readonly of: VmPackage }) {
  const { pageOf, showBeside } = usePackageActions();
  return (
    <Link
      to={pageOf(pkg)}
      className="package-name"
      onClick={(event) => {
        if (isPlainClick(event) && showBeside(pkg)) event.preventDefault();
      }}
    >
      {pkg.name.trim() === '' ? pkg.id : pkg.name}
    </Link>
  );
}
