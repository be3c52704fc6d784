import { pino, type DestinationStream } from 'pino';
import type { Log, LogLevel } from './log.ts';

export interface JsonLogOptions {
  readonly level: LogLevel;
  /** Values that must never be in a line, whoever puts them there. */
  readonly secrets?: readonly string[];
  /** Takes whole lines. Left out: the process's standard error, written before the call returns, so that none is lost at the end. */
  readonly destination?: DestinationStream;
}

const REDACTED = '[redacted]';

/** Fields that no line has; should one be given all the same, its value stays here. */
const SECRET_FIELDS = ['authorization', 'cookie', 'password', 'referer', 'secret', 'session', 'token'];

/** A log in lines of JSON: `level`, `time` (ISO 8601, UTC), the fields, and `msg`. */
export function createJsonLog({
  level,
  secrets = [],
  destination = pino.destination({ fd: 2, sync: true }),
}: JsonLogOptions): Log {
  const clean = withoutSecrets(secrets);
  const lines = pino(
    {
      level,
      // The journal, or whatever collects the lines, knows the machine and the process.
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRET_FIELDS, censor: REDACTED },
    },
    { write: (line: string) => destination.write(clean(line)) },
  );
  return {
    info: (fields, message) => lines.info(fields, message),
    warn: (fields, message) => lines.warn(fields, message),
    error: (fields, message) => lines.error(fields, message),
  };
}

/**
 * Takes secrets out of a finished line of JSON: those that are known by their value, and what follows the name of a scheme
 * or of a parameter that carries one. An error's text may repeat a header or an address; this is what stands behind all
 * care that is taken before.
 */
function withoutSecrets(secrets: readonly string[]): (line: string) => string {
  // As they stand in JSON, the longest first: one may begin with another.
  const known = secrets
    .filter((secret) => secret !== '')
    .map((secret) => JSON.stringify(secret).slice(1, -1))
    .toSorted((a, b) => b.length - a.length);
  return (line) =>
    known
      .reduce((text, secret) => text.replaceAll(secret, REDACTED), line)
      .replaceAll(/\b(Bearer|Basic)(\s+)(?!\[redacted\])[^\s"\\]+/gi, `$1$2${REDACTED}`)
      .replaceAll(/([?&][a-z_-]*(?:token|key|secret|password|code|state)=)[^&\s"\\]+/gi, `$1${REDACTED}`);
}
