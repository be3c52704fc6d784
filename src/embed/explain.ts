/** Tells whoever builds the page why something is not acted upon. */
export function explain(why: string): void {
  console.info(`vm-catalogue: ${why}`);
}

/** The value; undefined where there is none, and then it is explained why. */
export function attempt<Value>(make: () => Value): Value | undefined {
  try {
    return make();
  } catch (error) {
    explain(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
