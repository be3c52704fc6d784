import { useEffect, useRef, type ComponentProps } from 'react';
import type { QueryClient } from '@tanstack/react-query';
import type { CatalogueHandlers, CatalogueSettings } from '../catalogue-settings.ts';
import { mountCatalogue, type MountedCatalogue } from './mount-catalogue.tsx';

export type { TokenProvider } from '#api/provided-token.ts';
export type { ThemeTokens } from '#app/theme-tokens.ts';
export type { CatalogueHandlers, CatalogueSettings } from '../catalogue-settings.ts';
export type { ChosenPackage, OrganizationName } from '../chosen-package.ts';

type Element = Pick<ComponentProps<'div'>, 'id' | 'className' | 'style'>;

export interface VmCatalogueProps extends CatalogueSettings, CatalogueHandlers, Element {
  /** The host's cache, in which the catalogue keeps what is its own apart. Absent: one of its own. */
  readonly queryClient?: QueryClient | undefined;
}

/**
 * The catalogue in a host's React: in a shadow root, so that neither's styles reach the other. Settings may change at any
 * time. Handlers and `tokenProvider` may be new functions in each render; where a token is somebody else's, give the
 * component another `key`.
 *
 * On a server it is an empty element.
 */
export function VmCatalogue({
  id,
  className,
  style,
  queryClient,
  onSelect,
  onViewChange,
  onError,
  ...settings
}: VmCatalogueProps) {
  const element = useRef<HTMLDivElement>(null);
  const mounted = useRef<MountedCatalogue>(undefined);
  const options = { settings, queryClient, handlers: { onSelect, onViewChange, onError } };
  const latest = useRef(options);
  useEffect(() => {
    if (element.current === null) return undefined;
    const catalogue = mountCatalogue(element.current, latest.current);
    mounted.current = catalogue;
    return () => {
      mounted.current = undefined;
      // React is rendering, and may not be asked to take another root away until it has finished.
      setTimeout(() => catalogue.unmount());
    };
  }, []);
  // After it is mounted, and then each time that the host renders.
  useEffect(() => {
    latest.current = options;
    mounted.current?.update(options);
  });
  return <div ref={element} id={id} className={className} style={style} />;
}
