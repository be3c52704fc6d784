import { ApiError } from './errors.ts';

/**
 * Loads code that is needed only now. That it does not come is a failure of the network like any other, and passes like
 * any other: an `import()` asks anew each time.
 *
 * @throws {ApiError} of kind `network`
 */
export async function loadCode<Module>(
  load: () => Promise<Module>,
  now: () => number = Date.now,
): Promise<Module> {
  try {
    return await load();
  } catch {
    throw new ApiError({ kind: 'network', during: 'request' }, { at: now() });
  }
}
