import { idCardLabel, idCardPicture } from '@htp/test-kit';
import { as, type Session } from './people.ts';

/** So often a recogniser that was too busy, or too slow, is asked again: it counts no such try. */
const TRIES = 20;

/** Automatic verification with one of the samples; takes the recogniser some seconds. */
export async function verify(url: string, session: Session, front: string): Promise<Response> {
  for (let tries = 1; ; tries++) {
    const answer = await verifyOnce(url, session, front);
    if (answer.status !== 503 || tries === TRIES) return answer;
    await answer.body?.cancel();
  }
}

async function verifyOnce(url: string, session: Session, front: string): Promise<Response> {
  const { name, number } = await idCardLabel(front);
  const form = new FormData();
  form.append('name', name);
  form.append('documentNumber', number);
  form.append('front', new Blob([Uint8Array.from(await idCardPicture(front))]), 'front.jpg');
  form.append('back', new Blob([Uint8Array.from(await idCardPicture('back-good-1'))]), 'back.jpg');
  const path = `${url}/api/identity/automatic-verifications`;
  return fetch(path, { method: 'POST', headers: as(session), body: form });
}
