import { describe, expect, it, vi } from 'vitest';
import { connectToHost, type GuestWindow } from './guest.ts';
import { write } from './messages.ts';

const PORTAL = 'https://portal.example';

/** A window in a frame, as far as the guest looks at it. */
function windowIn(origin: string, { ancestors = true, referrer = `${origin}/page` } = {}) {
  const parent = { postMessage: vi.fn() };
  const listeners = new Set<(event: MessageEvent) => void>();
  const window = {
    parent,
    document: { referrer },
    location: { ancestorOrigins: ancestors ? [origin] : undefined },
    addEventListener: (_: string, listener: (event: MessageEvent) => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: (event: MessageEvent) => void) => listeners.delete(listener),
  } as unknown as GuestWindow;
  const hear = (data: unknown, from: string = origin, source: unknown = parent) => {
    for (const listener of listeners) listener({ data, origin: from, source } as MessageEvent);
  };
  return { window, parent, hear };
}

function connect(frame: ReturnType<typeof windowIn>, allowed: readonly string[] = [PORTAL]) {
  const onMessage = vi.fn();
  const explain = vi.fn();
  const guest = connectToHost({ allowed, onMessage, explain, window: frame.window });
  return { guest, onMessage, explain };
}

const DARK = { type: 'configure', theme: 'dark' } as const;

describe('a guest', () => {
  it('hears its host, and speaks to its exact origin', () => {
    const frame = windowIn(PORTAL);
    const { guest, onMessage, explain } = connect(frame, ['https://other.example', PORTAL]);
    frame.hear(write(DARK));
    expect(onMessage).toHaveBeenCalledWith(DARK);
    guest?.send({ type: 'ready' });
    expect(frame.parent.postMessage.mock.calls).toEqual([[{ vmCatalogue: 1, type: 'ready' }, PORTAL]]);
    expect(explain).not.toHaveBeenCalled();
    guest?.stop();
    frame.hear(write(DARK));
    expect(onMessage).toHaveBeenCalledTimes(1);
  });
  it('says nothing to an origin that is not allowed, and explains that', () => {
    const frame = windowIn('https://evil.example');
    const { guest, onMessage, explain } = connect(frame);
    expect(guest).toBeUndefined();
    frame.hear(write(DARK));
    expect(onMessage).not.toHaveBeenCalled();
    expect(explain).toHaveBeenCalledWith(expect.stringContaining('https://evil.example'));
  });
  it.each([
    ['of another origin', write(DARK), 'https://portal.example.evil.example'],
    ['of another allowed origin than its host', write(DARK), 'https://other.example'],
    ['that is malformed', { vmCatalogue: 1, type: 'configure', theme: 7 }, PORTAL],
    ['of another version', { vmCatalogue: 9, type: 'configure' }, PORTAL],
  ])('does not act on a message %s, and explains that', (_, data, from) => {
    const frame = windowIn(PORTAL);
    const { onMessage, explain } = connect(frame, [PORTAL, 'https://other.example']);
    frame.hear(data, from);
    expect(onMessage).not.toHaveBeenCalled();
    expect(explain).toHaveBeenCalledTimes(1);
  });
  it('takes no notice of what is not meant for it', () => {
    const frame = windowIn(PORTAL);
    const { onMessage, explain } = connect(frame);
    frame.hear({ hello: 1 });
    expect(onMessage).not.toHaveBeenCalled();
    expect(explain).not.toHaveBeenCalled();
  });
  it('does not act on what another window than its host says, and explains that', () => {
    const frame = windowIn(PORTAL);
    const { onMessage, explain } = connect(frame);
    frame.hear(write(DARK), PORTAL, {});
    expect(onMessage).not.toHaveBeenCalled();
    expect(explain).toHaveBeenCalledTimes(1);
  });
  it('knows its host by the referrer, and where that is not told leaves it to the browser', () => {
    const told = windowIn(PORTAL, { ancestors: false });
    connect(told, [PORTAL, 'https://other.example']).guest?.send({ type: 'ready' });
    expect(told.parent.postMessage.mock.calls.map(([, target]) => target as string)).toEqual([PORTAL]);
    const silent = windowIn(PORTAL, { ancestors: false, referrer: '' });
    connect(silent, [PORTAL, 'https://other.example']).guest?.send({ type: 'ready' });
    expect(silent.parent.postMessage.mock.calls.map(([, target]) => target as string)).toEqual([
      PORTAL,
      'https://other.example',
    ]);
  });
  it('is none outside of a frame', () => {
    const frame = windowIn(PORTAL);
    (frame.window as { parent: unknown }).parent = frame.window;
    expect(connect(frame).guest).toBeUndefined();
  });
});
