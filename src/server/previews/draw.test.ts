import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { english } from '#language/language.ts';
import { createDraw, TooBusy } from './draw.ts';
import { COLOURS, pictureOf, type Picture } from './picture.ts';
import { drawForReal, gatewayOfSandbox, sizeOfPng } from './testing.ts';

/** A worker that answers as the code says, which sees `task` and `post`. */
function workerOf(code: string): URL {
  const text = `import { parentPort } from 'node:worker_threads';
    const post = (answer) => parentPort.postMessage(answer);
    let count = 0;
    parentPort.on('message', (task) => { count += 1; ${code} });`;
  return new URL(`data:text/javascript,${encodeURIComponent(text)}`);
}

const PNG = 'post({ png: new Uint8Array([count]) });';
const picture: Picture = { type: 'div', props: {} };

describe('many that are wanted at once', () => {
  test('are drawn one after the other, and no more of them wait than can', async () => {
    const draw = createDraw({ worker: workerOf(`setTimeout(() => { ${PNG} }, 20);`) });
    const results = await Promise.allSettled(Array.from({ length: 100 }, () => draw(picture)));
    const drawn = results.filter(({ status }) => status === 'fulfilled');
    const refused = results.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(drawn).toHaveLength(9);
    expect(refused.every((reason) => reason instanceof TooBusy)).toBe(true);
  });

  test('are bounded over time too: 30, then one in two seconds', async () => {
    let now = 0;
    const draw = createDraw({ worker: workerOf(PNG), now: () => now });
    const waits = new Set<number>();
    const drawAll = async (count: number) => {
      let drawn = 0;
      for (let each = 0; each < count; each += 1) {
        try {
          await draw(picture);
          drawn += 1;
        } catch (error) {
          waits.add((error as TooBusy).retryAfter);
        }
      }
      return drawn;
    };
    expect(await drawAll(50)).toBe(30);
    now += 10_000;
    expect(await drawAll(50)).toBe(5);
    now += 24 * 3_600_000;
    expect(await drawAll(50)).toBe(30);
    expect([...waits]).toEqual([2]);
  });

  test('through the gateway: distinct views get images until there are too many, and pages go on', async () => {
    let underWay = 0;
    let most = 0;
    const limited = createDraw({ worker: workerOf(`setTimeout(() => { ${PNG} }, 5);`) });
    const { ask } = gatewayOfSandbox({
      draw: async (each) => {
        underWay += 1;
        most = Math.max(most, underWay);
        return limited(each).finally(() => (underWay -= 1));
      },
    });
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) => ask(`/og.png?memory=${n}..&q=${n}`)),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(30);
    expect(statuses.filter((status) => status === 503).length).toBeGreaterThanOrEqual(170);
    expect((await ask('/?cores=8..')).status).toBe(200);
  });
});

describe('a thread', () => {
  test('that does not come to an end is ended, and another takes its place', async () => {
    const draw = createDraw({
      worker: workerOf(`if (task.picture.type === 'loop') for (;;); ${PNG}`),
      patienceMs: 1000,
    });
    await expect(draw({ ...picture, type: 'loop' })).rejects.toThrow('not drawn within 1 s');
    expect(await draw(picture)).toEqual(new Uint8Array([1]));
  });

  test.each([
    ['dies', `if (task.picture.type === 'x') process.exit(1); ${PNG}`, 'ended'],
    ['throws', `if (task.picture.type === 'x') throw new Error('no ink'); ${PNG}`, 'no ink'],
    [
      'says that it failed',
      `if (task.picture.type === 'x') post({ reason: 'no ink' }); else ${PNG}`,
      'no ink',
    ],
  ])('that %s is replaced', async (_, code, why) => {
    const draw = createDraw({ worker: workerOf(code) });
    await expect(draw({ ...picture, type: 'x' })).rejects.toThrow(why);
    expect(await draw(picture)).toEqual(new Uint8Array([1]));
  });

  test('is used again', async () => {
    const draw = createDraw({ worker: workerOf(PNG) });
    expect([await draw(picture), await draw(picture)].map(([count]) => count)).toEqual([1, 2]);
  });
});

test('words that no font has, and none at all, are drawn all the same', async () => {
  for (const headline of ['', '岩石 👩🏽‍💻 حزمة', 'W'.repeat(200), '\u0000\uFFFF\uD800', 'Ж Ω ğ ệ ﬁ']) {
    const png = await drawForReal(
      pictureOf(
        english,
        { headline, organization: headline, description: '', packages: [], isKnown: true },
        { host: undefined, sandbox: false },
      ),
    );
    expect(sizeOfPng(png)).toEqual({ width: 1200, height: 630 });
  }
}, 60_000);

test('the colours are those of the light theme', () => {
  const styles = readFileSync('src/app/styles.css', 'utf8');
  for (const [name, colour] of Object.entries(COLOURS)) {
    const [, l, c, h] =
      new RegExp(`--catalogue-${name}: light-dark\\(oklch\\((\\S+) (\\S+) (\\S+)\\)`).exec(styles) ?? [];
    expect([name, hexOf(Number(l), Number(c), Number(h))]).toEqual([name, colour]);
  }
});

/** OKLCH as sRGB in hexadecimals (https://bottosson.github.io/posts/oklab/). */
function hexOf(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((x) => (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055));
  return `#${channels
    .map((x) =>
      Math.round(255 * Math.min(1, Math.max(0, x)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
