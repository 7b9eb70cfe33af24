import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './schema.gen.ts';

export type ApiClient = Client<paths>;
export type Problem = components['schemas']['Problem'];

export interface ApiClientOptions {
  /** Where the API answers, without `/api`. */
  readonly baseUrl: string;
  /** The access token to send, asked for at each request; undefined when nobody is signed in. */
  readonly accessToken?: () => string | undefined;
  /** The transport: `fetch` by default; the mini-program gives one over `uni.request`. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** What requests are made of, where the web's own class is absent. */
  readonly Request?: typeof Request;
}

/** A client whose paths, inputs and answers are the OpenAPI document's. */
export function createApiClient({ baseUrl, accessToken, fetch, Request }: ApiClientOptions): ApiClient {
  const client = createClient<paths>({ baseUrl, fetch, Request });
  client.use({
    onRequest({ request }) {
      const token = accessToken?.();
      if (token) request.headers.set('Authorization', `Bearer ${token}`);
      return request;
    },
  });
  return client;
}
