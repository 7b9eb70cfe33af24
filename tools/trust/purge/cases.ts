import { randomBytes, randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { ask, succeeded } from '../ground/ask.ts';
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
  const once = { 'idempotency-key': randomUUID() };
  const send = (headers: Record<string, string>) =>
    ask(ground.url(), person, ['POST', '/api/identity/manual-requests'], form, headers);
  const { id } = await succeeded<{ id: string }>(send(once));
  // An answer that was lost: the pictures come twice.
  await succeeded(send(once));
  // And two requests that are refused, of which nothing may stay either.
  const again = { 'idempotency-key': randomUUID() };
  await (await send(again)).body?.cancel();
  form.set('documentNumber', 'X');
  await (await send(again)).body?.cancel();
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
    await succeeded(ask(ground.url(), person, ['POST', '/api/identity/manual-requests/withdrawal']));
  if (ending === 'deleted')
    await succeeded(ask(ground.url(), person, ['POST', '/api/me/deletion'], { confirmation: '注销账号' }));
}

async function decide(ground: Ground, { id, ending }: PictureCase, reviewer: Session): Promise<void> {
  const path = `/api/review/identities/${id}`;
  const seen = await succeeded<{ contentTag: string }>(ask(ground.url(), reviewer, ['GET', path]));
  const decision = ending === 'approved' ? { decision: 'approved' } : { decision: 'rejected', reason: 'I01' };
  await succeeded(
    ask(ground.url(), reviewer, ['POST', `${path}/decision`], decision, { 'if-match': seen.contentTag }),
  );
}

/** A picture of nothing, unlike any other in every part. */
const noise = (): Promise<Buffer> =>
  sharp(randomBytes(400 * 300 * 3), { raw: { width: 400, height: 300, channels: 3 } })
    .jpeg()
    .toBuffer();
