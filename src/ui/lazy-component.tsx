import {
  createContext,
  lazy,
  useContext,
  useEffect,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react';
import { frameWords } from '#language/en/frame.ts';
import { useWords } from '#language/language-context.tsx';

interface Missed {
  /** What is shown as well while the code is asked for again that did not come. */
  readonly instead?: ReactNode;
}

/** A component whose code is loaded when it is first shown; or before, with `preload`, and then it shows at once. */
export interface LazyComponent<Props extends object> {
  (props: Props & Missed): ReactNode;
  readonly preload: () => Promise<void>;
}

/**
 * Notes the names of the lazy components that are rendered below. A server sends them along: a browser that has the code
 * of the same components before it hydrates shows them without a fallback in between.
 */
export const RenderedLazily = createContext<Set<string> | undefined>(undefined);

/** All lazy components by name, as far as the code that makes them has been loaded. */
const known = new Map<string, LazyComponent<never>>();

/**
 * React's `lazy`, for pages that are rendered twice: where the code is there already, on a server or before a page is
 * hydrated, nothing is waited for, and so nothing is replaced by a fallback. Code that does not come (no network, a server
 * that has a newer version) is asked for again, ever more rarely, and takes nothing else down.
 *
 * @param name - of its own among all lazy components
 * @param load - an `import()` of the component
 */
export function lazyComponent<Props extends object>(
  name: string,
  load: () => Promise<ComponentType<Props>>,
): LazyComponent<Props> {
  let loaded: ComponentType<Props> | undefined;
  const preload = async () => {
    loaded ??= await load();
    return loaded;
  };
  /** Stands in for code that did not come, until it does. */
  function Missing(props: Props & Missed) {
    const [Come, setCome] = useState<ComponentType<Props>>();
    const words = useWords(frameWords);
    const [tries, setTries] = useState(0);
    useEffect(() => {
      if (Come !== undefined) return;
      const ask = () =>
        void preload().then(
          (component) => setCome(() => component),
          () => setTries(tries + 1),
        );
      // Up to a quarter longer: many pages miss the same at the same time.
      const timer = setTimeout(ask, Math.min(2 ** tries, 60) * (1000 + 250 * Math.random()));
      window.addEventListener('online', ask);
      return () => {
        clearTimeout(timer);
        window.removeEventListener('online', ask);
      };
    }, [Come, tries]);
    if (Come !== undefined) return <Come {...props} />;
    return (
      <>
        <p role="alert" className="text-sm text-muted">
          {words.missing}
        </p>
        {props.instead}
      </>
    );
  }
  const Later = lazy(async () => ({ default: await preload().catch(() => Missing) }));
  function Component(props: Props & Missed) {
    useContext(RenderedLazily)?.add(name);
    // Decided once: another type of component in its place would lose what this one holds.
    const [Chosen] = useState<ComponentType<Props & Missed>>(() => loaded ?? Later);
    return <Chosen {...props} />;
  }
  const component = Object.assign(Component, {
    preload: async () => {
      await preload();
    },
  });
  known.set(name, component);
  return component;
}

/** Where a browser is never idle, in milliseconds. */
const AT_LATEST_MS = 2000;

/**
 * Has the code of a component that may be needed later, soon after something holds: without a network it could not be loaded
 * any more. Code that does not come is asked for again when it is shown.
 */
export function usePreloaded({ preload }: Pick<LazyComponent<never>, 'preload'>, holds: boolean) {
  useEffect(() => {
    if (!holds) return;
    const load = () => void preload().catch(() => {});
    // What is shown comes first. Safari does not tell when it is idle.
    if (typeof requestIdleCallback === 'undefined') load();
    else requestIdleCallback(load, { timeout: AT_LATEST_MS });
  }, [preload, holds]);
}

/**
 * Loads the code of lazy components, those among them too that only become known on the way.
 *
 * @param names - undefined: all
 */
export async function preloadComponents(names?: readonly string[]): Promise<void> {
  const begun = new Set<string>();
  for (;;) {
    const next = [...known].filter(([name]) => !begun.has(name) && (names?.includes(name) ?? true));
    if (next.length === 0) return;
    for (const [name] of next) begun.add(name);
    await Promise.all(next.map(([, component]) => component.preload()));
  }
}
