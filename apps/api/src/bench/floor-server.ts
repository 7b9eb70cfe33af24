import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import pg from 'pg';
import type { Answer, FloorCall, FloorStatement } from './floor-answers.ts';
import { answerOf } from './floor-answers.ts';

/** What the floor is started with: the statements are the application's own, by name. */
export interface FloorSettings {
  readonly applicationUrl: string;
  readonly poolSize: number;
  /** The key that access tokens are signed with, base64. */
  readonly tokenKey: string;
  readonly statements: Readonly<Record<FloorStatement, string>>;
}

interface Claims {
  readonly sub: string;
  readonly sid: string;
  readonly exp: number;
}

/**
 * The floor: what the same work costs with nothing but `node:http` and `pg`. The same SQL, the same check of token and session, the
 * same answers in size; no validation, no rules, no ciphers, no framework.
 */
export function startFloor(settings: FloorSettings): ReturnType<typeof createServer> {
  const { applicationUrl: connectionString, poolSize: max, statements } = settings;
  const key = Buffer.from(settings.tokenKey, 'base64');
  const pool = new pg.Pool({ connectionString, max, idleTimeoutMillis: 300_000 });
  const query: FloorCall['query'] = async (name, values) => {
    const text = statements[name];
    const { rows } = await pool.query({ name, text, values: values as unknown[] });
    return rows;
  };
  return createServer((request, response) => {
    void (async () => {
      const { sub, sid, exp } = claimsOf(request.headers.authorization ?? '', key);
      const [session] = await query('session.actor', [sid, sub, new Date(exp * 1000), null]);
      if (!session?.['live']) throw new Error('no session');
      const call: FloorCall = {
        query,
        method: request.method ?? '',
        path: request.url ?? '',
        ifMatch: request.headers['if-match'],
        key: request.headers['idempotency-key'] as string | undefined,
        body: request.method === 'GET' ? undefined : await bodyOf(request),
        actor: { accountId: sub, sessionId: sid, grants: session['grants'] },
      };
      return answerOf(call);
    })().then(
      (answer: Answer) => {
        const text = JSON.stringify(answer);
        response.writeHead(200, {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(text),
        });
        response.end(text);
      },
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
}

function claimsOf(authorization: string, key: Buffer): Claims {
  const [header = '', payload = '', signature = ''] = authorization.slice('Bearer '.length).split('.');
  const expected = createHmac('sha256', key).update(`${header}.${payload}`).digest();
  const shown = Buffer.from(signature, 'base64url');
  if (shown.length !== expected.length || !timingSafeEqual(expected, shown))
    throw new Error('no token of ours');
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
}
