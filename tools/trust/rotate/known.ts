import { randomUUID } from 'node:crypto';
import { documentFile, idCardLabel } from '@htp/test-kit';
import type { Ground } from '../ground/ground.ts';
import { as, type Session, signInCandidate, signInStaff } from '../ground/people.ts';
import { verify } from '../ground/verify.ts';

const HOSPITAL = '江城样例医院';
/** Of the demo: printed on its address list. */
export const CONFIRMATION_CODE = 'JCYY-2345';

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
  await expectOk(await verify(url, owner, 'front-easy-1'));
  const units = await expectOk(
    await fetch(`${url}/api/units?name=${encodeURIComponent(HOSPITAL)}`, { headers: as(owner) }),
  );
  const { id: unitId } = (units as { items: { id: string; name: string }[] }).items.find(
    ({ name }) => name === HOSPITAL,
  )!;
  await expectOk(await bind(url, owner, unitId));
  const form = new FormData();
  form.append('file', new Blob([Uint8Array.from(await documentFile('nurse-licence.jpg'))]), 'paper.jpg');
  const file = await expectOk(
    await fetch(`${url}/api/files`, { method: 'POST', headers: as(owner), body: form }),
  );
  const officer = await signInStaff(url, 'hospital-officer');
  return {
    owner,
    accountId: owner.accountId,
    documentNumber: number,
    unitId,
    officer,
    fileId: (file as { id: string }).id,
  };
}

/** Binds with the code that was issued before any rotation. */
export const bind = (url: string, session: Session, unitId: string): Promise<Response> =>
  fetch(`${url}/api/affiliation`, {
    method: 'PUT',
    headers: { ...as(session), 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ unitId, confirmationCode: CONFIRMATION_CODE }),
  });

export async function expectOk(answer: Response): Promise<unknown> {
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${text.slice(0, 300)}`);
  return text === '' ? undefined : JSON.parse(text);
}
