import { type ApiClient, createApiClient, isProblem, type Problem } from '@htp/api-client';
import { accessToken, renewSession } from './browser-session.ts';

export { take } from '@htp/api-client';

const baseUrl = location.origin;

/** The API, typed by its OpenAPI document. Use it through {@link take}. */
export const api: ApiClient = createApiClient({ baseUrl, fetch: transport });

/** The same for what begins and ends a session, and so must not wait for one. */
export const sessionless: ApiClient = createApiClient({ baseUrl });

/** Refusals that say that the session is over or its token is; others of status 401 are about a password or a code. */
const SESSION_CODES: readonly Problem['code'][] = ['unauthenticated', 'session_ended', 'refresh_reused'];

/**
 * Sends with the token of whoever is signed in. When that is refused, the request is sent again with a new one, after its owner
 * has signed in again if need be: nothing was carried out, since who asks is decided before anything else.
 */
async function transport(request: Request): Promise<Response> {
  const again = request.clone();
  const answer = await send(request);
  if (!request.headers.has('Authorization') || !(await isOfSession(answer))) return answer;
  await renewSession();
  return send(again);
}

async function send(request: Request): Promise<Response> {
  const token = await accessToken();
  if (token) request.headers.set('Authorization', `Bearer ${token}`);
  return fetch(request);
}

async function isOfSession(answer: Response): Promise<boolean> {
  if (answer.status !== 401) return false;
  const problem: unknown = await answer.clone().json();
  return isProblem(problem) && SESSION_CODES.includes(problem.code);
}
