import { decodeOrganizations, decodePackagePage, decodeProblem } from '#api/contract.ts';
import { PART_SIZE } from '#api/whole-catalogue.ts';
import { jsonIn } from '../read-json.ts';
import { isTakenBack } from '../taken-back.ts';
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
    /^\{"code":"(?:bad_gateway|unusable_answer|gateway_timeout)"/.test(new TextDecoder().decode(body))
  );
}

/** Upstream's last word on a question: asking again changes nothing. */
export function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}

/** Whether the API takes back what it has said of an organization. */
export function takesBack({ status, body }: WholeAnswer): boolean {
  return isRefusal(status) && isTakenBack(decodeProblem(jsonIn(body))?.code);
}

/** An API may give more than it is asked for, and everything at once, but not so much that a page of it is too much. */
const MOST_IN_ONE = 5 * PART_SIZE;

/** Why an answer cannot take the place of what is held; undefined: it can. */
export function faultOf(path: string, { status, body }: WholeAnswer): string | undefined {
  if (isRefusal(status)) return 'refusal';
  if (status !== 200) return String(status);
  const value = jsonIn(body);
  if (value === undefined) return 'no JSON';
  const decoded = path.startsWith('/organizations')
    ? decodeOrganizations(value)
    : decodePackagePage(value, { asked: { page: 1, perPage: PART_SIZE }, apiBase: '' });
  if (!decoded.ok) return 'another shape';
  return 'packages' in decoded.value && decoded.value.packages.length > MOST_IN_ONE ? 'too many' : undefined;
}
