import type { AttributeTable, Choice, ChoiceAttribute } from './attribute.ts';
import { compareText, naturalKey } from './natural-order.ts';
import type { VmPackage } from './package.ts';

/** All choices that there are among packages: those that are always offered, then the others in the order of their labels. */
export function choicesAmong(attribute: ChoiceAttribute, packages: readonly VmPackage[]): readonly Choice[] {
  // What one value is called is said once: by the table, else by the first package that has it.
  const always = new Map(attribute.always.map((choice) => [choice.value, choice]));
  const others = new Map<string, Choice>();
  for (const pkg of packages) {
    const choice = attribute.read(pkg);
    if (choice && !always.has(choice.value) && !others.has(choice.value)) others.set(choice.value, choice);
  }
  return [...always.values(), ...inLabelOrder([...others.values()])];
}

/** The IDs of all groups of a catalogue, in the order of their names: what tells how each is drawn. */
export function groupsAmong(table: AttributeTable, packages: readonly VmPackage[]): readonly string[] {
  const group = table.find(({ key }) => key === 'group');
  if (group?.kind !== 'choice') return [];
  return choicesAmong(group, packages)
    .filter(({ none }) => !none)
    .map(({ value }) => value);
}

/** Natural order of the labels without regard to case; two of the same name by value. */
function inLabelOrder(choices: readonly Choice[]): Choice[] {
  const keyed = choices.map((choice) => ({ choice, key: naturalKey(choice.label.toLowerCase()) }));
  return keyed
    .toSorted((a, b) => compareText(a.key, b.key) || compareText(a.choice.value, b.choice.value))
    .map(({ choice }) => choice);
}
