/**
 * A `fetch` that asks an application in the same process. As over a network, an answer that is aborted ends at once,
 * whatever the application does meanwhile.
 *
 * @param credentials - headers to send with each request; absent: none
 */
export function askInProcess(
  ask: (request: Request) => Response | Promise<Response>,
  credentials: Readonly<Record<string, string>> = {},
): typeof fetch {
  return async (input, init = {}) => {
    const headers = new Headers(init.headers);
    for (const [name, value] of Object.entries(credentials)) headers.set(name, value);
    const request = new Request(new URL(String(input), 'http://gateway.invalid'), { ...init, headers });
    const signal = init.signal ?? undefined;
    if (signal === undefined) return ask(request);
    const response = await Promise.race([ask(request), rejectionOf(signal)]);
    return new Response(response.body?.pipeThrough(new TransformStream(), { signal }) ?? null, response);
  };
}

function rejectionOf(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}
