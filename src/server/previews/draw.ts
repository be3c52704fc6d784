import { Worker } from 'node:worker_threads';
import { createAllowance } from './allowance.ts';
import type { Picture } from './picture.ts';
import { IMAGE_HEIGHT, IMAGE_WIDTH } from './preview-tags.ts';

/** Draws a picture: a PNG. Rejects with `TooBusy` where too many are wanted, and otherwise where it fails. */
export type Draw = (picture: Picture) => Promise<Uint8Array>;

export class TooBusy extends Error {
  override readonly name = 'TooBusy';
  /** After how long it is worth asking again, in seconds. */
  readonly retryAfter: number;
  constructor(retryAfter: number) {
    super('Too many images are wanted.');
    this.retryAfter = retryAfter;
  }
}

interface DrawOptions {
  /** The built or unbuilt `draw-worker`. */
  readonly worker: URL;
  /** Unix time in milliseconds. */
  readonly now?: () => number;
  /** How long a drawing may take, its start included, in milliseconds. */
  readonly patienceMs?: number;
}

/** How many drawings may wait for the one under way. */
const MOST_WAITING = 8;
/** So many may be drawn at once after a rest; then one in each interval. A drawing takes some 100 ms of one core. */
const BURST = 30;
const INTERVAL_MS = 2000;
/** Fonts and what draws them take some 100 MB: given back when nobody shares links. In milliseconds. */
const IDLE_MS = 60_000;
/** Of the thread's own objects. */
const MOST_MEMORY_MB = 256;

/**
 * Draws in a thread of its own, which begins with the first picture: a drawing would keep every other request waiting for
 * its time. One at a time, a bounded number in a row and over time: whoever asks for ever new images cannot take more than
 * a twentieth of one core for long.
 */
export function createDraw({ worker, now = Date.now, patienceMs = 20_000 }: DrawOptions): Draw {
  let thread: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const allowance = createAllowance(BURST, INTERVAL_MS, now);

  function take(): void {
    if (waiting > MOST_WAITING) throw new TooBusy(1);
    const wait = allowance();
    if (wait > 0) throw new TooBusy(wait);
  }

  function end(): void {
    clearTimeout(idle);
    void thread?.terminate();
    thread = undefined;
  }

  function begin(): Worker {
    const begun = new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
    // An error that nobody listens to would end the process, also one that comes after the drawing was given up.
    return begun.on('error', () => {});
  }

  async function drawNow(picture: Picture): Promise<Uint8Array> {
    clearTimeout(idle);
    thread ??= begin();
    // A drawing must not keep the process from ending.
    thread.unref();
    try {
      const { png, reason } = await answerOf(thread, picture, patienceMs);
      if (png === undefined) throw new Error(`An image could not be drawn: ${reason}`);
      return png;
    } catch (error) {
      // Whatever state it is in: the next drawing begins anew.
      end();
      throw error;
    } finally {
      idle = setTimeout(end, IDLE_MS).unref();
    }
  }

  return async (picture) => {
    take();
    waiting += 1;
    const drawing = last.then(() => drawNow(picture)).finally(() => (waiting -= 1));
    last = drawing.catch(() => {});
    return drawing;
  };
}

interface Answer {
  readonly png?: Uint8Array;
  readonly reason?: string;
}

function answerOf(thread: Worker, picture: Picture, patienceMs: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer);
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
      act();
    };
    const onMessage = (answer: Answer) => settle(() => resolve(answer));
    const onError = (error: unknown) => settle(() => reject(error));
    const onExit = () => settle(() => reject(new Error('The thread that draws images ended.')));
    const timer = setTimeout(
      () => settle(() => reject(new Error(`An image was not drawn within ${patienceMs / 1000} s.`))),
      patienceMs,
    );
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- between threads there is no origin
    thread.postMessage({ picture, width: IMAGE_WIDTH, height: IMAGE_HEIGHT });
  });
}
