import type { OrganizationRef } from './organization.ts';
import type { VmPackage } from './package.ts';

/** Where an operator sells packages: an address with `{permalink}`, `{id}` and `{organization}` to be filled in. */

const PLACEHOLDER = /\{([^{}]*)\}/g;
/** A part of a path that leads elsewhere in it; browsers take `%2e` for a dot there. */
const DOT_SEGMENT = /^[^?#]*\/(?:\.|%2e){1,2}(?:[/?#]|$)/i;

/**
 * What is wrong with a template, in words that follow “it must”; undefined when nothing is. What this lets through is
 * filled in without a change of scheme, host or port.
 */
export function faultOfOrderTemplate(template: string): string | undefined {
  // Browsers pass over white space, and read a backslash as a slash.
  if (/[\s\p{Cc}\\]/u.test(template)) return 'have no spaces, line breaks or backslashes';
  const [, authority] = /^https:\/\/([^/?#]+)/i.exec(template) ?? [];
  if (authority === undefined) return 'be an absolute address that begins with https://';
  if (authority.includes('@')) return 'have no user name and no password';
  if (/[{}]/.test(authority))
    return 'have its placeholders behind the host: in the path, the query or the hash';
  if (!URL.canParse(template)) return 'have a valid host and port';

  const names = Array.from(template.matchAll(PLACEHOLDER), ([, name = '']) => name);
  if (names.some((name) => !isPlaceholder(name)) || /[{}]/.test(template.replace(PLACEHOLDER, '')))
    return 'have no braces but those of {permalink}, {id} and {organization}';
  if (!names.includes('permalink') && !names.includes('id'))
    return 'say which package is meant, with {permalink} or {id}';
  if (DOT_SEGMENT.test(template)) return 'have no . or .. as a part of its path';
  return undefined;
}

/**
 * The address where a package can be ordered; undefined where nothing but the permalink says which package is meant and the
 * package has none of its own, where the template asks for a permalink and there is none, or where a name such as `..` would lead to another path. For public packages `{organization}` is empty.
 *
 * @param template one that `faultOfOrderTemplate` finds nothing wrong with
 */
export function orderLink(
  template: string,
  pkg: VmPackage,
  organization: OrganizationRef,
): string | undefined {
  if (template.includes('{permalink}') && pkg.permalink === '') return undefined;
  if (!template.includes('{id}') && pkg.sharesPermalink) return undefined;
  const values = { permalink: pkg.permalink, id: pkg.id, organization: organization?.value ?? '' };
  const link = template.replace(PLACEHOLDER, (whole, name: string) =>
    isPlaceholder(name) ? encode(values[name]) : whole,
  );
  return DOT_SEGMENT.test(link) ? undefined : link;
}

function isPlaceholder(name: string): name is 'permalink' | 'id' | 'organization' {
  return name === 'permalink' || name === 'id' || name === 'organization';
}

/** `encodeURIComponent` throws at half a surrogate pair, so that becomes U+FFFD, as in all addresses. */
function encode(value: string): string {
  return encodeURIComponent(value.replace(/\p{Cs}/gu, '\uFFFD'));
}
