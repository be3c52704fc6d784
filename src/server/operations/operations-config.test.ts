import { describe, expect, test } from 'vitest';
import { readConfig, type Environment } from '../config.ts';

const problemsOf = (environment: Environment) => {
  const reading = readConfig(environment);
  return reading.ok ? [] : reading.problems;
};
const operationsOf = (environment: Environment) => {
  const reading = readConfig(environment);
  if (!reading.ok) throw new Error(reading.problems.join('\n'));
  expect(reading.warnings).toEqual([]);
  return reading.config.operations;
};

test('without settings nothing is counted for anybody, and a stop waits for no balancer', () => {
  expect(operationsOf({})).toEqual({ logLevel: undefined, metrics: undefined, shutdownDelayMs: 0 });
  expect(operationsOf({ CATALOGUE_METRICS_PORT: '', CATALOGUE_LOG_LEVEL: '' })).toEqual(operationsOf({}));
});

describe('CATALOGUE_LOG_LEVEL', () => {
  test.each(['info', 'warn', 'error', 'silent'])('may be %s', (CATALOGUE_LOG_LEVEL) => {
    expect(operationsOf({ CATALOGUE_LOG_LEVEL }).logLevel).toBe(CATALOGUE_LOG_LEVEL);
  });

  test.each(['debug', 'WARN', '1'])('"%s" is refused', (CATALOGUE_LOG_LEVEL) => {
    expect(problemsOf({ CATALOGUE_LOG_LEVEL })).toEqual([
      `CATALOGUE_LOG_LEVEL is "${CATALOGUE_LOG_LEVEL}": it must be one of info, warn, error, silent.`,
    ]);
  });
});

describe('the address of the metrics', () => {
  test('is on this machine, unless another is named', () => {
    expect(operationsOf({ CATALOGUE_METRICS_PORT: '9464' }).metrics).toEqual({
      host: 'localhost',
      port: 9464,
    });
    expect(operationsOf({ CATALOGUE_METRICS_PORT: '9464', CATALOGUE_METRICS_HOST: '[::1]' }).metrics).toEqual(
      { host: '::1', port: 9464 },
    );
  });

  test.each([
    [{ CATALOGUE_METRICS_PORT: '70000' }, 'CATALOGUE_METRICS_PORT is "70000": it must be a whole number'],
    [
      { CATALOGUE_METRICS_PORT: '9464', CATALOGUE_METRICS_HOST: 'a b' },
      'CATALOGUE_METRICS_HOST is "a b": it must be a host name',
    ],
    [
      { CATALOGUE_METRICS_HOST: '0.0.0.0' },
      'CATALOGUE_METRICS_HOST is set, but CATALOGUE_METRICS_PORT is not',
    ],
  ])('%j is refused', (environment, problem) => {
    expect(problemsOf(environment)).toEqual([expect.stringContaining(problem)]);
  });
});

describe('CATALOGUE_SHUTDOWN_DELAY', () => {
  test.each([
    ['0', 0],
    ['15', 15_000],
    ['300', 300_000],
  ])('%s', (CATALOGUE_SHUTDOWN_DELAY, ms) => {
    expect(operationsOf({ CATALOGUE_SHUTDOWN_DELAY }).shutdownDelayMs).toBe(ms);
  });

  test.each(['301', '-1', '1.5', '10s'])('"%s" is refused', (CATALOGUE_SHUTDOWN_DELAY) => {
    expect(problemsOf({ CATALOGUE_SHUTDOWN_DELAY })).toEqual([
      `CATALOGUE_SHUTDOWN_DELAY is "${CATALOGUE_SHUTDOWN_DELAY}": it must be a whole number of seconds from 0 to 300.`,
    ]);
  });
});
