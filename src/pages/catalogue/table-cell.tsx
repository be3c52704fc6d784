import type { Column } from '#catalogue/columns.ts';
import type { VmPackage } from '#catalogue/package.ts';
import { packageTableWords } from '#language/en/package-table.ts';
import { useWords } from '#language/language-context.tsx';
import { CopyButton } from '#ui/copy-button.tsx';
import { AttributeValue } from '../parts/attribute-value.tsx';

interface CellProps {
  readonly column: Column;
  readonly package: VmPackage;
}

/** What a column says of a package, but for its name: that is the head of the row. */
export function Cell({ column: { attribute, label, print }, package: pkg }: CellProps) {
  const words = useWords(packageTableWords);
  // What names a package and is not its name is for scripts.
  if (attribute === undefined) return <CopyButton text={print(pkg)} label={words.of(label, pkg.name)} />;
  return <AttributeValue attribute={attribute} package={pkg} />;
}
