import type { Attribute, Choice } from '#catalogue/attribute.ts';
import { choiceLabel } from '#catalogue/describe.ts';
import { notStated } from '#catalogue/format.ts';
import type { VmPackage } from '#catalogue/package.ts';
import { useLanguage } from '#language/language-context.tsx';
import { Badge, Restricted } from './package-words.tsx';

interface AttributeValueProps {
  readonly attribute: Attribute;
  readonly package: VmPackage;
}

/** What an attribute reads from a package, as it is shown everywhere. */
export function AttributeValue({ attribute, package: pkg }: AttributeValueProps) {
  const language = useLanguage();
  switch (attribute.kind) {
    case 'range': {
      const value = attribute.read(pkg);
      if (value == null) break;
      return (
        <>
          {language.format.number(value)}
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
  return <span className="text-muted">{notStated(language)}</span>;
}

function ChoiceValue({ choice }: { readonly choice: Choice }) {
  const label = choiceLabel(choice);
  if (choice.restricts) return <Restricted>{label}</Restricted>;
  return (
    <span className={`line-clamp-2 ${choice.none ? 'text-muted' : ''}`} dir="auto" title={label}>
      {label}
    </span>
  );
}
