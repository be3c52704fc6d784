import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGuestMessage, readHostMessage, write, type GuestMessage, type HostMessage } from './messages.ts';

const guest: readonly GuestMessage[] = [
  { type: 'ready' },
  { type: 'resize', height: 812.5 },
  { type: 'view', url: 'https://catalogue.example/?cores=8..' },
  {
    type: 'select',
    package: { id: 'vmpkg_1', name: 'ROCK-6', permalink: 'rock-6', cores: 2, bandwidth: null },
    organization: 'acme',
  },
  { type: 'error', code: 'invalid_api_token', message: 'The token is not valid' },
];
const host: readonly HostMessage[] = [
  { type: 'configure' },
  { type: 'configure', organization: 'acme', theme: 'dark', locale: 'de', token: 'secret' },
  { type: 'configure', organization: null, token: null },
  { type: 'configure', tokens: { accent: '#085', 'radius-large': '0px' } },
  { type: 'visible', above: 0, below: 120 },
  { type: 'visible', above: 12, below: 0, window: 780 },
  { type: 'navigate', url: '/?cores=8..' },
  { type: 'navigate', url: '?cores=8..' },
];

describe('a message', () => {
  it.each(guest)('of the guest comes as it was sent: %o', (message) => {
    expect(readGuestMessage(structuredClone(write(message)))).toEqual({ kind: 'message', message });
    expect(readHostMessage(write(message)).kind).toBe('refused');
  });
  it.each(host)('of the host comes as it was sent: %o', (message) => {
    expect(readHostMessage(structuredClone(write(message)))).toEqual({ kind: 'message', message });
    expect(readGuestMessage(write(message)).kind).toBe('refused');
  });
  it('has nothing that it need not have', () => {
    const data = { ...write({ type: 'configure', theme: 'dark' }), __proto__: { token: 'x' }, more: 1 };
    expect(readHostMessage(data)).toEqual({ kind: 'message', message: { type: 'configure', theme: 'dark' } });
  });
});

describe('what is no message', () => {
  it.each([undefined, null, 7, 'ready', [], {}, { type: 'ready' }, { source: 'react-devtools' }])(
    '%j is somebody else’s',
    (data) => {
      expect(readGuestMessage(data)).toEqual({ kind: 'not-ours' });
      expect(readHostMessage(data)).toEqual({ kind: 'not-ours' });
    },
  );
  it.each([
    [{ vmCatalogue: 2, type: 'configure' }, /version 1/],
    [{ vmCatalogue: '1', type: 'configure' }, /version 1/],
    [{ vmCatalogue: 1 }, /type/],
    [{ vmCatalogue: 1, type: 'constructor' }, /type/],
    [{ vmCatalogue: 1, type: 'configure', theme: 'pink' }, /"theme"/],
    [{ vmCatalogue: 1, type: 'configure', tokens: { colour: 'red' } }, /"tokens"/],
    [{ vmCatalogue: 1, type: 'configure', tokens: { accent: 7 } }, /"tokens"/],
    [{ vmCatalogue: 1, type: 'configure', organization: 7 }, /"organization"/],
    [{ vmCatalogue: 1, type: 'configure', token: {} }, /"token"/],
    [{ vmCatalogue: 1, type: 'visible', above: 0, below: -1 }, /"below"/],
    [{ vmCatalogue: 1, type: 'visible', above: 0, below: 0, window: '80vh' }, /"window"/],
    [{ vmCatalogue: 1, type: 'navigate' }, /"url"/],
    [{ vmCatalogue: 1, type: 'navigate', url: 'javascript:alert(1)' }, /"url"/],
    [{ vmCatalogue: 1, type: 'navigate', url: 'x'.repeat(10_001) }, /"url"/],
  ])('%j is refused, and why is said', (data, because) => {
    expect(readHostMessage(data)).toEqual({
      kind: 'refused',
      because: expect.stringMatching(because) as string,
    });
  });
  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), fc.anything(), (data, more) => {
        for (const each of [data, { vmCatalogue: 1, type: 'select', package: data, organization: more }]) {
          expect(() => readGuestMessage(each)).not.toThrow();
          expect(() => readHostMessage(each)).not.toThrow();
        }
      }),
    );
  });
});
