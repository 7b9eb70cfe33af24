import { randomUUID } from 'node:crypto';
import { type ApiClient, createApiClient } from '@htp/api-client';
import type { Stage } from './stage.ts';

/** One person at the API: what they ask carries their access token. */
export interface Visitor {
  readonly api: ApiClient;
  /** Keeps the token of the session that was just started. */
  hold(session: { accessToken: string }): void;
}

export function visitor(stage: Stage, baseUrl: string): Visitor {
  let token: string | undefined;
  return {
    api: createApiClient({ baseUrl, accessToken: () => token, fetch: (request) => stage.send(request) }),
    hold: ({ accessToken }) => {
      token = accessToken;
    },
  };
}

/** Names a request, so that it is carried out once however often it is sent. */
export const once = () => ({ 'Idempotency-Key': randomUUID() });

/** Multipart, which the generated client sends as it is. */
export function formData(parts: Readonly<Record<string, string | Blob>>): FormData {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) form.append(name, part);
  return form;
}

export const picture = (bytes: Buffer): Blob => new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' });
