import timers from 'node:timers/promises';
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded into a server before it starts (`node --import`): whoever has started it moves its clocks with messages. The
 * clock that nobody sets and all that waits for it go on by `passMs`; the clock on the wall goes on with it, and by `setMs` beside:
 * somebody has set it.
 *
 * @typedef {{ passMs: number, setMs: number }} Move
 */

let passed = 0;
let set = 0;

const RealDate = Date;
const steady = performance.now.bind(performance);
const realSetTimeout = globalThis.setTimeout;
const realClearTimeout = globalThis.clearTimeout;

performance.now = () => steady() + passed;
class MovedDate extends RealDate {
  /** @param {unknown[]} given */
  constructor(...given) {
    super(.../** @type {[number]} */ (given.length === 0 ? [MovedDate.now()] : given));
  }
  static now() {
    return RealDate.now() + passed + set;
  }
}
globalThis.Date = /** @type {DateConstructor} */ (MovedDate);

/** What waits, and until when. @type {Map<ReturnType<typeof setTimeout>, { due: number, run: () => void }>} */
const waiting = new Map();

/** @type {(callback: (...given: unknown[]) => void, ms?: number, ...given: unknown[]) => ReturnType<typeof setTimeout>} */
const movedSetTimeout = (callback, ms = 0, ...given) => {
  const run = () => {
    waiting.delete(timer);
    realClearTimeout(timer);
    callback(...given);
  };
  const timer = realSetTimeout(run, ms);
  waiting.set(timer, { due: performance.now() + ms, run });
  return timer;
};
globalThis.setTimeout = /** @type {typeof setTimeout} */ (movedSetTimeout);
globalThis.clearTimeout = (timer) => {
  waiting.delete(/** @type {ReturnType<typeof setTimeout>} */ (timer));
  realClearTimeout(timer);
};
timers.setTimeout = (ms, value) =>
  new Promise((resolve) => {
    movedSetTimeout(() => resolve(/** @type {NonNullable<typeof value>} */ (value)), ms);
  });

// Node writes the date of an answer by a clock of its own.
const { writeHead } = http.ServerResponse.prototype;
http.ServerResponse.prototype.writeHead =
  /** @type {typeof writeHead} */ (
    /**
     * @this {http.ServerResponse}
     * @param {Parameters<typeof writeHead>} given
     */
    function (...given) {
      this.setHeader('Date', new Date().toUTCString());
      return writeHead.apply(this, given);
    }
  );
syncBuiltinESMExports();

process.on('message', (/** @type {Move} */ { passMs, setMs }) => {
  passed += passMs;
  set += setMs;
  // What is due in order, as if the time had passed.
  for (const { due, run } of [...waiting.values()].toSorted((a, b) => a.due - b.due))
    if (due <= performance.now()) run();
  process.send?.('moved');
});
process.channel?.unref();
