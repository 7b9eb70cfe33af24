import type { Problem } from '@htp/api-client';

interface Tokens {
  readonly accessToken: string;
  readonly accessTokenExpiresAt: string;
  readonly refreshToken: string;
}

/** A token this close to its end is renewed before it is used. */
const RENEW_BEFORE_MS = 30_000;

/** Held in memory alone: no storage of the browser ever sees them. */
let tokens: Tokens | undefined;
let renewing: Promise<boolean> | undefined;

export function keepTokens(kept: Tokens | undefined): void {
  tokens = kept;
}

/** The token to send now, renewed when it is about to end; undefined when nobody is signed in. */
export async function accessToken(): Promise<string | undefined> {
  if (!tokens) return undefined;
  if (Date.parse(tokens.accessTokenExpiresAt) - Date.now() < RENEW_BEFORE_MS) await renewTokens();
  return tokens?.accessToken;
}

/** Gets new tokens, once for all who ask at the same time. @returns whether somebody is signed in after it */
export function renewTokens(): Promise<boolean> {
  renewing ??= renew().finally(() => (renewing = undefined));
  return renewing;
}

async function renew(): Promise<boolean> {
  if (!tokens) return false;
  const answer = await fetch('/api/sessions/refresh', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ refreshToken: tokens.refreshToken }),
  });
  if (answer.ok) tokens = (await answer.json()) as Tokens;
  else if ((await problemIn(answer))?.status === 401) tokens = undefined;
  return tokens !== undefined;
}

async function problemIn(answer: Response): Promise<Problem | undefined> {
  return (await answer.json().catch(() => undefined)) as Problem | undefined;
}
