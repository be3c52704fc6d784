import { createSandbox, type SandboxOptions } from './app.ts';
import type { WirePackage } from './wire.ts';

/** What the tests of the sandbox have in common: one sandbox with a clock of its own, and short ways to ask it. */
export function startSandbox(options: Partial<SandboxOptions> = {}) {
  const clock = { ms: 1_700_000_000_000 };
  const pauses: number[] = [];
  let requests = 0;
  const app = createSandbox({
    iconBase: () => '/sandbox/icons/',
    now: () => clock.ms,
    // Time does not pass, unless somebody lets it; a pause that is given up ends as the real one does.
    pause: async (ms, signal) => {
      signal.throwIfAborted();
      pauses.push(ms);
    },
    requestId: () => `request-${(requests += 1)}`,
    ...options,
  });

  async function ask(
    path: string,
    { token = 'anything', headers = {}, ...init }: Omit<RequestInit, 'headers'> & AskInit = {},
  ): Promise<Response> {
    return app.request(`http://sandbox.example${path}`, {
      ...init,
      headers: { ...(token !== null && { Authorization: `Bearer ${token}` }), ...headers },
    });
  }

  const packagesOf = (subDomain: string, query = '', init: AskInit = {}) =>
    ask(`/core/v1/virtual_machine_packages?organization[sub_domain]=${subDomain}${query}`, init);

  return { app, clock, pauses, ask, packagesOf };
}

interface AskInit {
  /** `null`: no token is sent. */
  readonly token?: string | null;
  readonly headers?: Record<string, string>;
}

/** The body of a list of packages. */
export interface PackageListBody {
  readonly pagination: {
    readonly current_page: number;
    readonly per_page: number;
    readonly large_set: boolean;
    readonly total?: number | null;
    readonly total_pages?: number | null;
  };
  readonly virtual_machine_packages: readonly WirePackage[];
}

export async function bodyOf(response: Response | Promise<Response>): Promise<PackageListBody> {
  return (await (await response).json()) as PackageListBody; // its tests look at each field that they need
}

export interface ErrorBody {
  readonly code: string;
  readonly description: string;
  readonly detail: Record<string, unknown>;
}

/** The error of an answer, in whichever envelope it came. */
export async function errorOf(response: Response | Promise<Response>): Promise<ErrorBody> {
  const body = (await (await response).json()) as ErrorBody | { error: ErrorBody }; // checked where it is used
  return 'error' in body ? body.error : body;
}
