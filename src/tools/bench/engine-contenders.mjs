import crossfilter from 'crossfilter2';
import itemsjs from 'itemsjs';

/**
 * The engine and the two libraries that it is measured beside, behind one face: a catalogue is given once, then each
 * question is answered with what a page of the catalogue shows. All of them count the same buckets.
 *
 * @typedef {import('./engine-catalogue.mjs').VmPackage} VmPackage
 * @typedef {import('./engine-catalogue.mjs').PackageIndex} PackageIndex
 * @typedef {import('./engine-catalogue.mjs').Question} Question
 *
 * @typedef {object} Engine the part of our own that is measured
 * @property {import('../../catalogue/attribute.ts').AttributeTable} attributes
 * @property {typeof import('../../catalogue/package-index.ts').buildIndex} buildIndex
 * @property {typeof import('../../catalogue/select.ts').select} select
 *
 * @typedef {object} Answer
 * @property {number} matching how many packages pass
 * @property {readonly string[]} first the IDs of the first page, in order
 * @property {ReadonlyMap<string, readonly number[]>} counts by attribute key: of each bucket, its own filter left out
 *
 * What is timed is the call of `ask`; turning the result into an answer that can be compared is not.
 * @typedef {object} Contender
 * @property {string} name
 * @property {(question: Question) => () => Answer} ask
 */

const PER_PAGE = 30;

/**
 * @param {Engine} engine
 * @param {PackageIndex} index
 * @returns {Contender}
 */
export function catalogue({ select }, index) {
  return {
    name: 'catalogue',
    ask({ buckets, sort }) {
      const filters = Object.fromEntries(
        [...buckets].map(([key, chosen]) => [key, filterOf(index, key, chosen)]),
      );
      const order = [{ key: sort, descending: false }];
      const { matching, packages, facets } = select(index, { filters, text: '' }, order, {
        page: 1,
        perPage: PER_PAGE,
      });
      return () => ({
        matching,
        first: packages.map(({ id }) => id),
        counts: new Map(
          facets.map((facet) => {
            if (facet.kind === 'range') return [facet.attribute.key, facet.bins.map(({ count }) => count)];
            if (facet.kind === 'flag') return [facet.attribute.key, [facet.no, facet.yes]];
            return [facet.attribute.key, facet.choices.map(({ count }) => count)];
          }),
        ),
      });
    },
  };
}

/**
 * @param {PackageIndex} index
 * @param {string} key
 * @param {readonly number[]} buckets
 * @returns {import('../../catalogue/filters.ts').Filter}
 */
function filterOf({ columns }, key, buckets) {
  const column = columns.find(({ attribute }) => attribute.key === key);
  const [from = 0, to = from] = [buckets[0], buckets.at(-1)];
  if (column?.kind === 'range')
    return { kind: 'range', min: column.bins[from]?.from, max: column.bins[to]?.to };
  if (column?.kind === 'choice')
    return { kind: 'choice', values: buckets.map((bucket) => column.choices[bucket]?.value ?? '') };
  return { kind: 'flag', value: from === 1 };
}

/**
 * crossfilter2: a dimension and a group for each attribute, over the codes and buckets of our index, which are small whole
 * numbers: the form that suits it best.
 *
 * @param {PackageIndex} index
 * @returns {Contender}
 */
export function crossfilter2({ packages, columns }) {
  const rows = crossfilter(Array.from(packages, (_, row) => row));
  const all = rows.groupAll();
  const parts = columns.map((column) => {
    const { codes, buckets, bucketCount } = column;
    const firstCodes = Array.from({ length: bucketCount }, (_, bucket) => buckets.indexOf(bucket));
    const dimension = rows.dimension((row) => codes[row] ?? 0);
    /** @type {import('crossfilter2').Group<number, number, number>} */
    const group = dimension.group((code) => buckets[code] ?? 0);
    return { key: column.attribute.key, dimension, group, firstCodes, bucketCount };
  });
  return {
    name: 'crossfilter2',
    ask(question) {
      for (const { key, dimension, firstCodes } of parts) {
        const chosen = question.buckets.get(key);
        if (chosen === undefined) dimension.filterAll();
        else
          dimension.filterRange([firstCodes[chosen[0] ?? 0] ?? 0, firstCodes[(chosen.at(-1) ?? 0) + 1] ?? 0]);
      }
      const matching = Number(all.value());
      const counts = parts.map(({ group }) => group.all());
      const first = parts.find(({ key }) => key === question.sort)?.dimension.bottom(PER_PAGE) ?? [];
      return () => ({
        matching,
        first: first.map((row) => packages[row]?.id ?? ''),
        counts: new Map(
          parts.map(({ key, bucketCount }, i) => {
            const counted = new Map(counts[i]?.map(({ key, value }) => [key, value]));
            return [key, Array.from({ length: bucketCount - 1 }, (_, bucket) => counted.get(bucket) ?? 0)];
          }),
        ),
      });
    },
  };
}

/**
 * itemsjs: it knows no ranges, so each attribute has its bucket's name to be filtered and counted by (values of one
 * attribute joined by "or"), and its code to be ordered by.
 *
 * @param {PackageIndex} index
 * @returns {Contender}
 */
export function itemsJs({ packages, columns }) {
  const keys = columns.map(({ attribute }) => attribute.key);
  const items = packages.map(({ id }, row) => ({
    id: row + 1,
    name: id,
    ...Object.fromEntries(
      columns.flatMap(({ attribute: { key }, codes, buckets }) => {
        const code = codes[row] ?? 0;
        return [
          [key, `${buckets[code]}`],
          [`${key}_code`, code],
        ];
      }),
    ),
  }));
  const engine = itemsjs(items, {
    native_search_enabled: false,
    aggregations: Object.fromEntries(keys.map((key) => [key, { size: 100, conjunction: false }])),
    sortings: Object.fromEntries(keys.map((key) => [key, { field: `${key}_code`, order: 'asc' }])),
  });
  return {
    name: 'itemsjs',
    ask({ buckets, sort }) {
      const filters = Object.fromEntries([...buckets].map(([key, chosen]) => [key, chosen.map(String)]));
      const { pagination, data } = engine.search({ per_page: PER_PAGE, sort, filters });
      return () => ({
        matching: pagination.total,
        first: data.items.map(({ name }) => name),
        counts: new Map(
          columns.map(({ attribute: { key }, bucketCount }) => {
            const counted = new Map(
              data.aggregations[key]?.buckets.map((each) => [each.key, each.doc_count]),
            );
            return [
              key,
              Array.from({ length: bucketCount - 1 }, (_, bucket) => counted.get(`${bucket}`) ?? 0),
            ];
          }),
        ),
      });
    },
  };
}
