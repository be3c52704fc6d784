import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router';
import type { TokenStore } from '#api/token-store.ts';
import { isTokenLike } from '#api/token-store.ts';
import { useIdle } from '#ui/use-idle.ts';
import { setTheme } from '#app/theme.ts';
import { useLanguage } from '#language/language-context.tsx';
import { localeIn } from '#view/locale-codec.ts';
import { adoptStyles } from '../adopt-styles.ts';
import { applyTokens } from '../apply-tokens.ts';
import { attempt, explain } from '../explain.ts';
import type { CatalogueSettings } from '../catalogue-settings.ts';
import { isOrganizationName, spotFor } from '../spot.ts';
import { usableLocale } from '../usable-locale.ts';
import type { Guest } from './guest.ts';
import type { HostMessage } from './messages.ts';
import styles from './visible-part.css?inline';
import { reportErrors, reportStanding } from '../report-errors.ts';

/** How long what a host asked for may take to be on screen, once it is being drawn, in milliseconds. */
const SETTLED_MS = 250;
/** A host that knows nothing of `visible` is told by then what is in the way; so is one whose language does not come. */
const ANSWERED_WITHIN_MS = 1000;

interface GuestBridgeProps {
  readonly guest: Guest;
  /** Gets what is to be done with each message of the host. */
  readonly onListen: (listener: (message: HostMessage) => void) => void;
  readonly tokens: TokenStore;
}

/** Tells the page around this one what is on screen, and does what it asks. Shows nothing. */
export function GuestBridge({ guest, onListen, tokens }: GuestBridgeProps) {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const language = useLanguage();

  // The same address without what says that it is embedded.
  const url = `${location.origin}${pathname}${search}`;
  const tellHeight = useCallback(
    () => guest.send({ type: 'resize', height: Math.ceil(document.body.getBoundingClientRect().height) }),
    [guest],
  );
  /** What it has been told of since it was greeted. */
  const toldCodes = useRef(new Set<string>());
  const report = useCallback(
    (code: string, message: string) => {
      toldCodes.current.add(code);
      guest.send({ type: 'error', code, message });
    },
    [guest],
  );
  /** Whether the host has been told that this is here, and all there is to tell. */
  const hasGreeted = useRef(false);
  /** Runs while the host has not answered `ready`. */
  const answerTimer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [answers, setAnswers] = useState(0);
  const heeded = useRef(answers);
  /** Its first words may change what is in the way, such as whose token is sent: it is told what is there after them. */
  const hearAnswer = useCallback(() => {
    if (answerTimer.current === undefined) return;
    clearTimeout(answerTimer.current);
    answerTimer.current = undefined;
    setAnswers((count) => count + 1);
  }, []);
  /** All that a host knows which has been there from the beginning. */
  const greet = () => {
    toldCodes.current.clear();
    guest.send({ type: 'ready' });
    tellHeight();
    guest.send({ type: 'view', url });
    clearTimeout(answerTimer.current);
    answerTimer.current = setTimeout(hearAnswer, ANSWERED_WITHIN_MS);
  };

  /** What the host has decided so far: links that it leads to are meant for that. */
  const decided = useRef<Pick<CatalogueSettings, 'organization' | 'locale'>>({});
  const listener = useRef<(message: HostMessage) => void>(undefined);
  useLayoutEffect(() => {
    listener.current = (message) => {
      if (message.type === 'hello') {
        greet();
        return;
      }
      if (message.type === 'visible') {
        const { style } = document.documentElement;
        style.setProperty('--above', `${message.above}px`);
        style.setProperty('--below', `${message.below}px`);
        style.setProperty('--window', `${message.window ?? 0}px`);
        hearAnswer();
        return;
      }
      if (message.type === 'navigate') {
        const to = pathWithin(message.url);
        if (to === undefined) explain(`“${message.url}” leads elsewhere, and was not shown.`);
        else void navigate(spotFor({ ...decided.current, isForLink: true }, to) ?? to);
        return;
      }
      const { organization, theme, tokens: look, locale, token } = message;
      if (theme !== undefined) setTheme(theme, { keep: false });
      if (look !== undefined) applyTokens(document.documentElement, look);
      if (token === null || (token !== undefined && isTokenLike(token))) {
        // A host may say all that it has decided whenever some of it changes.
        if ((token ?? undefined) !== tokens.get()) tokens.set(token ?? undefined);
      } else if (token !== undefined)
        explain('The token has characters that no token has, and was not taken (it is not shown here).');
      const isForLink = decided.current.organization === undefined;
      const wanted = { organization, locale: usableLocale(locale) };
      const spot = attempt(() => spotFor({ ...wanted, isForLink }, { pathname, search }));
      if (wanted.locale !== undefined) decided.current = { ...decided.current, locale: wanted.locale };
      // What can be the name of none decides nothing.
      if (organization !== undefined && isOrganizationName(organization))
        decided.current = { ...decided.current, organization };
      if (spot !== undefined) void navigate(spot, { replace: true });
    };
  });

  // Only when the browser has made the whole page its own: what a host wants changes its data, and the rest of the page would
  // not be what the server has rendered.
  const isIdle = useIdle();
  useEffect(() => {
    if (!isIdle) return undefined;
    // Not rendered: the server has rendered nothing here.
    adoptStyles(document, styles);
    onListen((message) => listener.current?.(message));
    listener.current?.({ type: 'hello' });
    hasGreeted.current = true;
    const watch = new ResizeObserver(tellHeight);
    watch.observe(document.body);
    return () => {
      watch.disconnect();
      clearTimeout(answerTimer.current);
    };
  }, [isIdle, onListen, tellHeight]);

  // After what the answer led to is on screen, in its language: what was in the way before is none of the host's doing.
  const isDrawn = useDeferredValue(url) === url;
  const isInLanguage = (localeIn(search) ?? language.locale) === language.locale;
  useEffect(() => {
    if (heeded.current === answers || !isDrawn) return undefined;
    const timer = setTimeout(
      () => {
        heeded.current = answers;
        reportStanding(language, queryClient, (code, message) => {
          if (!toldCodes.current.has(code)) report(code, message);
        });
      },
      isInLanguage ? SETTLED_MS : ANSWERED_WITHIN_MS,
    );
    return () => clearTimeout(timer);
  }, [answers, isDrawn, isInLanguage, language, queryClient, report]);

  useEffect(() => {
    if (hasGreeted.current) guest.send({ type: 'view', url });
  }, [guest, url]);

  useEffect(
    () => (isIdle ? reportErrors(language, queryClient, report) : undefined),
    [isIdle, language, queryClient, report],
  );
  return null;
}

/** A path and query of this catalogue; undefined: it leads elsewhere. */
function pathWithin(url: string): { readonly pathname: string; readonly search: string } | undefined {
  if (!URL.canParse(url, location.origin)) return undefined;
  const { origin, pathname, search } = new URL(url, location.origin);
  return origin === location.origin ? { pathname, search } : undefined;
}
