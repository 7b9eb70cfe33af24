import { randomUUID } from 'node:crypto';
import { idCardPicture } from '@htp/test-kit';
import type { Ground } from '../ground/ground.ts';
import { as, refreshed, type Session, signInCandidate, signInStaff } from '../ground/people.ts';
import { json } from './life.ts';

/** Somebody whose pictures wait for a reviewer. */
export interface IdentityCase {
  readonly id: string;
  readonly person: Session;
  readonly reviewer: Session;
}

export async function requestReview(ground: Ground): Promise<IdentityCase> {
  const person = await signInCandidate(ground.url(), 'permit-holder');
  const reviewer = await signInStaff(ground.url(), 'province-reviewer');
  const form = new FormData();
  const typed = {
    documentType: 'HKMO_PERMIT',
    name: '陈大文',
    documentNumber: 'H12345678',
    bornOn: '1990-05-17',
    sex: 'male',
  };
  for (const [name, value] of Object.entries(typed)) form.set(name, value);
  for (const side of ['front', 'back']) {
    const bytes = await idCardPicture(side === 'front' ? 'front-easy-1' : 'back-good-1');
    form.set(side, new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), `${side}.jpg`);
  }
  const { id } = await json<{ id: string }>(
    fetch(`${ground.url()}/api/identity/manual-requests`, {
      method: 'POST',
      headers: { ...as(person), 'idempotency-key': randomUUID() },
      body: form,
    }),
  );
  return { id, person, reviewer };
}

/** Takes the request back: its pictures are due to be purged at once. */
export async function withdrawRequest(ground: Ground, { person }: IdentityCase): Promise<void> {
  await json(
    fetch(`${ground.url()}/api/identity/manual-requests/withdrawal`, {
      method: 'POST',
      headers: { ...as(person), 'idempotency-key': randomUUID() },
    }),
  );
}

/** Whether whoever may see the picture is shown it by the API at this address. */
export async function pictureOpens(url: string, { id, reviewer }: IdentityCase): Promise<boolean> {
  const path = `${url}/api/review/identities/${id}`;
  const headers = as(await refreshed(url, reviewer));
  const claim = await fetch(`${path}/claim`, { method: 'POST', headers });
  if (!claim.ok) throw new Error(`the case is not there: ${claim.status} ${await claim.text()}`);
  const picture = await fetch(`${path}/pictures/front`, { headers });
  const bytes = Buffer.from(await picture.arrayBuffer());
  return picture.ok && bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xd8]));
}
