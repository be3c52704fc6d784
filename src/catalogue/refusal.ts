/** Why a part of a link could not be used; `describeRefusal` puts it into words. `most`: of what is counted. */
export type Refusal =
  | { readonly kind: 'twice' | 'organization' | 'page' | 'baseline' | 'differences' }
  | { readonly kind: 'range' | 'number' | 'flag'; readonly key: string }
  /** Begins above its end; `instead` is the same turned around. */
  | { readonly kind: 'turned'; readonly key: string; readonly instead: string }
  | { readonly kind: 'choice'; readonly key: string; readonly values: readonly string[] }
  | { readonly kind: 'long' | 'many'; readonly key: string; readonly most: number }
  | { readonly kind: 'name' | 'compared' | 'text' | 'pageSize'; readonly most: number }
  /** `example`: an order as links have it. */
  | { readonly kind: 'order'; readonly example: string }
  | { readonly kind: 'layout' | 'columns' | 'locale'; readonly values: readonly string[] };

/** It has been there before, and that one counts. */
export const TWICE: Refusal = { kind: 'twice' };
