import { lazy, Suspense, useContext, useEffect, useRef, type ReactNode } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { frameWords } from '#language/en/frame.ts';
import { productWords } from '#language/en/product.ts';
import { useWords } from '#language/language-context.tsx';
import { CompareTray, FavouritesMenu, TokenForm } from '#pages/loaded-on-use.ts';
import { OrganizationSelector } from '#pages/organization-selector.tsx';
import { ContrastIcon, CubeIcon, KeyIcon, StarIcon } from '#ui/icons.tsx';
import { lazyComponent } from '#ui/lazy-component.tsx';
import { Link } from '#ui/link.tsx';
import { Popover } from '#ui/popover.tsx';
import { ShadowContext, Styles } from '#ui/surroundings.tsx';
import { useIdle } from '#ui/use-idle.ts';
import { localeSearch } from '#view/locale-codec.ts';
import { placeAt } from '#view/places.ts';
import type { AppConfig } from './config.ts';

const Preferences = lazyComponent('preferences', async () => (await import('./preferences.tsx')).Preferences);

/** It can be done without: where it does not come, what is missing says so itself. */
const NewerVersion = lazy(() =>
  import('./newer-version.tsx').then(
    ({ NewerVersion }) => ({ default: NewerVersion }),
    () => ({ default: () => null }),
  ),
);

/**
 * What a browser does when it opens another page: it begins at its top, and the focus is not left on what is gone. Within a
 * page it then goes to the nearest part around what had it that is there and can have it. In somebody else's document nothing
 * of this happens while the focus is elsewhere in it.
 */
function useArrival(pathname: string, search: string) {
  const kind = useNavigationType();
  const shadow = useContext(ShadowContext);
  const before = useRef({ pathname, search });
  /** What had the focus last, and all around it, from the inside out. */
  const focused = useRef<readonly Element[]>([]);
  useEffect(() => {
    const root: EventTarget = shadow ?? document;
    const note = ({ target }: Event) => {
      focused.current = target instanceof Element ? withAncestors(target) : [];
    };
    const forget = ({ target }: Event) => {
      if (shadow !== undefined && target !== shadow.host) focused.current = [];
    };
    root.addEventListener('focusin', note);
    document.addEventListener('focusin', forget);
    return () => {
      root.removeEventListener('focusin', note);
      document.removeEventListener('focusin', forget);
    };
  }, [shadow]);
  useEffect(() => {
    const { pathname: path, search: query } = before.current;
    before.current = { pathname, search };
    const isOtherPage = path !== pathname;
    if (!isOtherPage && query === search) return;
    if (shadow !== undefined && focused.current.length === 0) return;
    const main = (shadow ?? document).getElementById('main');
    if (isOtherPage) main?.focus({ preventScroll: true });
    // Back and Forward are the browser's own to scroll.
    if (isOtherPage && kind !== 'POP') {
      if (shadow === undefined) window.scrollTo(0, 0);
      else if (shadow.host.getBoundingClientRect().top < 0) shadow.host.scrollIntoView();
    }
    // What had the focus may go only when what was asked for is drawn.
    const timer = setTimeout(() => {
      if (document.activeElement !== document.body) return;
      const left = focused.current.find((each) => each.isConnected && each.hasAttribute('tabindex'));
      (left instanceof HTMLElement ? left : main)?.focus({ preventScroll: true });
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [pathname, search, kind, shadow]);
}

function withAncestors(element: Element): readonly Element[] {
  const all: Element[] = [];
  for (let each: Element | null = element; each !== null; each = each.parentElement) all.push(each);
  return all;
}

/** In milliseconds: until what an action leads to is drawn. */
const SETTLED_MS = 200;

interface LayoutProps {
  readonly config: AppConfig;
  readonly children: ReactNode;
}

/** What stands around every page of the standalone catalogue; an embedded one has nothing around it. */
export function Layout({ config, children }: LayoutProps) {
  const { pathname, search } = useLocation();
  useArrival(pathname, search);
  const words = useWords(frameWords);
  const { name } = useWords(productWords);
  const isIdle = useIdle();
  // The page that compares is itself the tray.
  const hasTray = placeAt(pathname)?.kind !== 'compare' && /[?&]compare=./.test(search);
  // Somebody else's document has a main part of its own.
  const isAlone = useContext(ShadowContext) === undefined;
  const Main = isAlone ? 'main' : 'div';
  const page = (
    <Main id="main" tabIndex={-1} className="mx-auto max-w-400 px-4 py-5 outline-none sm:px-6">
      <Suspense>{isAlone && isIdle && <NewerVersion />}</Suspense>
      <Suspense>{children}</Suspense>
    </Main>
  );
  const tray = <Suspense>{hasTray && <CompareTray />}</Suspense>;
  if (config.embed !== undefined) {
    return (
      <>
        {/* Its frame is as high as it is: there is no scroll bar to keep room for. */}
        <Styles>{'html{scrollbar-gutter:auto}'}</Styles>
        {page}
        {tray}
      </>
    );
  }
  return (
    <>
      <a href="#main" className="absolute z-10 m-2 rounded-md bg-surface p-2 not-focus:sr-only">
        {words.skip}
      </a>
      <header className="no-print border-b border-line bg-surface">
        <div className="flex items-center gap-x-4 px-4 py-2 sm:px-6">
          <h1>
            <Link
              to={{ pathname: '/', search: localeSearch(search) }}
              className="flex items-center gap-2 font-semibold whitespace-nowrap"
            >
              <span className="text-accent">
                <CubeIcon />
              </span>
              <span className="not-sm:sr-only">{name}</span>
            </Link>
          </h1>
          <OrganizationSelector />
          <div className="needs-script ms-auto flex items-center">
            <Menu label={words.favourites} icon={<StarIcon />} className="sm:w-72">
              <FavouritesMenu />
            </Menu>
            <Menu label={words.preferences} icon={<ContrastIcon />}>
              <Preferences />
            </Menu>
            <Menu label={words.token} icon={<KeyIcon />} className="sm:w-88">
              <TokenForm />
            </Menu>
          </div>
        </div>
        {config.sandbox && (
          <p className="border-t border-line bg-sunken px-4 py-1.5 text-sm text-muted sm:px-6">
            {`${words.sandbox} `}
            <code>KATAPULT_API_TOKEN</code>.
          </p>
        )}
      </header>
      {page}
      {tray}
    </>
  );
}

interface MenuProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A button with an icon, and what opens below it. */
function Menu({ label, icon, className = '', children }: MenuProps) {
  return (
    <Popover
      label={label}
      trigger={icon}
      triggerLabel={label}
      triggerClass="grid size-9 place-items-center rounded-md hover:bg-sunken"
      className={className}
    >
      {children}
    </Popover>
  );
}
