import type { ReactNode } from 'react';
import { createTokenStore } from '#api/token-store.ts';
import { OWN_ORIGIN, type AppConfig } from '#app/config.ts';
import { createApp, type AppOptions } from '#app/create-app.tsx';
import { chosenPackage } from '../chosen-package.ts';
import { explain } from '../explain.ts';
import { organizationIn } from '../spot.ts';
import { connectToHost } from './guest.ts';
import { GuestBridge } from './guest-bridge.tsx';
import type { HostMessage } from './messages.ts';

/** The catalogue as it stands in an iframe, in touch with the page around it. */
export function createGuestApp(config: AppConfig, options: AppOptions): ReactNode {
  keepHistory();
  const tokens = createTokenStore();
  let listener: ((message: HostMessage) => void) | undefined;
  const guest = connectToHost({
    allowed: (config.embed?.origins ?? []).map((each) => (each === OWN_ORIGIN ? location.origin : each)),
    onMessage: (message) => listener?.(message),
    explain,
    window,
  });
  if (guest === undefined) return createApp(config, { ...options, tokens });
  return createApp(config, {
    ...options,
    tokens,
    onChoose: (pkg) =>
      guest.send({
        type: 'select',
        package: chosenPackage(pkg),
        organization: organizationIn(location.search),
      }),
    inside: (
      <GuestBridge
        guest={guest}
        tokens={tokens}
        onListen={(next) => {
          listener = next;
        }}
      />
    ),
  });
}

/** A frame's history is also that of the page around it: what is done in here must not be in the way of its Back. */
function keepHistory(): void {
  history.pushState = history.replaceState.bind(history);
}
