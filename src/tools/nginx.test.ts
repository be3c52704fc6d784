import { expect, test } from 'vitest';
import { ensureNginx } from './nginx.mjs';

type Machine = NonNullable<Parameters<typeof ensureNginx>[0]>;

const FETCHED = '/project/node_modules/.cache/nginx/usr/sbin/nginx';
const DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n';

/** A made-up machine: which programs are there, which of them run, and what fetching needs. */
function machine({
  there = [],
  broken = [],
  lists = true,
  ...rest
}: Partial<Machine> & {
  there?: readonly string[];
  broken?: readonly string[];
  /** Whether the system knows its packages; root can see to that. */
  lists?: boolean;
}) {
  const programs = new Set(there);
  const commands: string[] = [];
  let known = lists;
  const made: Machine = {
    env: {},
    root: false,
    osRelease: DEBIAN,
    folder: '/project/node_modules/.cache/nginx',
    exists: (path) => programs.has(path),
    async run(command, args) {
      if (args[0] === '-v') return !broken.includes(command);
      commands.push([command, ...args].join(' ').slice(0, 14));
      if (command === 'apt-get') known = true;
      else if (known) programs.add(FETCHED);
      return known;
    },
    say: () => {},
    ...rest,
  };
  return { made, commands };
}

test.each([
  ['the named one before all others', { NGINX_PROGRAM: '/opt/mine' }, ['/opt/mine', FETCHED], '/opt/mine'],
  ['one that was fetched before', {}, ['/usr/sbin/nginx', FETCHED], FETCHED],
  ['the system’s', {}, ['/usr/sbin/nginx'], '/usr/sbin/nginx'],
])('%s is taken, and nothing is fetched', async (_, env, there, path) => {
  const { made, commands } = machine({ env, there });
  expect(await ensureNginx(made)).toBe(path);
  expect(commands).toEqual([]);
});

test('where there is none, Debian’s is fetched, without rights', async () => {
  const { made, commands } = machine({});
  expect(await ensureNginx(made)).toBe(FETCHED);
  expect(commands).toEqual(['sh -c cd "$0" ']);
});

test('root fills the lists of a fresh machine first', async () => {
  const { made, commands } = machine({ root: true, lists: false });
  expect(await ensureNginx(made)).toBe(FETCHED);
  expect(commands).toEqual(['sh -c cd "$0" ', 'apt-get update', 'sh -c cd "$0" ']);
});

test.each([
  ['the named one is not there', { env: { NGINX_PROGRAM: '/opt/mine' }, there: ['/usr/sbin/nginx'] }],
  ['the system is another', { osRelease: 'ID=fedora\n' }],
  ['the lists are empty and only root may fill them', { lists: false }],
  ['the fetched one does not run', { broken: [FETCHED] }],
])('there is none where %s', async (_, given) => {
  expect(await ensureNginx(machine(given).made)).toBeUndefined();
});
