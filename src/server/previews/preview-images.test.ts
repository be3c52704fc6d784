import { beforeAll, describe, expect, test, vi } from 'vitest';
import { preloadComponents } from '#ui/lazy-component.tsx';
import { TooBusy } from './draw.ts';
import type { Picture } from './picture.ts';
import { gatewayOfSandbox } from './testing.ts';

// The gateway begins to load the code of pages, which no test here waits for.
beforeAll(() => preloadComponents());

/** Draws nothing, and says what it was asked for. */
function counting() {
  return vi.fn(async (picture: Picture) => new TextEncoder().encode(JSON.stringify(picture)));
}

describe('an image', () => {
  test('is drawn once for all spellings of a view, and whatever else is in the query', async () => {
    const draw = counting();
    const { ask } = gatewayOfSandbox({ draw });
    const etags = new Set<string | null>();
    for (const query of [
      'cores=8..&org=acme',
      'org=acme&cores=8..',
      'organization[sub_domain]=ACME&cores_min=8&cores_max=',
      'org=acme&cores=8..&utm_source=a&x=1&x=2',
      'org=acme&cores=8..&layout=table&columns=name&compare=rock-3&from=rock-3&baseline=rock-3',
      'org=acme&cores=8..&page=1&per_page=30&layout=grid&sort=nonsense&at=/',
    ]) {
      const response = await ask(`/og.png?${query}`);
      expect(response.status).toBe(200);
      etags.add(response.headers.get('ETag'));
    }
    expect(draw).toHaveBeenCalledTimes(1);
    expect(etags.size).toBe(1);
  });

  test('is drawn once for all who ask at the same time', async () => {
    const draw = counting();
    const { ask } = gatewayOfSandbox({ draw });
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => ask(`/og.png?cores=8..&n=${n}`)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(draw).toHaveBeenCalledTimes(1);
  });

  test('is not drawn again for newer data that looks the same', async () => {
    const draw = counting();
    let now = 1_000_000;
    const { ask } = gatewayOfSandbox({ draw, now: () => now });
    const first = await ask('/og.png');
    expect(first.headers.get('Cache-Control')).toBe('public, max-age=60');
    now += 45_000;
    expect((await ask('/og.png')).headers.get('Cache-Control')).toBe('public, max-age=15');
    now += 20 * 60_000;
    const later = await ask('/og.png');
    expect(later.headers.get('ETag')).toBe(first.headers.get('ETag'));
    expect(later.headers.get('Cache-Control')).toBe('public, max-age=60');
    expect(draw).toHaveBeenCalledTimes(1);
  });

  test('that somebody has, or of which only the head is wanted, is not drawn', async () => {
    const draw = counting();
    const { ask } = gatewayOfSandbox({ draw });
    const head = await ask('/og.png', { method: 'HEAD' });
    expect([head.status, head.headers.get('Content-Type'), await head.text()]).toEqual([
      200,
      'image/png',
      '',
    ]);
    const etag = head.headers.get('ETag') ?? '';
    const known = await ask('/og.png', { headers: { 'If-None-Match': etag } });
    expect([known.status, await known.text()]).toEqual([304, '']);
    expect(draw).not.toHaveBeenCalled();
    const whole = await ask('/og.png');
    expect([whole.headers.get('ETag'), whole.headers.get('Content-Length')]).toEqual([
      etag,
      String((await whole.arrayBuffer()).byteLength),
    ]);
  });

  test('shows what everybody may see, also to who has a token', async () => {
    const draw = counting();
    const { ask, sent } = gatewayOfSandbox({ draw });
    const first = await ask('/og.png?org=acme', { headers: { Authorization: 'Bearer callers-own' } });
    const second = await ask('/og.png?org=acme');
    expect(first.headers.get('ETag')).toBe(second.headers.get('ETag'));
    expect(sent.map(({ headers }) => headers.get('Authorization'))).not.toContain('Bearer callers-own');
  });

  test('writes nothing that its fonts cannot, and no more than there is room for', async () => {
    const draw = counting();
    const { ask } = gatewayOfSandbox({ draw });
    const text = await (await ask('/og.png?org=awkward&per_page=200')).text();
    expect(text).not.toMatch(/[\p{Script=Arabic}\p{Script=Han}\p{Emoji_Presentation}\p{M}\p{Cf}]/u);
    expect(text.length).toBeLessThan(20_000);
    await ask(`/og.png?org=awkward&${'group=vmpkgrp_x&'.repeat(500)}q=${'w'.repeat(200)}`);
    expect(JSON.stringify(draw.mock.lastCall).length).toBeLessThan(20_000);
  });
});

describe('what cannot be shown has no image, and the status says why', () => {
  test.each([
    ['/og.png?org=internal-error', 500],
    ['/og.png?org=unreachable', 502],
    ['/og.png?org=no-such-organization', 404],
    ['/og.png?at=/packages/no-such-package', 404],
    ['/og.png?at=/compare&compare=no-such-package', 404],
    ['/og.png?at=/nowhere', 404],
    ['/og.png?at=https://evil.example/', 404],
    ['/og.png?org=acme&org=empty', 404],
  ])('%s: %i', async (path, status) => {
    const draw = counting();
    const { ask } = gatewayOfSandbox({ draw });
    for (const method of ['GET', 'HEAD']) {
      const response = await ask(path, { method });
      expect([response.status, response.headers.get('Cache-Control')]).toEqual([status, 'no-store']);
      expect(response.headers.get('Content-Type')).toMatch(/^text\/plain/);
    }
    expect(draw).not.toHaveBeenCalled();
  });

  test('a drawing that fails is told the operator and tried anew', async () => {
    const draw = counting().mockRejectedValueOnce(new Error('An image could not be drawn: no ink'));
    const { ask, log } = gatewayOfSandbox({ draw });
    const failed = await ask('/og.png');
    expect([failed.status, failed.headers.get('Retry-After')]).toEqual([503, '30']);
    expect(log).toEqual(['An image could not be drawn: no ink']);
    expect((await ask('/og.png')).status).toBe(200);
  });

  test('where too many are wanted, it says when to come back', async () => {
    const draw = counting().mockRejectedValue(new TooBusy(2));
    const { ask, log } = gatewayOfSandbox({ draw });
    const refused = await ask('/og.png');
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '2']);
    expect(log).toEqual([]);
  });

  test('views that nobody asked for before are looked up 60 in a row, then one a second; known ones always', async () => {
    let now = 1_000_000;
    const { ask } = gatewayOfSandbox({ draw: counting(), now: () => now });
    expect((await ask('/og.png')).status).toBe(200);
    const statuses = async (count: number, of: string) => {
      const answers = await Promise.all(Array.from({ length: count }, (_, n) => ask(`/og.png?q=${of}${n}`)));
      return answers.filter(({ status }) => status === 200).length;
    };
    expect(await statuses(200, 'a')).toBe(59);
    const refused = await ask('/og.png?q=another');
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '1']);
    now += 10_000;
    expect(await statuses(200, 'b')).toBe(10);
    now += 70_000;
    await statuses(200, 'c');
    expect((await ask('/og.png')).status).toBe(200);
  });

  test('all who ask at the same time are told', async () => {
    const { ask } = gatewayOfSandbox({ draw: counting() });
    const answers = await Promise.all([1, 2, 3].map(() => ask('/og.png?org=internal-error')));
    expect(await Promise.all(answers.map((each) => each.text()))).toEqual(
      answers.map(() => 'There is no image of this view, or not at the moment.\n'),
    );
  });

  test('other methods are refused', async () => {
    expect((await gatewayOfSandbox({ draw: counting() }).ask('/og.png', { method: 'POST' })).status).toBe(
      405,
    );
  });
});
