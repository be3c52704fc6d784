import { describe, expect, it } from 'vitest';
import { DISTINCT_MARKS, distinctMarks, groupMark } from './group-mark.ts';

const ids = Array.from({ length: 200 }, (_, i) => `vmpkgrp_${i}`);

describe('the mark of a group', () => {
  it('is known again wherever the group appears', () => {
    expect(groupMark('vmpkgrp_a')).toEqual(groupMark('vmpkgrp_a'));
    expect(distinctMarks(['vmpkgrp_a'])).toEqual([groupMark('vmpkgrp_a')]);
  });
  it('uses shapes and hues evenly', () => {
    const marks = ids.map((id) => JSON.stringify(groupMark(id)));
    expect(new Set(marks).size).toBe(DISTINCT_MARKS);
  });
  it('differs from every other in one list, as long as there are marks', () => {
    const marks = distinctMarks(ids.slice(0, DISTINCT_MARKS)).map((mark) => JSON.stringify(mark));
    expect(new Set(marks).size).toBe(DISTINCT_MARKS);
  });
  it('repeats beyond that', () => {
    const marks = distinctMarks(ids);
    expect(marks).toHaveLength(200);
    expect(
      new Set(marks.slice(DISTINCT_MARKS, 2 * DISTINCT_MARKS).map((mark) => JSON.stringify(mark))).size,
    ).toBe(DISTINCT_MARKS);
  });
});
