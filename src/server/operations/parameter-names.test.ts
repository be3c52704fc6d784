import { expect, test } from 'vitest';
import { namesOfParameters } from './parameter-names.ts';

test.each([
  ['', {}],
  ['cores=8..&memory_min=4&org=acme&org=other&sort=', { parameters: 'cores,memory_min,org,sort' }],
  ['organization[id]=org_a&page=2&per_page=200', { parameters: 'organization[id],page,per_page' }],
  ['at=/packages/rock-6', { parameters: 'at' }],
  ['kat_5ecret%0D%0A&%00kat_5ecret=&__proto__=&constructor=', { otherParameters: 4 }],
  ['search=kat_5ecret', { parameters: 'search' }],
  ['token=kat_5ecret&kat_5ecret&utm_source=x&q=kat_5ecret', { parameters: 'q', otherParameters: 3 }],
])('of "%s" are %j', (query, names) => {
  expect(namesOfParameters(new URLSearchParams(query))).toEqual(names);
});
