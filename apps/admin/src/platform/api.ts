import { type ApiClient, createApiClient, type Problem } from '@htp/api-client';
import { accessToken, renewTokens } from './access-token.ts';
import { ProblemError } from './problem.ts';

/** The API, typed by its OpenAPI document. Use it through {@link take}. */
export const api: ApiClient = createApiClient({ baseUrl: location.origin, fetch: transport });

/** What is told when the session is over and could not be gone on with. */
let whenSessionEnds: () => void = () => undefined;

export function onSessionEnd(listener: () => void): void {
  whenSessionEnds = listener;
}

/**
 * Sends with the token of whoever is signed in. A token that was refused is renewed once and the request sent again: nothing
 * was carried out, since access is decided before anything else.
 */
async function transport(request: Request): Promise<Response> {
  const again = request.clone();
  const answer = await send(request);
  if (answer.status !== 401 || !request.headers.has('Authorization')) return answer;
  if (await renewTokens()) return send(again);
  whenSessionEnds();
  return answer;
}

async function send(request: Request): Promise<Response> {
  const token = await accessToken();
  if (token) request.headers.set('Authorization', `Bearer ${token}`);
  return fetch(request);
}

/** What openapi-fetch answers with. */
type Answer<Data> = Promise<{ data?: Data; error?: unknown; response: Response }>;

/**
 * The data of a request.
 * @throws ProblemError with the API's words, or `unreachable` when no answer came; an `AbortError` when it was given up
 */
export async function take<Data>(asked: Answer<Data>): Promise<Data> {
  const { data, error, response } = await asked.catch((thrown: unknown): never => {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown;
    throw thrown instanceof TypeError ? ProblemError.unreachable() : thrown;
  });
  if (response.ok) return data as Data;
  if (isProblem(error)) throw ProblemError.of(error);
  throw ProblemError.unexpected(response.status);
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}
