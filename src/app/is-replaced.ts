/**
 * Whether the server no longer has the script that a document began with: each version has a name of its own, so there is
 * another version now. False where that cannot be found out. Does not reject.
 */
export async function isReplaced(
  document: Pick<Document, 'querySelector'>,
  send: typeof fetch = (input, init) => fetch(input, init),
): Promise<boolean> {
  const script = document.querySelector<HTMLScriptElement>('script[type=module][src]');
  if (script === null) return false;
  try {
    const { ok, status, headers } = await send(script.src, {
      method: 'HEAD',
      cache: 'no-store',
      // Caches on the way keep what is gone where it comes from; what has this header they pass on.
      headers: { Authorization: 'None' },
    });
    // A host of files alone answers with the document what it does not have.
    return status === 404 || status === 410 || (ok && !headers.get('Content-Type')?.includes('javascript'));
  } catch {
    return false;
  }
}
