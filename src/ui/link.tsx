import type { ComponentProps } from 'react';
import { useHref, useLinkClickHandler, type To } from 'react-router';
import { useUndoneEntry } from './use-undone-entry.ts';

interface LinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  readonly to: To;
  readonly replace?: boolean;
}

/**
 * A link within the product: the browser's own, but the page changes without loading another. The router's has the same
 * core; what it can do beside that, for frameworks, would be 3 kB (brotli) of the first view's code.
 */
export function Link({ to, replace, target, onClick, children, ...props }: LinkProps) {
  const href = useHref(to);
  const isUndone = useUndoneEntry();
  const follow = useLinkClickHandler<HTMLAnchorElement>(to, {
    ...(target !== undefined && { target }),
    ...((replace !== undefined || isUndone) && { replace: replace ?? isUndone }),
  });
  return (
    <a
      {...props}
      href={href}
      target={target}
      onClick={(event) => {
        onClick?.(event);
        if (!event.defaultPrevented) follow(event);
      }}
    >
      {children}
    </a>
  );
}
