import { wordGroup } from '../word-group.ts';

const somethingBetween =
  'Something between this page and the API, or the API itself, is not working as it should.';

/** What was asked for: the keys are English words that can be shown. */
type List = 'packages' | 'organizations';

/** What a person is told about a failure. What the API's own codes mean stands under the code. */
export const failureWords = wordGroup('failures', ({ number }) => ({
  request: {
    title: 'The catalogue could not be reached',
    advice: 'Check the connection of this device.',
  },
  answer: {
    title: 'The connection was lost half-way through the answer',
    advice: 'What had come of it cannot be used.',
  },
  timeout: {
    title: (seconds: number) => `No complete answer came within ${number(seconds)} seconds`,
    advice: 'The API is slow at the moment, or the connection is.',
  },
  empty: {
    title: (status: number) => `The answer was empty (status ${status})`,
    advice: somethingBetween,
  },
  html: {
    title: (list: List) => `A web page came instead of the list of ${list}`,
    advice: 'A network that wants a sign-in, or a proxy in front of the API, may have answered in its place.',
  },
  truncated: { title: 'The answer stopped before its end', advice: somethingBetween },
  too_large: { title: 'The answer was longer than any list of the API', advice: somethingBetween },
  not_json: {
    title: 'The answer was not in the format that the API promises',
    advice: somethingBetween,
  },
  shape: {
    title: 'The answer did not have the fields that the API promises',
    advice: (where = '') =>
      where === '' ? somethingBetween : `The first one missing or wrong is “${where}”. ${somethingBetween}`,
  },
  missing_api_token: {
    title: 'The API was asked without a token',
    advice:
      'Whoever runs this catalogue gives it one with the setting KATAPULT_API_TOKEN; or use a token of your own.',
  },
  invalid_api_token: {
    title: 'The API token is wrong or has expired',
    advice: 'Nothing can be listed with it.',
  },
  invalid_capabilities_token: {
    title: 'The capabilities token is not valid',
    advice: 'It is malformed, has expired or was signed with the wrong key.',
  },
  scope_not_granted: {
    title: (list: List) => `The API token may not list ${list}`,
    advice: (scopes: readonly string[]) =>
      scopes.length === 0
        ? 'A scope that it needs was not granted.'
        : `It needs the ${scopes.length === 1 ? 'scope' : 'scopes'} ${scopes.join(', ')}.`,
  },
  unauthorized_network_for_api_token: {
    title: 'The API token may not be used from this network',
    advice: (address: string | undefined) =>
      `The address ${address === undefined ? '' : `${address} `}was refused. Allow it in the token’s settings, or use another token.`,
  },
  invalid_argument: {
    title: (argument: string | undefined) =>
      argument === undefined
        ? 'The API could not use a part of this link'
        : `The API could not use “${argument}” of this link`,
    /** The API's own words follow. */
    says: 'It says:',
  },
  organization_not_found: {
    title: (organization: string | undefined) =>
      `There is no ${named(organization)}, or the token cannot see it`,
    advice: 'Check how it is spelled, or choose another one.',
  },
  organization_suspended: {
    title: (organization: string | undefined) => `The ${named(organization)} is suspended`,
    advice: 'Its packages cannot be listed until that is lifted.',
  },
  organization_not_activated: {
    title: (organization: string | undefined) => `The ${named(organization)} has not been activated yet`,
    advice: 'Its packages can be listed once it is.',
  },
  organization_not_listed: {
    title: (organization: string | undefined) => `This catalogue does not show the ${named(organization)}`,
    advice:
      'Whoever runs it can list it in the setting CATALOGUE_ORGANIZATIONS. With a token of your own you can see it now.',
  },
  rate_limit_reached: {
    title: 'Too many requests just now',
    advice: (aMinute: number | undefined) =>
      aMinute === undefined
        ? 'The API limits how many requests it answers in a minute.'
        : `The API answers ${number(aMinute)} requests a minute, and they are used up.`,
  },
  service_unavailable: {
    title: 'The API is unavailable at the moment',
    advice: 'It says so itself, so it will most likely be back soon.',
  },
  bad_gateway: {
    title: 'The API behind this catalogue could not be reached',
    advice: 'The catalogue itself works; the API that it asks does not answer.',
  },
  unusable_answer: {
    title: 'What the API behind this catalogue answered cannot be used',
    advice: 'The catalogue itself works; the answer broke off half-way, or was no list of packages.',
  },
  sign_in_waiting: {
    title: 'Your sign-in cannot be renewed at the moment',
    advice:
      'Where you signed in cannot be reached. You stay signed in; until then only what everybody sees is shown.',
  },
  gateway_timeout: {
    title: 'The API behind this catalogue did not answer in time',
    advice: 'The catalogue itself works; the API that it asks is slow or silent.',
  },
  other: {
    title: (status: number) => `The API answered with an error (status ${status})`,
    advice: (given: string | undefined) =>
      given === undefined ? 'It did not say which.' : `It calls it “${given}”.`,
  },
}));

function named(organization: string | undefined): string {
  return organization === undefined ? 'organization' : `organization “${organization}”`;
}
