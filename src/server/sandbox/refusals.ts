/**
 * The API's refusals: status and words as its document gives them. Half of them come bare, as documented, and half
 * inside `{ "error": … }`, as they were seen on the wire: whoever reads them has to accept both.
 */
const REFUSALS = {
  missing_api_token: {
    status: 400,
    inEnvelope: false,
    description:
      'No API token was provided in the Authorization header. Ensure a token is provided prefixed with Bearer',
  },
  invalid_argument: { status: 400, inEnvelope: true, description: 'The argument provided was not valid' },
  unauthorized_network_for_api_token: {
    status: 403,
    inEnvelope: true,
    description: 'Network is not allowed to access the API with this API token',
  },
  invalid_api_token: {
    status: 403,
    inEnvelope: false,
    description: 'The API token provided was not valid (it may not exist or have expired)',
  },
  invalid_capabilities_token: {
    status: 403,
    inEnvelope: true,
    description:
      'The capabilities token provided was not valid (either not valid, expired or not signed by the correct key)',
  },
  scope_not_granted: {
    status: 403,
    inEnvelope: false,
    description: 'The scope required for this endpoint has not been granted to the authenticating identity',
  },
  organization_suspended: {
    status: 403,
    inEnvelope: true,
    description: 'An organization was found from the arguments provided but it was suspended',
  },
  organization_not_activated: {
    status: 403,
    inEnvelope: false,
    description: "An organization was found from the arguments provided but it wasn't activated yet",
  },
  organization_not_found: {
    status: 404,
    inEnvelope: true,
    description: 'No organization was found matching any of the criteria provided in the arguments',
  },
  route_not_found: { status: 404, inEnvelope: true, description: 'No route matches' },
  rate_limit_reached: {
    status: 429,
    inEnvelope: false,
    description: 'You have reached the rate limit for this type of request',
  },
  service_unavailable: {
    status: 503,
    inEnvelope: true,
    description: 'The service is currently unavailable, please try again later',
  },
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** The API's answer that refuses for the reason `code`. */
export function refusal(
  code: RefusalCode,
  detail: Readonly<Record<string, unknown>> = {},
  {
    description,
    headers = {},
  }: { description?: string | undefined; headers?: Readonly<Record<string, string>> } = {},
): Response {
  const { status, inEnvelope, description: usual } = REFUSALS[code];
  const body = { code, description: description ?? usual, detail };
  return new Response(JSON.stringify(inEnvelope ? { error: body } : body), {
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache', ...headers },
  });
}

/** What the API says of one argument that it cannot use. `path` is the list of names that lead to it. */
export function invalidArgument(
  path: readonly string[],
  issue: 'parse_error' | 'invalid_scalar' | 'validation_errors' | 'ambiguous_lookup_values',
  errors: readonly string[] = [],
): Response {
  return refusal(
    'invalid_argument',
    { path, issue, errors },
    { description: `The '${path.join('.')}' argument is invalid` },
  );
}
