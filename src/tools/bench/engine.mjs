import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { makePackages, makeQuestions } from './engine-catalogue.mjs';
import { catalogue, crossfilter2, itemsJs } from './engine-contenders.mjs';

/**
 * @typedef {import('./engine-contenders.mjs').Contender} Contender
 * @typedef {import('./engine-contenders.mjs').Engine} Engine
 */

const SIZES = [1_000, 10_000, 100_000];
const QUESTIONS = 50;
/** Each contender answers all questions once more, after warming up, until this has passed. */
const SECONDS_EACH = 3;

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * The engine alone: from a question to everything that a page shows of the answer: which packages pass, all facets and
 * histograms with their own filter left out, and the first 30 in order. Beside crossfilter2 and itemsjs, asked the same
 * questions of the same catalogue in the same process.
 *
 * @param {{ say: (line: string) => void }} bench
 * @throws {Error} when two contenders give different answers: then they did different work
 */
export async function engine({ say }) {
  const ours = await loadEngine();
  const rows = [];
  for (const size of SIZES) {
    const label = size.toLocaleString('en');
    const index = ours.buildIndex(ours.attributes, makePackages(size));
    const questions = makeQuestions(index, QUESTIONS);
    const contenders = [catalogue(ours, index), crossfilter2(index), itemsJs(index)];
    compare(contenders, questions, index);
    for (const contender of contenders) {
      say(`engine: ${contender.name}, ${label} packages`);
      const times = measure(contender, questions);
      const [median, late, most] = [0.5, 0.95, 1].map((share) => quantile(times, share));
      rows.push({
        name: `engine, ${label} packages: ${contender.name}`,
        value: median ?? 0,
        unit: /** @type {const} */ ('ms'),
        remark: `median; 95th percentile ${late?.toFixed(2)}, most ${most?.toFixed(2)}, of ${times.length} answers to ${QUESTIONS} questions`,
        details: { p95: late ?? 0, most: most ?? 0, answers: times.length },
      });
    }
  }
  return rows;
}

/** @returns {Promise<Engine>} our own engine, built as the product is */
async function loadEngine() {
  const folder = await mkdtemp(join(tmpdir(), 'engine-'));
  try {
    await build({
      configFile: false,
      root: ROOT,
      logLevel: 'error',
      build: {
        ssr: true,
        outDir: folder,
        emptyOutDir: false,
        copyPublicDir: false,
        rolldownOptions: {
          input: Object.fromEntries(
            ['attributes', 'package-index', 'select'].map((name) => [
              name,
              join(ROOT, `src/catalogue/${name}.ts`),
            ]),
          ),
          output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
        },
      },
    });
    const load = (/** @type {string} */ name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href);
    const [{ attributes }, { buildIndex }, { select }] = await Promise.all(
      ['attributes', 'package-index', 'select'].map(load),
    );
    return { attributes, buildIndex, select };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * All contenders must say the same. Of the order only the values are compared: what is equal stands in any order.
 *
 * @param {readonly Contender[]} contenders
 * @param {ReturnType<typeof makeQuestions>} questions
 * @param {import('./engine-catalogue.mjs').PackageIndex} index
 */
function compare(contenders, questions, { packages, columns }) {
  const rowOf = new Map(packages.map(({ id }, row) => [id, row]));
  for (const question of questions) {
    const codes = columns.find(({ attribute }) => attribute.key === question.sort)?.codes;
    const [ours, ...others] = contenders.map(({ name, ask }) => {
      const { matching, first, counts } = ask(question)();
      return { name, said: { matching, counts, order: first.map((id) => codes?.[rowOf.get(id) ?? -1]) } };
    });
    for (const other of others) {
      if (!isDeepStrictEqual(ours?.said, other.said))
        throw new Error(
          `${ours?.name} and ${other.name} answer ${JSON.stringify([...question.buckets])} differently.`,
        );
    }
  }
}

/**
 * @param {Contender} contender
 * @param {ReturnType<typeof makeQuestions>} questions
 * @returns {number[]} milliseconds, least first
 */
function measure({ ask }, questions) {
  /** @type {number[]} */
  const times = [];
  const round = () => {
    for (const question of questions) {
      const before = performance.now();
      ask(question);
      times.push(performance.now() - before);
    }
  };
  round();
  times.length = 0; // The first round warms up, and does not count.
  const end = performance.now() + SECONDS_EACH * 1000;
  do round();
  while (performance.now() < end);
  return times.toSorted((a, b) => a - b);
}

/**
 * @param {readonly number[]} sorted
 * @param {number} share from 0 to 1
 */
function quantile(sorted, share) {
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}
