import { refusal } from './refusals.ts';

export type Endpoint = 'organizations' | 'virtual_machine_packages';

/** Requests per minute of the token that is soon exhausted. */
const FEW = 3;

/** Any token is good, except for those that say what they do. Gives the refusal, or undefined where there is none. */
export function refuseToken(token: string, endpoint: Endpoint): Response | undefined {
  switch (token) {
    case 'expired':
      return refusal('invalid_api_token', { details: 'The token has expired' });
    case 'wrong-network':
      return refusal('unauthorized_network_for_api_token', { ip_address: '203.0.113.7' });
    case 'bad-capabilities':
      return refusal('invalid_capabilities_token');
    case 'no-scope':
      return endpoint === 'virtual_machine_packages' ? missingScope(endpoint) : undefined;
    case 'no-organizations-scope':
      return endpoint === 'organizations' ? missingScope(endpoint) : undefined;
    default:
      return undefined;
  }
}

/** Requests per minute that a token may send. */
export function permittedFor(token: string, usual: number): number {
  return token === 'rate-limited' ? FEW : usual;
}

function missingScope(endpoint: Endpoint): Response {
  return refusal('scope_not_granted', { scopes: [`${endpoint}:read`] });
}
