import { documentFile, idCardLabel } from '@htp/test-kit';
import { ask, succeeded } from '../ground/ask.ts';
import type { Ground } from '../ground/ground.ts';
import { type Session, signInCandidate, signInStaff } from '../ground/people.ts';
import { verify } from '../ground/verify.ts';

const HOSPITAL = '江城样例医院';
/** Of the demo: printed on its address list. */
const CONFIRMATION_CODE = 'JCYY-2345';

/** Somebody whose number, paper and unit are known from outside, because he went through the real doors. */
export interface Known {
  readonly owner: Session;
  readonly accountId: string;
  readonly documentNumber: string;
  readonly unitId: string;
  readonly officer: Session;
  readonly fileId: string;
}

/** Proves himself with photographs, binds to the demo's hospital and uploads a paper. */
export async function makeKnown(ground: Ground): Promise<Known> {
  const url = ground.home.url;
  const owner = await signInCandidate(url, 'known');
  const { number } = await idCardLabel('front-easy-1');
  await succeeded(verify(url, owner, 'front-easy-1'));
  const { items } = await succeeded<{ items: { id: string; name: string }[] }>(
    ask(url, owner, ['GET', `/api/units?name=${encodeURIComponent(HOSPITAL)}`]),
  );
  const { id: unitId } = items.find(({ name }) => name === HOSPITAL)!;
  await succeeded(bind(url, owner, unitId));
  const form = new FormData();
  form.append('file', new Blob([Uint8Array.from(await documentFile('nurse-licence.jpg'))]), 'paper.jpg');
  const { id: fileId } = await succeeded<{ id: string }>(ask(url, owner, ['POST', '/api/files'], form));
  const officer = await signInStaff(url, 'hospital-officer');
  return {
    owner,
    accountId: owner.accountId,
    documentNumber: number,
    unitId,
    officer,
    fileId,
  };
}

/** Binds with the code that was issued before any rotation. */
export const bind = (url: string, session: Session, unitId: string): Promise<Response> =>
  ask(url, session, ['PUT', '/api/affiliation'], { unitId, confirmationCode: CONFIRMATION_CODE });
