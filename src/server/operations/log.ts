/** What the gateway tells its operator: one line each, without secrets and without what callers wrote. */
export interface Log {
  readonly info: LogLine;
  readonly warn: LogLine;
  readonly error: LogLine;
}

/** Fields are what a program looks for, the message what a person reads: a sentence that stands alone. */
type LogLine = (fields: Fields, message: string) => void;

export type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

/** The least important lines that are written; `silent`: none. */
export const LOG_LEVELS = ['info', 'warn', 'error', 'silent'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];
