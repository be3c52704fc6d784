import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { expect } from '@playwright/test';

/** A server in a process of its own. */
export interface Server {
  readonly address: string;
  /** All that it has printed so far. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts one of the built servers in a process of its own, on a port of the system's choice, and waits until it listens. */
export async function start(file: string, env: Record<string, string>): Promise<Server> {
  const { PATH } = process.env;
  const child: ChildProcess = spawn(process.execPath, [file], {
    // All tests are one client.
    env: {
      PATH,
      PORT: '0',
      HOST: '127.0.0.1',
      CATALOGUE_LOG_LEVEL: 'warn',
      CATALOGUE_CLIENT_RATE_LIMIT: '0',
      ...env,
    },
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await expect
    .poll(() => output, { message: `${file} should print its address` })
    .toMatch(/http:\/\/127\.0\.0\.1:\d+/);
  return {
    address: /http:\/\/127\.0\.0\.1:\d+/.exec(output)![0], // it was just seen
    output: () => output,
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
