import { randomBytes, randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { Ground } from '../ground/ground.ts';
import { as, type Session, signInCandidate } from '../ground/people.ts';

/** How the life of a case's pictures ends. */
export const ENDINGS = ['approved', 'rejected', 'withdrawn', 'deleted', 'expired'] as const;
export type Ending = (typeof ENDINGS)[number];

/** Somebody's request for manual review, with pictures that nobody else has. */
export interface PictureCase {
  readonly id: string;
  readonly ending: Ending;
  /** By which they sign in. */
  readonly name: string;
  readonly pictures: Readonly<Record<'front' | 'back', Buffer>>;
}

let serial = 0;

export async function request(ground: Ground, ending: Ending): Promise<PictureCase> {
  const name = `purge${randomUUID().replaceAll('-', '')}`;
  const person = await signInCandidate(ground.url(), name);
  const pictures = { front: await noise(), back: await noise() };
  const form = new FormData();
  const typed = {
    documentType: 'HKMO_PERMIT',
    name: '陈大文',
    documentNumber: `H${String(20_000_000 + ++serial)}`,
    bornOn: '1990-05-17',
    sex: 'male',
  };
  for (const [field, value] of Object.entries(typed)) form.set(field, value);
  for (const [side, bytes] of Object.entries(pictures))
    form.set(side, new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), `${side}.jpg`);
  const headers = { ...as(person), 'idempotency-key': randomUUID() };
  const url = `${ground.url()}/api/identity/manual-requests`;
  const { id } = (await answered(await fetch(url, { method: 'POST', headers, body: form }))) as {
    id: string;
  };
  // An answer that was lost: the pictures come twice.
  await answered(await fetch(url, { method: 'POST', headers, body: form }));
  // And two requests that are refused, of which nothing may stay either.
  const again = { ...headers, 'idempotency-key': randomUUID() };
  await (await fetch(url, { method: 'POST', headers: again, body: form })).body?.cancel();
  form.set('documentNumber', 'X');
  await (await fetch(url, { method: 'POST', headers: again, body: form })).body?.cancel();
  return { id, ending, name, pictures };
}

/** What the reviewer is shown; he claims the case first. */
export async function look(ground: Ground, { id }: PictureCase, reviewer: Session, side: string) {
  const path = `${ground.url()}/api/review/identities/${id}`;
  await (await fetch(`${path}/claim`, { method: 'POST', headers: as(reviewer) })).body?.cancel();
  const answer = await fetch(`${path}/pictures/${side}`, { headers: as(reviewer) });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, bytes };
}

/** Does what ends it, but for what time does. */
export async function end(ground: Ground, ended: PictureCase, reviewer: Session): Promise<void> {
  const { ending, name } = ended;
  // Anew: whoever deletes an account has to have just signed in.
  const person = await signInCandidate(ground.url(), name);
  if (ending === 'approved' || ending === 'rejected') await decide(ground, ended, reviewer);
  if (ending === 'withdrawn' || ending === 'deleted')
    await post(ground, '/api/identity/manual-requests/withdrawal', person);
  if (ending === 'deleted') await post(ground, '/api/me/deletion', person, { confirmation: '注销账号' });
}

async function decide(ground: Ground, { id, ending }: PictureCase, reviewer: Session): Promise<void> {
  const path = `/api/review/identities/${id}`;
  const seen = (await answered(await fetch(`${ground.url()}${path}`, { headers: as(reviewer) }))) as {
    contentTag: string;
  };
  const decision = ending === 'approved' ? { decision: 'approved' } : { decision: 'rejected', reason: 'I01' };
  await post(ground, `${path}/decision`, reviewer, decision, { 'if-match': seen.contentTag });
}

async function post(
  ground: Ground,
  path: string,
  who: Session,
  body?: object,
  more: Record<string, string> = {},
): Promise<void> {
  const headers = { ...as(who), 'idempotency-key': randomUUID(), ...more };
  const json = body && {
    body: JSON.stringify(body),
    headers: { ...headers, 'content-type': 'application/json' },
  };
  await answered(await fetch(`${ground.url()}${path}`, { method: 'POST', headers, ...json }));
}

async function answered(answer: Response): Promise<unknown> {
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

/** A picture of nothing, unlike any other in every part. */
const noise = (): Promise<Buffer> =>
  sharp(randomBytes(400 * 300 * 3), { raw: { width: 400, height: 300, channels: 3 } })
    .jpeg()
    .toBuffer();
