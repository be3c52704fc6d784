/** Whether this gateway wants requests: what it tells a load balancer. */
export interface Readiness {
  readonly isReady: () => boolean;
}

/** Ready from the start: whoever can ask is answered by a gateway that has read its pages. `end` is for good. */
export function createReadiness(): Readiness & { readonly end: () => void } {
  let ready = true;
  return {
    isReady: () => ready,
    end: () => {
      ready = false;
    },
  };
}
