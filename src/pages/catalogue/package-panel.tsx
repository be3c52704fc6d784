import { useContext, useEffect, useLayoutEffect, useRef } from 'react';
import { nameInLinks } from '#catalogue/find-package.ts';
import { plainText } from '#catalogue/format.ts';
import { packagePanelWords } from '#language/en/package-panel.ts';
import { useWords } from '#language/language-context.tsx';
import { Link } from '#ui/link.tsx';
import { CrossIcon } from '#ui/icons.tsx';
import { ShadowContext, Styles } from '#ui/surroundings.tsx';
import { pathOf } from '#view/places.ts';
import type { ViewState } from '#view/use-view.ts';
import { study } from '../among.ts';
import { PackageStudy } from '../package/package-study.tsx';
import { useAmong } from '../use-among.ts';
import styles from './package-panel.css?inline';

export interface PackagePanelProps {
  readonly state: ViewState;
  readonly name: string;
  /** It was there when the page was opened: nobody asked for it just now. */
  readonly isFromLink: boolean;
}

/** A package beside the results: all that its own page says, without leaving them. */
export function PackagePanel({ state, name, isFromLink }: PackagePanelProps) {
  const { view, change, hrefFor, linkTo } = state;
  const words = useWords(packagePanelWords);
  const among = useAmong(study, view.organization, { name, from: view.from });
  const panel = useRef<HTMLElement>(null);
  const shadow = useContext(ShadowContext);
  const isAskedFor = useRef(!isFromLink);
  /** Where it was asked for. */
  const opener = useRef<Element>(null);
  useEffect(() => {
    if (isAskedFor.current) {
      const { activeElement } = shadow ?? document;
      if (!panel.current?.contains(activeElement)) opener.current = activeElement;
      panel.current?.focus({ preventScroll: true });
      panel.current?.scrollTo({ top: 0 });
    }
    isAskedFor.current = true;
    // For each package that is shown.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [name, shadow]);
  const place = { kind: 'package', name } as const;
  const found = among.result?.kind === 'found' ? among.result.pkg : undefined;
  const called = plainText(found?.name ?? name);
  const returnFocus = () => {
    const links = [...(shadow ?? document).querySelectorAll<HTMLAnchorElement>('a.package-name')];
    const path = pathOf({ kind: 'package', name: found === undefined ? name : nameInLinks(found) });
    const link = links.find(({ pathname }) => pathname.endsWith(path)) ?? opener.current;
    if (link instanceof HTMLElement) link.focus();
  };
  const latest = useRef({ returnFocus, close: () => {} });
  useLayoutEffect(() => {
    latest.current = {
      returnFocus,
      close: () => {
        returnFocus();
        change({ package: undefined });
      },
    };
  });
  // When it goes by itself, on Back: whoever was in it is back where they opened it.
  useLayoutEffect(() => {
    const aside = panel.current;
    return () => {
      if (aside?.contains((shadow ?? document).activeElement)) latest.current.returnFocus();
    };
  }, [shadow]);
  useEffect(() => {
    const within = shadow ?? document;
    const close = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Escape' || event.defaultPrevented) return;
      // What is open above it closes first, and fields have an Escape of their own.
      if (within.querySelector(':popover-open') !== null) return;
      if (event.target instanceof Element && event.target.closest('input, select, textarea') !== null) return;
      latest.current.close();
    };
    within.addEventListener('keydown', close);
    return () => within.removeEventListener('keydown', close);
  }, [shadow]);
  return (
    <aside ref={panel} tabIndex={-1} aria-label={words.about(called)} className="package-panel">
      <Styles>{styles}</Styles>
      <PackageStudy
        among={among}
        name={name}
        state={state}
        linkToPackage={(other) => hrefFor({ package: other })}
        aside={
          <div className="no-print ms-auto flex shrink-0 items-center gap-1">
            <Link to={linkTo(place)} className="link text-sm">
              {words.fullPage}
            </Link>
            <Link
              to={hrefFor({ package: undefined })}
              aria-label={words.close}
              onClick={returnFocus}
              className="grid size-8 place-items-center rounded-md hover:bg-sunken"
            >
              <CrossIcon />
            </Link>
          </div>
        }
      />
    </aside>
  );
}
