import { expect, it } from 'vitest';
import { apiAddress } from './api-address.ts';

const PAGE = 'https://portal.example/vms/list';

it.each([
  ['/core/v1', 'https://portal.example/core/v1'],
  ['core/v1/', 'https://portal.example/vms/core/v1'],
  ['https://api.katapult.io/core/v1//', 'https://api.katapult.io/core/v1'],
])('%j is %j', (apiBase, address) => {
  expect(apiAddress(apiBase, PAGE)).toBe(address);
});

it.each([
  'javascript:alert(1)',
  'data:text/json,{}',
  'https://',
  'https://me:secret@api.example/',
  '/core/v1?token=x',
  '/core/v1#x',
])('%j is none', (apiBase) => {
  expect(() => apiAddress(apiBase, PAGE)).toThrow(/api-base/);
});
