import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Language } from '#language/language.ts';
import { matchesEtag } from '../etag.ts';
import type { Log } from '../operations/log.ts';
import { FRESH_MS } from '../rendering/catalogue-store.ts';
import { createAllowance } from './allowance.ts';
import { TooBusy, type Draw } from './draw.ts';
import type { Preview } from './describe-preview.ts';
import { pictureOf, type Picture } from './picture.ts';
import { readImageAddress } from './preview-address.ts';

/** What the gateway knows of a page for everybody: never with a caller's token. */
export interface KnownPreview {
  /** That the preview is in. */
  readonly language: Language;
  /** Undefined: there is no such page. */
  readonly preview: Preview | undefined;
  readonly status: number;
  /** Until when it says what the API would say, Unix time in milliseconds; undefined: it is of this moment only. */
  readonly freshUntil: number | undefined;
}

interface ImageOptions {
  /** What a page's address shows, as everybody may see it. Does not reject. */
  readonly previewAt: (address: string) => Promise<KnownPreview>;
  readonly draw: Draw;
  /** The origin that people reach the catalogue at. */
  readonly publicUrl: string | undefined;
  readonly sandbox: boolean;
  /** Unix time in milliseconds. */
  readonly now: () => number;
  readonly log: Log;
}

type Plan = Planned | Refused;

interface Refused {
  readonly kind: 'refused';
  /** Why, as the status of the answer. */
  readonly status: number;
  /** In seconds. */
  readonly retryAfter: number;
}

interface Planned {
  readonly kind: 'planned';
  readonly picture: Picture;
  /** Of what is drawn: the same picture of another view, or of newer data, is not drawn again. */
  readonly etag: string;
  readonly freshUntil: number;
}

/** How much memory drawn images may take, in bytes: some 40 kB each. */
const MOST_BYTES = 16_000_000;
/** How many views' pictures are known without a look at their data. */
const MOST_PLANNED = 500;
/** What a view shows costs some milliseconds to find out: so many new ones in a row, then one in each interval. */
const BURST = 60;
const INTERVAL_MS = 1000;
const RETRY_AFTER_S = 30;

/**
 * Answers requests for the images of previews. They show what everybody may see: a caller's token is neither used nor sent
 * on. Images are kept by what is on them, and drawn once for all who wait for the same.
 */
export function createPreviewImages(options: ImageOptions): (request: Request) => Promise<Response> {
  const { previewAt, draw, publicUrl, sandbox, now, log } = options;
  const host = publicUrl === undefined ? undefined : new URL(publicUrl).host;
  const images = new LRUCache<string, Uint8Array>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ byteLength }) => byteLength,
  });
  const planned = new LRUCache<string, Planned>({ max: MOST_PLANNED });
  const underWay = new Map<string, Promise<Uint8Array>>();
  const lookingUp = new Map<string, Promise<Plan>>();
  const newViews = createAllowance(BURST, INTERVAL_MS, now);

  async function planFor(address: string): Promise<Plan> {
    const kept = planned.get(address);
    // Somebody may have set the clock back: nothing is as fresh as that.
    if (kept !== undefined && now() < kept.freshUntil && kept.freshUntil <= now() + FRESH_MS) return kept;
    const asked = lookingUp.get(address);
    if (asked !== undefined) return asked;
    const wait = kept === undefined ? newViews() : 0;
    if (wait > 0) return refused(503, wait);
    const looking = lookUp(address).finally(() => lookingUp.delete(address));
    lookingUp.set(address, looking);
    return looking;
  }

  async function lookUp(address: string): Promise<Plan> {
    const { language, preview, status, freshUntil } = await previewAt(address);
    if (status !== 200) return refused(status);
    if (!preview?.isKnown || freshUntil === undefined) return refused(503);
    const picture = pictureOf(language, preview, { host, sandbox });
    const hash = createHash('sha256').update(JSON.stringify(picture)).digest('base64url').slice(0, 27);
    const plan: Planned = { kind: 'planned', picture, etag: `"${hash}"`, freshUntil };
    planned.set(address, plan);
    return plan;
  }

  /** What is kept, or what is drawn now, once for all who wait for it. */
  async function imageOf({ picture, etag }: Planned): Promise<Uint8Array> {
    const kept = images.get(etag);
    if (kept !== undefined) return kept;
    const drawing = underWay.get(etag) ?? draw(picture).finally(() => underWay.delete(etag));
    underWay.set(etag, drawing);
    const png = await drawing;
    images.set(etag, png);
    return png;
  }

  return async (request) => {
    const address = readImageAddress(new URL(request.url).searchParams);
    if (address === undefined) return refusal(refused(404));
    const plan = await planFor(address);
    if (plan.kind === 'refused') return refusal(plan);
    const headers = {
      'Content-Type': 'image/png',
      'Cache-Control': `public, max-age=${Math.max(0, Math.floor((plan.freshUntil - now()) / 1000))}`,
      ETag: plan.etag,
    };
    if (matchesEtag(request.headers.get('If-None-Match') ?? undefined, plan.etag))
      return new Response(null, { status: 304, headers });
    // Nobody sees what is drawn for it.
    if (request.method === 'HEAD') return new Response(null, { headers });
    try {
      const png = await imageOf(plan);
      return new Response(png as Uint8Array<ArrayBuffer>, {
        headers: { ...headers, 'Content-Length': String(png.byteLength) },
      }); // never over shared memory
    } catch (error) {
      if (error instanceof TooBusy) return refusal(refused(503, error.retryAfter));
      log.warn({}, error instanceof Error ? error.message : 'An image could not be drawn.');
      return refusal(refused(503));
    }
  };
}

function refused(status: number, retryAfter = RETRY_AFTER_S): Refused {
  return { kind: 'refused', status, retryAfter };
}

/** There is no image to share of what cannot be shown: the status says why, as that of the page does. */
function refusal({ status, retryAfter }: Refused): Response {
  const again = status === 429 || status === 503;
  return new Response('There is no image of this view, or not at the moment.\n', {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(again && { 'Retry-After': String(retryAfter) }),
    },
  });
}
