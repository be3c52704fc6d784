import { describe, expect, it } from 'vitest';
import { english } from '#language/language.ts';
import { attributes } from './attributes.ts';
import { describeBecoming, describeUnknown } from './describe-resize.ts';
import { examplePackage } from './example-package.ts';

describe('a change of packages', () => {
  const chosen = (...keys: string[]) => attributes.filter(({ key }) => keys.includes(key));
  it('names what was before, and what is after', () => {
    const others = chosen('dedicated', 'group').filter((each) => each.kind !== 'range');
    const to = examplePackage({ dedicated: true, group: null });
    expect(
      describeBecoming(
        english,
        others,
        examplePackage({ dedicated: false, group: { id: 'x', name: 'Trial' } }),
        to,
      ),
    ).toBe('dedicated CPUs instead of shared CPUs and no group instead of group Trial');
    expect(describeBecoming(english, [], to, to)).toBeUndefined();
  });
  it('names what is not known', () => {
    expect(describeUnknown(english, chosen('bandwidth', 'dedicated', 'group'))).toBe(
      'bandwidth a month, CPUs and group',
    );
    expect(describeUnknown(english, [])).toBeUndefined();
  });
});
