/** Nothing happens for a while, in milliseconds. It keeps no process from its end. */
export function wait(ms: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms, undefined).unref();
  });
}
