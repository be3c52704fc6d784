import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { allotLooks, type GroupLook } from './group-look.ts';

const group = (id: string) => ({ id, name: id });
const spelled = ({ shape, hue, chroma }: GroupLook) => `${shape} ${hue} ${chroma}`;
const ids = (count: number) =>
  fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: count, maxLength: count });

describe('the looks of groups', () => {
  it('are all different, up to 36, and none is that of no group or of an unknown one', () => {
    fc.assert(
      fc.property(ids(36), (all) => {
        const look = allotLooks(all);
        const looks = [...all.map((id) => look(group(id))), look(null), look(undefined)];
        expect(new Set(looks.map(spelled)).size).toBe(38);
      }),
    );
  });
  it('differ in shape and in hue while there are six or fewer', () => {
    fc.assert(
      fc.property(ids(6), (all) => {
        const looks = all.map((id) => allotLooks(all)(group(id)));
        expect(new Set(looks.map(({ shape }) => shape)).size).toBe(6);
        expect(new Set(looks.map(({ hue }) => hue)).size).toBe(6);
      }),
    );
  });
  it('of groups that were not counted follow from their IDs', () => {
    expect(allotLooks([])(group('a'))).toEqual(allotLooks(['b'])(group('a')));
  });
  it('can be given to any number of groups', () => {
    const all = Array.from({ length: 100 }, (_, place) => `group ${place}`);
    expect(allotLooks(all)(group('group 99')).chroma).toBe(1);
  });
});
