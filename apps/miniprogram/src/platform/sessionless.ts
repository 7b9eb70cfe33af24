import { type ApiClient, createApiClient } from '@htp/api-client';
import { target } from '#target';

/** A client that waits for no session: for what begins and renews one, and for what needs none. */
export const sessionless: ApiClient = createApiClient({
  baseUrl: target.origin,
  fetch: (request) => target.transport(request),
  Request: target.Request,
});
