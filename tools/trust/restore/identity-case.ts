import { idCardPicture } from '@htp/test-kit';
import { ask, succeeded } from '../ground/ask.ts';
import type { Ground } from '../ground/ground.ts';
import { refreshed, type Session, signInCandidate, signInStaff } from '../ground/people.ts';

/** Somebody whose pictures wait for a reviewer. */
export interface IdentityCase {
  readonly id: string;
  readonly person: Session;
  readonly reviewer: Session;
  /** Signed in a second time: a refresh token is good once. */
  readonly reviewerAgain: Session;
}

export async function requestReview(ground: Ground): Promise<IdentityCase> {
  const person = await signInCandidate(ground.url(), 'permitholder');
  const reviewer = await signInStaff(ground.url(), 'province-reviewer');
  const reviewerAgain = await signInStaff(ground.url(), 'province-reviewer');
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
  const { id } = await succeeded<{ id: string }>(
    ask(ground.url(), person, ['POST', '/api/identity/manual-requests'], form),
  );
  return { id, person, reviewer, reviewerAgain };
}

/** Takes the request back: its pictures are due to be purged at once. */
export async function withdrawRequest(ground: Ground, { person }: IdentityCase): Promise<void> {
  await succeeded(ask(ground.url(), person, ['POST', '/api/identity/manual-requests/withdrawal']));
}

/** Whether whoever may see the picture is shown it by the API at this address. */
export async function pictureOpens(url: string, { id, reviewer }: IdentityCase): Promise<boolean> {
  const path = `/api/review/identities/${id}`;
  const session = await refreshed(url, reviewer);
  await succeeded(ask(url, session, ['POST', `${path}/claim`]));
  const picture = await ask(url, session, ['GET', `${path}/pictures/front`]);
  const bytes = Buffer.from(await picture.arrayBuffer());
  return picture.ok && bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xd8]));
}
