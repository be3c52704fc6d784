import { describe, expect, test } from 'vitest';
import { answerOf, failure, MINUTE, pageOne, partOf, settle, startAnswers } from './testing.ts';

describe('pages', () => {
  test('of a short list are made of the whole of it, of which the API is asked once', async () => {
    const { give, asked } = startAnswers(() => answerOf('only'));
    const pages = [1, 2, 3].flatMap((page) => [7, 30, 60].map((size) => `page=${page}&per_page=${size}`));
    for (const page of pages)
      expect(await give(`/virtual_machine_packages?${page}`)).toMatchObject({ status: 200, state: 'fresh' });
    expect(asked.map(({ path }) => path)).toEqual(['/virtual_machine_packages?page=1&per_page=200']);
  });

  test('of a long list are made of its parts, however many pages are asked for', async () => {
    const { give, asked } = startAnswers((question) => partOf(450, question));
    for (const size of [7, 30, 60, 199, 200]) {
      for (let page = 1; page <= 70; page += 1) {
        const { status, text } = await give(`/virtual_machine_packages?page=${page}&per_page=${size}`);
        const { pagination, virtual_machine_packages: packages } = JSON.parse(text);
        expect([status, pagination.total, pagination.total_pages ?? 3]).toEqual([
          200,
          450,
          Math.ceil(450 / size),
        ]);
        expect(packages.map(({ id }: { id: string }) => id)).toEqual(
          Array.from({ length: 450 }, (_, index) => `p${index}`).slice((page - 1) * size, page * size),
        );
      }
    }
    expect(asked.map(({ path }) => path)).toEqual(
      [1, 2, 3].map((part) => `/virtual_machine_packages?page=${part}&per_page=200`),
    );
  });

  test('are as old as the oldest part that they are made of', async () => {
    const { give, time } = startAnswers((question, nth) => (nth > 2 ? failure(503) : partOf(450, question)));
    await give('/virtual_machine_packages?page=1');
    time.ms += MINUTE / 2;
    await give('/virtual_machine_packages?page=2&per_page=200');
    time.ms += 20 * MINUTE;
    const page = '/virtual_machine_packages?page=7';
    await give(page);
    expect(await give(page)).toMatchObject({ status: 200, state: 'stale', asOf: 1_700_001_000_000 });
    expect(await give('/virtual_machine_packages?page=14')).toMatchObject({ status: 503, state: 'none' });
  });

  test('are as old as it is, and fail as it does', async () => {
    const { give, time } = startAnswers((_, nth) => (nth === 1 ? answerOf('v1') : failure(503)));
    await give('/virtual_machine_packages');
    time.ms += 20 * MINUTE;
    await give('/virtual_machine_packages?page=2');
    await settle();
    const stale = await give('/virtual_machine_packages?page=2');
    expect(stale).toMatchObject({ state: 'stale', asOf: 1_700_001_000_000 });
    expect(await give(`${pageOne('acme').replace('200', '30')}`)).toMatchObject({
      status: 503,
      state: 'none',
    });
  });
});
