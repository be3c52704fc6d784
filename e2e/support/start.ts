import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** A server in a process of its own. */
export interface Server {
  readonly address: string;
  /** All that it has printed so far. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

/** A server whose clocks can be moved. */
export interface TimedServer extends Server {
  /** Lets time pass, in milliseconds: what is due until then happens at once. */
  readonly pass: (ms: number) => Promise<void>;
  /** Sets its clock on the wall forwards, or back where it is negative, in milliseconds. No time passes. */
  readonly setClock: (ms: number) => Promise<void>;
}

/** Starts one of the built servers in a process of its own, on a port of the system's choice, and waits until it listens. */
export async function start(file: string, env: Record<string, string>): Promise<Server> {
  return (await spawnServer([file], env)).server;
}

/** The same, with clocks that the test moves. */
export async function startTimed(file: string, env: Record<string, string>): Promise<TimedServer> {
  const clock = join(import.meta.dirname, 'movable-clock.mjs');
  const { server, child } = await spawnServer(['--import', clock, file], env);
  const move = async (move: { readonly passMs: number; readonly setMs: number }) => {
    const moved = once(child, 'message');
    child.send(move);
    await moved;
  };
  return {
    ...server,
    pass: (ms) => move({ passMs: ms, setMs: 0 }),
    setClock: (ms) => move({ passMs: 0, setMs: ms }),
  };
}

async function spawnServer(
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ readonly server: Server; readonly child: ChildProcess }> {
  const { PATH } = process.env;
  const file = args.at(-1);
  const child: ChildProcess = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
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
  const server = {
    address: /http:\/\/127\.0\.0\.1:\d+/.exec(output)![0], // it was just seen
    output: () => output,
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
  return { server, child };
}
