const LONGEST_WAIT_S = 60;

/**
 * Loads for whoever can wait: what does not come is asked for again when there is a network, and ever more rarely.
 *
 * @param isWanted - asked before each time
 * @returns undefined: it is not wanted any more
 */
export async function patiently<Value>(
  load: () => Promise<Value>,
  isWanted = () => true,
): Promise<Value | undefined> {
  for (let tries = 0; isWanted(); tries += 1) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => {
        setTimeout(resolve, Math.min(2 ** tries, LONGEST_WAIT_S) * 1000);
        addEventListener('online', resolve, { once: true });
      });
    }
  }
  return undefined;
}
