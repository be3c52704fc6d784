const TAKEN_BACK: ReadonlySet<string> = new Set([
  'organization_not_found',
  'organization_not_activated',
  'organization_suspended',
]);

/** Whether an error's code says of an organization that its packages are not to be had any more: what is held of it goes. */
export function isTakenBack(code: string | undefined): boolean {
  return code !== undefined && TAKEN_BACK.has(code);
}
