import { describe, expect, test } from 'vitest';
import { createOrganizationGate } from './organization-gate.ts';

const ALL = {
  organizations: [
    { id: 'org_A', sub_domain: 'acme' },
    { id: 'org_B', sub_domain: 'Big-Co' },
    { id: 'org_C', sub_domain: 'third' },
  ],
};

function gateFor(listed: readonly string[], answers: readonly unknown[] = [ALL]) {
  const clock = { ms: 0 };
  let asked = 0;
  const gate = createOrganizationGate({
    listed,
    now: () => clock.ms,
    listAll: async () => answers[Math.min(asked++, answers.length - 1)],
  });
  const opens = (query: string) => gate.opens(new URLSearchParams(query));
  return { gate, clock, opens, asked: () => asked };
}

describe('learning which ID belongs to which sub-domain', () => {
  test('is not needed for what is listed itself, nor where nothing is named', async () => {
    const { opens, asked } = gateFor(['acme', 'org_B']);
    expect(await opens('')).toBe(true);
    expect(await opens('organization[sub_domain]=ACME')).toBe(true);
    expect(await opens('organization[id]=org_B')).toBe(true);
    expect(asked()).toBe(0);
  });

  test('happens once for requests at the same time, and again after a minute', async () => {
    const { opens, clock, asked } = gateFor(['acme', 'org_B']);
    const queries = ['organization[id]=org_A', 'organization[sub_domain]=big-co', 'organization[id]=org_C'];
    expect(await Promise.all(queries.map(opens))).toEqual([true, true, false]);
    expect(asked()).toBe(1);
    clock.ms = 59_999;
    expect(await opens('organization[id]=org_C')).toBe(false);
    expect(asked()).toBe(1);
    clock.ms = 60_000;
    await opens('organization[id]=org_C');
    expect(asked()).toBe(2);
  });

  test('happens by the way when the list is answered', async () => {
    const { gate, opens, asked } = gateFor(['org_B']);
    expect(gate.pick(ALL)).toEqual({ organizations: [ALL.organizations[1]] });
    expect(await opens('organization[sub_domain]=big-co')).toBe(true);
    expect(asked()).toBe(0);
  });

  test('is tried again five seconds after it failed, and forgets nothing meanwhile', async () => {
    const { opens, clock, asked } = gateFor(['acme'], [ALL, undefined, '<html>', ALL]);
    expect(await opens('organization[id]=org_A')).toBe(true);
    clock.ms = 60_000;
    expect(await opens('organization[id]=org_A')).toBe(true);
    expect(asked()).toBe(2);
    clock.ms = 64_999;
    await opens('organization[id]=org_A');
    expect(asked()).toBe(2);
    clock.ms = 65_000;
    await opens('organization[id]=org_A');
    expect(asked()).toBe(3);
  });

  test('is for nothing where nothing is listed', async () => {
    const { gate, opens, asked } = gateFor([]);
    expect(gate.shut).toBe(true);
    expect(await opens('organization[id]=org_A')).toBe(false);
    expect(asked()).toBe(0);
  });
});

test('an ID is judged by its letters’ case, a sub-domain is not', async () => {
  const { opens } = gateFor(['org_B']);
  expect(await opens('organization[id]=ORG_B')).toBe(false);
  expect(await opens('organization[sub_domain]=BIG-CO')).toBe(true);
});

test('what is no organization is passed over', () => {
  const { gate } = gateFor(['acme']);
  expect(gate.pick({ organizations: [null, 'acme', {}, { id: 1 }, { sub_domain: ['acme'] }] })).toEqual({
    organizations: [],
  });
  for (const body of [null, [], 'x', {}, { organizations: {} }]) expect(gate.pick(body)).toBeUndefined();
});
