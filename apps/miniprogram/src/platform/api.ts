import { type ApiClient, createApiClient, isProblem, type Problem } from '@htp/api-client';
import { target } from '#target';
import { accessToken, renewSession } from './session.ts';
import type { Transfer } from './target.ts';

export { ProblemError, problemOf, take } from '@htp/api-client';

/** The API, typed by its OpenAPI document. Use it through {@link take}. */
export const api: ApiClient = createApiClient({
  baseUrl: target.origin,
  fetch: (request) => transport(request),
  Request: target.Request,
});

/** For what takes long: `api.POST(path, { …, fetch: watched(transfer) })`. */
export const watched =
  (transfer: Transfer) =>
  (request: Request): Promise<Response> =>
    transport(request, transfer);

const SESSION_CODES: readonly Problem['code'][] = ['unauthenticated', 'session_ended', 'refresh_reused'];

/**
 * Sends with the token of whoever is signed in. When that is refused, the request is sent again with a new one, after its owner
 * has signed in again if need be: nothing was carried out, since who asks is decided before anything else.
 */
async function transport(request: Request, transfer?: Transfer): Promise<Response> {
  const again = request.clone();
  const answer = await send(request, transfer);
  if (!request.headers.has('Authorization') || !(await isOfSession(answer))) return answer;
  await renewSession();
  return send(again, transfer);
}

async function send(request: Request, transfer?: Transfer): Promise<Response> {
  const token = await accessToken();
  if (token) request.headers.set('Authorization', `Bearer ${token}`);
  return target.transport(request, transfer);
}

async function isOfSession(answer: Response): Promise<boolean> {
  if (answer.status !== 401) return false;
  const problem: unknown = await answer.clone().json();
  return isProblem(problem) && SESSION_CODES.includes(problem.code);
}
