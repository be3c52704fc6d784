import { expect, it } from 'vitest';
import { english } from '#language/language.ts';
import { describeRefusal } from './describe-refusal.ts';
import type { Refusal } from './refusal.ts';

it.each<[Refusal, string]>([
  [{ kind: 'twice' }, 'it is there twice, and the first one counts'],
  [{ kind: 'range', key: 'cores' }, 'cores is a range such as 4..16, 8.. or ..400'],
  [{ kind: 'number', key: 'cores_min' }, 'cores_min is a number such as 4 or 1.5'],
  [{ kind: 'turned', key: 'cores', instead: '4..16' }, 'cores begins above its end: try 4..16'],
  [{ kind: 'flag', key: 'dedicated' }, 'dedicated is yes or no'],
  [{ kind: 'choice', key: 'privacy', values: ['public', 'private'] }, 'privacy is public or private'],
  [{ kind: 'long', key: 'group', most: 200 }, 'group has at most 200 characters'],
  [{ kind: 'many', key: 'group', most: 50 }, 'only the first 50 of group count'],
  [{ kind: 'organization' }, 'an organization is named by its sub-domain or its ID (org_…)'],
  [{ kind: 'name', most: 200 }, 'a package is named by its permalink or its ID, with at most 200 characters'],
  [{ kind: 'compared', most: 8 }, 'at most 8 packages can be compared'],
  [{ kind: 'text', most: 200 }, 'a text has at most 200 characters'],
  [
    { kind: 'order', example: 'cores,-memory' },
    'an order is fit, listed, or attributes such as cores,-memory',
  ],
  [{ kind: 'layout', values: ['grid', 'table', 'map'] }, 'a layout is one of grid, table, map'],
  [{ kind: 'columns', values: ['name', 'cores'] }, 'columns are some of name, cores'],
  [{ kind: 'page' }, 'a page is a whole number from 1'],
  [{ kind: 'pageSize', most: 200 }, 'a page size is a whole number from 1 to 200'],
  [{ kind: 'baseline' }, 'a baseline is one of the packages that are compared'],
  [{ kind: 'differences' }, 'differences can be only'],
  [{ kind: 'locale', values: ['en', 'de'] }, 'a language is one of en, de'],
])('%j in words', (refusal, words) => {
  expect(describeRefusal(english, refusal)).toBe(words);
});
