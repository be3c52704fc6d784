import { decodeOrganizations, decodePackagePage } from '#api/contract.ts';
import type { WholeAnswer } from './whole-answer.ts';

/**
 * Whether the same question may be answered otherwise in a moment. So may one that was answered with a page of something in
 * between, which says 200.
 */
export function isPassing({ status }: WholeAnswer): boolean {
  return !isRefusal(status);
}

/** Where nothing came that could be passed on, whoever asked has said so in the log. */
export function isOfGateway({ status, body }: WholeAnswer): boolean {
  return (
    (status === 502 || status === 504) &&
    /^\{"code":"(?:bad_gateway|gateway_timeout)"/.test(new TextDecoder().decode(body))
  );
}

/** Upstream's last word on a question: asking again changes nothing. */
export function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}

/** Whether the API says of an organization that its packages are not to be had any more: what is held of it is not shown on. */
export function isTakenBack({ status, body }: WholeAnswer): boolean {
  return (
    (status === 403 || status === 404) &&
    /"code":\s*"organization_(?:not_found|suspended|not_activated)"/.test(new TextDecoder().decode(body))
  );
}

/** Why an answer cannot take the place of what is held; undefined: it can. */
export function faultOf(path: string, { status, body }: WholeAnswer): string | undefined {
  if (isRefusal(status)) return 'refusal';
  if (status !== 200) return String(status);
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    // What is nested too deeply can be read, but not written again.
    JSON.stringify(value);
    const decoded = path.startsWith('/organizations')
      ? decodeOrganizations(value)
      : decodePackagePage(value, { asked: { page: 1, perPage: 200 }, apiBase: '' });
    return decoded.ok ? undefined : 'another shape';
  } catch {
    return 'no JSON';
  }
}
