import { iconAt, ownIcon } from './icons.ts';
import { wireGroup, wirePackage, type Size, type WirePackage } from './wire.ts';

const usual: Omit<Size, 'name' | 'permalink'> = {
  cores: 2,
  memory: 4,
  storage: 40,
  bandwidth: 1024,
  group: wireGroup('Standard vCPU'),
};

const LONG_WITH_SPACES = 'A package whose name goes on and on '.repeat(6).slice(0, 200);
const LONG_WITHOUT_SPACES = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(4).slice(0, 200);

/** Everything here keeps the contract; nothing here is kind to whoever shows it. */
export const AWKWARD_PACKAGES: readonly WirePackage[] = (
  [
    {
      name: '<img src=x onerror="document.documentElement.dataset.ran=1">',
      permalink: 'markup',
      group: wireGroup('<script>document.documentElement.dataset.ran = 1</script>'),
    },
    { name: "\"><b>Bold</b> & &amp; 'quoted'", permalink: 'quotes-and-entities' },
    { name: 'حزمة صغيرة ١٢', permalink: 'right-to-left', group: wireGroup('خوادم افتراضية') },
    { name: 'ROCK-\u202E21-KCOR', permalink: 'direction-override' },
    {
      name: LONG_WITH_SPACES,
      permalink: 'long-with-spaces',
      group: wireGroup('A group with a long name too '.repeat(7).slice(0, 200)),
    },
    { name: LONG_WITHOUT_SPACES, permalink: 'long-without-spaces', group: wireGroup('W'.repeat(200)) },
    { name: '🪨 ROCK 👩🏽‍💻 🏳️‍🌈', permalink: 'emoji', group: wireGroup('🔥🔥🔥') },
    { name: 'Z̷̧̢̛͓̮͇̯͖̪̖̆̈́̐a̷l̴g̵o̶', permalink: 'stacked-accents' },
    { name: '岩石 十二', permalink: 'han', group: wireGroup('標準') },
    { name: ' A ', permalink: 'a' },
    { name: '-', permalink: 'dash', group: wireGroup(' ') },
    { name: '=HYPERLINK("https://example.com","Click")', permalink: 'formula', group: wireGroup('=1+1') },
    { name: '@SUM(A1:A9)', permalink: 'formula-at' },
    { name: 'Line one\nLine two\tand a tab', permalink: 'control-characters' },
    { name: 'constructor', permalink: 'constructor', group: wireGroup('__proto__') },
    { name: '__proto__', permalink: '__proto__' },
    { name: 'Slashes', permalink: '../../etc/passwd' },
    { name: 'Query and hash', permalink: '?page=2&org=acme#top' },
    { name: 'Percent', permalink: '100%25%' },
    { name: 'Comma, separated', permalink: 'rock-1,rock-3' },
    { name: 'Space and quotes in the permalink', permalink: `with space'; echo $(ran) "'` },
    { name: 'Umlaut in the permalink', permalink: 'größe' },
    {
      name: 'Icon: a script address',
      permalink: 'icon-script',
      icon: iconAt('javascript:document.documentElement.dataset.ran=1'),
    },
    {
      name: 'Icon: a data address',
      permalink: 'icon-data',
      icon: iconAt(`data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg"/>')}`),
    },
    { name: 'Icon: not there', permalink: 'icon-missing', icon: iconAt('missing.svg') },
    { name: 'Icon: not a picture', permalink: 'icon-not-a-picture', icon: ownIcon('not-a-picture.svg') },
    { name: 'Icon: with a script in it', permalink: 'icon-scripted', icon: ownIcon('scripted.svg') },
    { name: 'Icon: no address', permalink: 'icon-empty', icon: iconAt('') },
    { name: 'Icon: half an address', permalink: 'icon-broken-address', icon: iconAt('http://[') },
    { name: 'Nothing at all', permalink: 'zero', cores: 0, memory: 0, storage: 0, bandwidth: 0, ipv4: 0 },
    {
      name: 'Everything there is',
      permalink: 'enormous',
      cores: 1_048_576,
      memory: Number.MAX_SAFE_INTEGER,
      storage: Number.MAX_SAFE_INTEGER,
      bandwidth: Number.MAX_SAFE_INTEGER,
      ipv4: 65_536,
      dedicated: true,
    },
    { name: 'A third of a terabyte', permalink: 'odd-numbers', cores: 7, memory: 333, storage: 1001 },
  ] satisfies (Partial<Size> & Pick<Size, 'name' | 'permalink'>)[]
).map((item) => wirePackage({ ...usual, ...item }));
