/** The part of itemsjs that we use; it brings no types of its own. */
declare module 'itemsjs' {
  interface Configuration {
    readonly native_search_enabled: boolean;
    readonly aggregations: Readonly<Record<string, { readonly size: number; readonly conjunction: boolean }>>;
    readonly sortings: Readonly<Record<string, { readonly field: string; readonly order: 'asc' | 'desc' }>>;
  }

  interface Question {
    readonly per_page: number;
    readonly sort: string;
    readonly filters: Readonly<Record<string, readonly string[]>>;
  }

  interface Bucket {
    readonly key: string;
    readonly doc_count: number;
  }

  interface Result<T> {
    readonly pagination: { readonly total: number };
    readonly data: {
      readonly items: readonly T[];
      readonly aggregations: Readonly<Record<string, { readonly buckets: readonly Bucket[] }>>;
    };
  }

  export default function itemsjs<T>(
    items: readonly T[],
    configuration: Configuration,
  ): { search(question: Question): Result<T> };
}
