import { beforeAll, describe, expect, test } from 'vitest';
import { gatewayOfSandbox, PUBLIC_URL, sizeOfPng, tagsIn } from './testing.ts';

/** Ten views, and what is said and drawn of each where somebody shares a link to it. */

interface SharedView {
  readonly link: string;
  readonly title: string;
  readonly description: string | RegExp;
  /** Where it is another spelling than that of the link. */
  readonly canonical?: string;
  readonly image: string;
}

const VIEWS: readonly SharedView[] = [
  {
    link: '/',
    title: '1–30 of 48 packages · VM packages',
    description: /^ROCK-1 \(1 core, 1 GB of memory, 10 GB of storage\), PEBBLE-1 .* and 46 more\.$/,
    image: '/og.png',
  },
  {
    link: '/?org=acme&cores=8..&dedicated=yes&utm_source=mail',
    title: '12 of 54 packages with 8 or more cores and dedicated CPUs · Acme (private packages)',
    description: /^D-ROCK-24 \(8 cores, .* and 10 more\.$/,
    canonical: '/?org=acme&cores=8..&dedicated=yes',
    image: '/og.png?org=acme&cores=8..&dedicated=yes',
  },
  {
    link: '/?layout=table&columns=name,memory&org=acme&page=2',
    title: '31–54 of 54 packages · Acme (private packages)',
    description: /and 52 more\.$/,
    canonical: '/?org=acme&layout=table&columns=name,memory&page=2',
    image: '/og.png?org=acme&page=2',
  },
  {
    link: '/?group=none&layout=map',
    title: '2 of 48 packages with no group · VM packages',
    description: /^[^,]+ \(.*\), [^,]+ \(.*\)\.$/,
    image: '/og.png?group=none&layout=map',
  },
  {
    link: '/?cores=8..9&memory=500..',
    title: 'No packages with 8 to 9 cores and 500 GB or more of memory · VM packages',
    description: /^The nearest: BOULDER-/,
    image: '/og.png?cores=8..9&memory=500..',
  },
  {
    link: '/?q=rock&page=2&per_page=5&package=rock-6',
    title: '21 of 48 packages matching “rock”, page 2 · VM packages',
    description: /^Open: ROCK-6 \(2 cores, 6 GB of memory, 50 GB of storage\)\. .* and 19 more\.$/,
    image: '/og.png?q=rock&page=2&per_page=5&package=rock-6',
  },
  {
    link: '/packages/rock-6?cores=8..',
    title: 'ROCK-6 · VM packages',
    description: /^2 cores, 6 GB of memory, 50 GB of storage, .* shared CPUs, group /,
    image: '/og.png?at=%2Fpackages%2Frock-6',
  },
  {
    link: '/packages/d-rock-24?from=rock-6&org=acme',
    title: 'From ROCK-6 to D-ROCK-24 · Acme (private packages)',
    description: /^8 cores, 24 GB of memory, 200 GB of storage, .* dedicated CPUs/,
    canonical: '/packages/d-rock-24?org=acme&from=rock-6',
    image: '/og.png?at=%2Fpackages%2Fd-rock-24&org=acme&from=rock-6',
  },
  {
    link: '/compare?compare=rock-3&compare=rock-6&compare=d-rock-24&differences=only',
    title: 'Comparison of ROCK-3, ROCK-6 and D-ROCK-24 · VM packages',
    description:
      /^ROCK-3 \(.*\), ROCK-6 \(.*\), D-ROCK-24 \(8 cores, 24 GB of memory, 200 GB of storage\)\.$/,
    image: '/og.png?at=%2Fcompare&compare=rock-3&compare=rock-6&compare=d-rock-24',
  },
  {
    link: '/embed?org=awkward&q=emoji',
    title: '1 of 32 packages matching “emoji” · Awkward names and icons',
    description: /^🪨 ROCK 👩🏽‍💻 🏳️‍🌈 \(/,
    canonical: '/?org=awkward&q=emoji',
    image: '/og.png?org=awkward&q=emoji',
  },
];

const { ask } = gatewayOfSandbox();

// The first drawing loads fonts and what draws them: seconds on a busy machine.
beforeAll(() => ask('/og.png'), 60_000);

describe.each(VIEWS)('$link', ({ link, title, description, canonical = link, image }) => {
  test('says what it shows', async () => {
    const response = await ask(link);
    expect(response.status).toBe(200);
    const html = await response.text();
    const tags = tagsIn(html);
    expect(Object.fromEntries(tags)).toEqual({
      description: expect.stringMatching(description),
      canonical: PUBLIC_URL + canonical,
      'og:title': title,
      'og:description': tags.get('description'),
      'og:type': 'website',
      'og:url': PUBLIC_URL + canonical,
      'og:image': PUBLIC_URL + image,
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': title,
      'twitter:card': 'summary_large_image',
    });
  });

  test('has an image', async () => {
    const response = await ask(image);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'image/png']);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(sizeOfPng(bytes)).toEqual({ width: 1200, height: 630 });
    expect(bytes.byteLength).toBeGreaterThan(10_000);
  });
});

test.each(VIEWS.filter(({ link }) => /^\/(?:embed)?\?|^\/$/.test(link)))(
  '$link is called as its page is headed',
  async ({ link, title }) => {
    const html = await (await ask(link)).text();
    // A package that stands beside the results has a heading of its own.
    const results = html.replace(/<aside\b[^>]*class="package-panel".*?<\/aside>/s, '');
    const heading = (/<h2[^>]*>(.*?)<\/h2>/.exec(results)?.[1] ?? '').replaceAll('<!-- -->', '');
    expect(heading).not.toBe('');
    expect(title.replace(/, page 2/, '').startsWith(`${heading} · `)).toBe(true);
  },
);
