import { quote, readListener, type Setting } from '../setting.ts';
import { LOG_LEVELS, type LogLevel } from './log.ts';

/** What only whoever operates the gateway notices. */
export interface OperationsConfig {
  /** Undefined: what suits where the lines go to. */
  readonly logLevel: LogLevel | undefined;
  /** Where what was counted is served; undefined: nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
  /** How long it serves on after it was told to stop, in milliseconds: until a load balancer has noticed. */
  readonly shutdownDelayMs: number;
}

export const OPERATIONS_SETTINGS = [
  'CATALOGUE_LOG_LEVEL',
  'CATALOGUE_METRICS_HOST',
  'CATALOGUE_METRICS_PORT',
  'CATALOGUE_SHUTDOWN_DELAY',
];

const LONGEST_DELAY_S = 300;

export function readOperations(setting: Setting, problems: string[]): OperationsConfig {
  return {
    logLevel: readLogLevel(setting('CATALOGUE_LOG_LEVEL'), problems),
    metrics: readMetrics(setting, problems),
    shutdownDelayMs: readShutdownDelay(setting('CATALOGUE_SHUTDOWN_DELAY'), problems),
  };
}

function readLogLevel(value: string | undefined, problems: string[]): LogLevel | undefined {
  const level = LOG_LEVELS.find((level) => level === value);
  if (value !== undefined && level === undefined) {
    problems.push(`CATALOGUE_LOG_LEVEL is ${quote(value)}: it must be one of ${LOG_LEVELS.join(', ')}.`);
  }
  return level;
}

function readMetrics(setting: Setting, problems: string[]): OperationsConfig['metrics'] {
  if (setting('CATALOGUE_METRICS_PORT') !== undefined) {
    return readListener(setting, ['CATALOGUE_METRICS_PORT', 'CATALOGUE_METRICS_HOST'], 0, problems);
  }
  if (setting('CATALOGUE_METRICS_HOST') !== undefined) {
    problems.push(
      'CATALOGUE_METRICS_HOST is set, but CATALOGUE_METRICS_PORT is not: set the port too, or neither of them to serve no metrics.',
    );
  }
  return undefined;
}

function readShutdownDelay(value: string | undefined, problems: string[]): number {
  if (value === undefined) return 0;
  if (!/^\d{1,3}$/.test(value) || Number(value) > LONGEST_DELAY_S) {
    problems.push(
      `CATALOGUE_SHUTDOWN_DELAY is ${quote(value)}: it must be a whole number of seconds from 0 to ${LONGEST_DELAY_S}.`,
    );
  }
  return Number(value) * 1000;
}
