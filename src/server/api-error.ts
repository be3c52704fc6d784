/** The body of an error as the API's document has it. */
export interface ApiErrorBody {
  readonly code: string;
  readonly description: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/**
 * An error answer in the API's own shape, so that whoever reads the API's errors reads the gateway's too. It is never
 * stored: it speaks of one moment.
 */
export function apiError(
  status: number,
  { code, description, detail = {} }: Omit<ApiErrorBody, 'detail'> & Partial<ApiErrorBody>,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const body: ApiErrorBody = { code, description, detail };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers },
  });
}
