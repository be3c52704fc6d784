import type { Attribute, Choice } from '#catalogue/attribute.ts';
import type { Column } from '#catalogue/columns.ts';
import { choiceLabel } from '#catalogue/describe.ts';
import { formatNumber, NOT_STATED } from '#catalogue/format.ts';
import type { VmPackage } from '#catalogue/package.ts';
import { CopyButton } from '#ui/copy-button.tsx';
import { Badge, Restricted } from './package-words.tsx';

interface CellProps {
  readonly column: Column;
  readonly package: VmPackage;
}

/** What a column says of a package, but for its name: that is the head of the row. */
export function Cell({ column: { attribute, label, print }, package: pkg }: CellProps) {
  // What names a package and is not its name is for scripts.
  if (attribute === undefined) return <CopyButton text={print(pkg)} label={`${label} of ${pkg.name}`} />;
  return <Value attribute={attribute} package={pkg} />;
}

function Value({ attribute, package: pkg }: { readonly attribute: Attribute; readonly package: VmPackage }) {
  switch (attribute.kind) {
    case 'range': {
      const value = attribute.read(pkg);
      if (value == null) break;
      return (
        <>
          {formatNumber(value)}
          {attribute.unit && <small> {attribute.unit}</small>}
        </>
      );
    }
    case 'flag': {
      const value = attribute.read(pkg);
      if (value === undefined) break;
      return value ? <Badge>{attribute.words.yes.label}</Badge> : attribute.words.no.label;
    }
    case 'choice': {
      const choice = attribute.read(pkg);
      if (choice === undefined) break;
      return <ChoiceValue choice={choice} />;
    }
  }
  return <span className="text-muted">{NOT_STATED}</span>;
}

function ChoiceValue({ choice }: { readonly choice: Choice }) {
  const label = choiceLabel(choice);
  if (choice.restricts) return <Restricted>{label}</Restricted>;
  return (
    <span className={`line-clamp-3 ${choice.none ? 'text-muted' : ''}`} dir="auto" title={label}>
      {label}
    </span>
  );
}
