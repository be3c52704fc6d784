import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/**
 * Takes away the canonical link that a server wrote into the document as soon as something else is on screen: some browsers
 * share that link instead of the address.
 */
export function CanonicalLink() {
  const { pathname, search } = useLocation();
  const address = pathname + search;
  const first = useRef(address);
  useEffect(() => {
    if (address !== first.current) document.querySelector('link[rel=canonical]')?.remove();
  }, [address]);
  return null;
}
