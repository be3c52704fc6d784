import { posix } from 'node:path';
import { parseSync, Visitor, type ESTree } from 'vite';

/**
 * Which room of the code may talk to which. A room is a folder of `src`; `main` is the file `src/main.tsx`, which is a
 * room by itself. A room may always talk to itself; types count as much as values.
 */
const ROOMS = {
  language: [],
  catalogue: ['language'],
  ui: ['language'],
  api: ['language', 'catalogue'],
  view: ['language', 'catalogue'],
  pages: ['language', 'catalogue', 'ui', 'api', 'view'],
  app: ['language', 'catalogue', 'ui', 'api', 'view', 'pages'],
  main: ['language', 'catalogue', 'ui', 'api', 'view', 'pages', 'app', 'embed'],
  embed: ['language', 'catalogue', 'ui', 'api', 'view', 'pages', 'app'],
  server: ['language', 'catalogue', 'ui', 'api', 'view', 'pages', 'app'],
  tools: [],
} as const satisfies Record<string, readonly string[]>;

type Room = keyof typeof ROOMS;

/** Rooms that run in Node and nowhere else. They may use its modules, and load modules that they name as they run. */
const NODE_ROOMS: readonly Room[] = ['server', 'tools'];

/** Rooms that compute and nothing else: no npm package at all. */
const PURE_ROOMS: ReadonlySet<Room> = new Set(['catalogue']);

/** In these rooms only hooks and contexts know React; the rest works, and is tested, without a component. */
const REACT_BEHIND_HOOKS: ReadonlySet<Room> = new Set(['language', 'api', 'view']);

/** Packages that are at home in one place. A name ends at `/`: `hono` covers `hono/etag`. */
const PACKAGES_KEPT_TO: Readonly<Record<string, readonly Room[]>> = {
  hono: NODE_ROOMS,
  '@hono': NODE_ROOMS,
  vite: NODE_ROOMS,
};

/** What tests may use beyond what their room may. */
const TEST_PACKAGES: readonly string[] = ['vitest', 'fast-check'];

const TEST = /\.test\.tsx?$/;
/** What several tests of a room share. */
const SHARED_BY_TESTS = /(^|\/)testing\.ts$/;
const HOOK_OR_CONTEXT = /(?:^|\/)(?:use-[^/]*|[^/]*-context)\.tsx?$/;

/** One import: what is asked for, or `null` when that is only known as the program runs, and the line it stands on. */
interface Import {
  readonly specifier: string | null;
  readonly line: number;
}

/**
 * The forbidden imports of one file, each as a line that says which room may talk to which. Empty when all is well.
 *
 * @param file - the file's path inside `src`, with forward slashes, such as `pages/catalogue/card.tsx`
 * @param source - its text: TypeScript or JavaScript, with or without JSX
 * @throws {SyntaxError} when the text cannot be parsed
 */
export function forbiddenImports(file: string, source: string): string[] {
  const complaints: string[] = [];
  const room = roomOf(file);
  if (room === undefined) {
    // A test at the top speaks of the whole tree, not of a room.
    return TEST.test(file)
      ? []
      : [`src/${file} is in no room: the rooms are ${Object.keys(ROOMS).join(', ')} (src/tools/rooms.ts)`];
  }
  for (const { specifier, line } of importsOf(file, source, NODE_ROOMS.includes(room))) {
    const complaint = specifier === null ? judgeUnknown(room) : judge(file, room, specifier);
    if (complaint !== null) complaints.push(`src/${file}:${line}: ${complaint}`);
  }
  return complaints;
}

function judgeUnknown(room: Room): string | null {
  if (NODE_ROOMS.includes(room)) return null;
  return `an import whose target is computed cannot be checked: name the file in a plain string`;
}

function judge(file: string, room: Room, specifier: string): string | null {
  const target = targetOf(file, specifier);
  if ('outside' in target) {
    return room === 'tools' ? null : `${specifier} lies outside src: only src/tools may reach there`;
  }
  if ('package' in target) return judgePackage(file, room, target.package);

  const other = roomOf(target.file);
  if (other === undefined)
    return `${specifier} is in no room: the rooms are ${Object.keys(ROOMS).join(', ')}`;
  if (TEST.test(target.file)) return `${specifier} is a test: move what is shared into a file of its own`;
  const mayTalkTo: readonly Room[] = ROOMS[room];
  if (other === room || mayTalkTo.includes(other)) return null;
  return `${room} must not import ${specifier}: ${room} may talk to ${list(mayTalkTo)}`;
}

function judgePackage(file: string, room: Room, name: string): string | null {
  const isTest = TEST.test(file) || SHARED_BY_TESTS.test(file);
  if (isTest && (name.startsWith('node:') || TEST_PACKAGES.some((allowed) => covers(allowed, name))))
    return null;

  if (TEST_PACKAGES.some((kept) => covers(kept, name)))
    return `${name} is for tests: only *.test.ts and testing.ts may import it`;
  if (name.startsWith('node:')) {
    if (NODE_ROOMS.includes(room)) return null;
    return `${room} must not import ${name}: only ${list(NODE_ROOMS)} may talk to Node`;
  }
  if (PURE_ROOMS.has(room)) {
    return `${room} must not import ${name}: ${room} is pure TypeScript and uses no package`;
  }
  if (REACT_BEHIND_HOOKS.has(room) && isReact(name) && !HOOK_OR_CONTEXT.test(file) && !isTest) {
    return `${name} is for hooks and contexts here: in ${room}, only use-….ts and …-context.ts may import it`;
  }
  for (const [kept, rooms] of Object.entries(PACKAGES_KEPT_TO)) {
    if (covers(kept, name) && !rooms.includes(room)) {
      return `${room} must not import ${name}: only ${list(rooms)} may`;
    }
  }
  return null;
}

function isReact(name: string): boolean {
  return ['react', 'react-dom', 'react-router'].some((family) => covers(family, name));
}

function covers(family: string, name: string): boolean {
  return name === family || name.startsWith(`${family}/`);
}

function list(rooms: readonly Room[]): string {
  return rooms.length === 0 ? 'no other room' : rooms.join(', ');
}

/** The room that a path inside `src` belongs to, or `undefined`. */
function roomOf(file: string): Room | undefined {
  const name = file === 'main.tsx' ? 'main' : file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
  return Object.keys(ROOMS).find((room): room is Room => room === name);
}

type Target = { readonly file: string } | { readonly package: string } | { readonly outside: true };

/** Where a specifier leads: to a file in `src` (as a path inside it), to a package, or out of `src`. */
function targetOf(file: string, specifier: string): Target {
  // `?inline`, `?url` and the like are Vite's and say how to import, not what. A leading `#` is part of the name.
  const path = specifier.replace(/[?].*$/, '');
  if (path.startsWith('#')) return { file: posix.normalize(path.slice(1)) };
  if (path.startsWith('/')) return { outside: true };
  if (!/^\.{1,2}(?:\/|$)/.test(path)) return { package: path };
  const resolved = posix.normalize(posix.join(posix.dirname(file), path));
  return resolved === '..' || resolved.startsWith('../') ? { outside: true } : { file: resolved };
}

/**
 * Every import in a text: static, re-exported, dynamic, in a type, by `import.meta.glob` and by
 * `new URL(…, import.meta.url)`. Strings, comments and JSX text that look like imports are none.
 */
function importsOf(file: string, source: string, inNode: boolean): Import[] {
  const { program, errors } = parseSync(file, source);
  if (errors[0]) throw new SyntaxError(`src/${file}: ${errors[0].message}`);

  const found: Import[] = [];
  const add = (node: ESTree.Node | null): void => {
    if (node === null) return;
    const line = source.slice(0, node.start).split('\n').length;
    found.push({ specifier: textOf(node), line });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
    CallExpression: (node) => {
      if (!isImportMeta(node.callee, 'glob')) return;
      const argument = node.arguments[0];
      const patterns = argument?.type === 'ArrayExpression' ? argument.elements : [argument ?? null];
      for (const pattern of patterns) add(pattern);
    },
    NewExpression: (node) => {
      // In Node it is an address like any other, looked up beside the built file.
      if (inNode) return;
      const [path, base] = node.arguments;
      if (path && base && isImportMeta(base, 'url')) add(path);
    },
  }).visit(program);
  return found;
}

/** The text of a string literal or of a template without holes, else `null`. */
function textOf(node: ESTree.Node): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type === 'TemplateLiteral')
    return node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? null) : null;
  return null;
}

/** Whether a node is `import.meta.<property>`. */
function isImportMeta(node: ESTree.Node, property: string): boolean {
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'MetaProperty' &&
    node.property.type === 'Identifier' &&
    node.property.name === property
  );
}
