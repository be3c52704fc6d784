import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { createQueryClient, isOneOf } from './query-client.ts';

describe('a cache that is shared', () => {
  const host = new QueryClient();
  const one = createQueryClient({ queryClient: host, scope: 'https://one.example' });
  const two = createQueryClient({ queryClient: host, scope: 'https://two.example' });
  for (const [client, data] of [
    [host, 'host'],
    [one, 'one'],
    [two, 'two'],
  ] as const)
    client.setQueryData(['organizations'], data);

  it('keeps what is of each apart, under the same key', () => {
    expect([host, one, two].map((client) => client.getQueryData(['organizations']))).toEqual([
      'host',
      'one',
      'two',
    ]);
    expect(host.getQueryCache().getAll()).toHaveLength(3);
  });
  it('is seen by those of the same scope', () => {
    const again = createQueryClient({ queryClient: host, scope: 'https://one.example' });
    expect(again.getQueryData(['organizations'])).toBe('one');
  });
  it('tells whose each query is, so that nobody takes away what is another’s', async () => {
    await one.resetQueries({ predicate: isOneOf(one) });
    expect([host, one, two].map((client) => client.getQueryData(['organizations']))).toEqual([
      'host',
      undefined,
      'two',
    ]);
  });
});

describe('how old a page is', () => {
  it('is known for as long as the page is open, though nobody observes it', () => {
    const client = createQueryClient();
    expect(client.defaultQueryOptions({ queryKey: ['stale', 'sub_domain=acme'] }).gcTime).toBe(Infinity);
    expect(client.defaultQueryOptions({ queryKey: ['organizations'] }).gcTime).toBeUndefined();
  });
});
