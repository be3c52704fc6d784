/** The part of autocannon that we use; it brings no types of its own. */
declare module 'autocannon' {
  interface Options {
    readonly url: string;
    readonly connections: number;
    /** In seconds. */
    readonly duration?: number;
    /** How many requests there are, instead of a duration. */
    readonly amount?: number;
    readonly headers: Readonly<Record<string, string>>;
    /** Each request is made from the next of these. */
    readonly requests?: readonly {
      /** `context` is of one connection, and of one turn of it. */
      readonly setupRequest: (request: object, context: { path?: string | undefined }) => object;
      readonly onResponse?: (status: number, body: string, context: { readonly path?: string }) => void;
    }[];
    /** How long an answer may take, in seconds. */
    readonly timeout?: number;
    readonly warmup?: { readonly connections: number; readonly duration: number };
  }

  interface Result {
    readonly requests: { readonly average: number; readonly total: number };
    /** In milliseconds. */
    readonly latency: { readonly p50: number; readonly p99: number };
    /** Connections that were lost, and answers that took too long. */
    readonly errors: number;
    readonly statusCodeStats: Readonly<Record<string, { readonly count: number }>>;
    readonly non2xx: number;
  }

  export default function autocannon(options: Options): PromiseLike<Result>;
}
