import { fileURLToPath } from 'node:url';
import { ensureNginx } from '../nginx.mjs';
import { npmRun, run } from '../processes.mjs';
import { endWithNpm } from '../step.mjs';
import { restarted, steady } from './trials.mjs';

const SERVER = fileURLToPath(new URL('../../../dist/server/', import.meta.url));

/**
 * Builds the product and puts it under load for a while (`SOAK_SECONDS`, 60; `SOAK_CONNECTIONS`, 200) before an API that fails and
 * permits little: first one gateway, then two behind nginx that are restarted. The exit code is 1 when something did not hold.
 */
export async function soak() {
  endWithNpm();
  const seconds = Number(process.env['SOAK_SECONDS'] ?? 60);
  const connections = Number(process.env['SOAK_CONNECTIONS'] ?? 200);
  const [command, args] = npmRun('build');
  const built = await run(command, args, { seconds: 300 });
  if (!built.ok) {
    console.error(`${built.output}\nThe build ${built.ending}.`);
    process.exitCode = 1;
    return;
  }
  const trial = { server: SERVER, connections, seconds };
  report(`${connections} connections for ${seconds} s`, await steady(trial));
  const nginx = await ensureNginx();
  const title = 'the same behind nginx, with gateways that are restarted';
  if (nginx === undefined) {
    console.error(`✗ ${title}: not tried, there is no nginx (NGINX_PROGRAM may name one).`);
    process.exitCode = 1;
  } else report(title, await restarted({ ...trial, nginx }));
}

/**
 * @param {string} title
 * @param {import('./trials.mjs').Verdict} verdict
 */
function report(title, { figures, missed }) {
  console.log(
    [`${missed.length === 0 ? '✓' : '✗'} ${title}`, ...figures.map((line) => `  ${line}`)].join('\n'),
  );
  for (const aim of missed) console.error(`  Missed: ${aim}.`);
  if (missed.length > 0) process.exitCode = 1;
}
