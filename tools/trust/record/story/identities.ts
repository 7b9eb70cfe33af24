import { idCardPicture } from '@htp/test-kit';
import type { Session } from '../../ground/people.ts';
import { signInCandidate } from '../../ground/people.ts';
import { formOf } from '../../journey/asking.ts';
import type { Later } from './scene.ts';

/** Two who ask for manual review: one gives it up, the other's pictures are looked at; and one who was verified and is called otherwise now. */
export async function identities(scene: Later): Promise<void> {
  const { asking, ground, staff } = scene;
  const who = staff.reviewer;
  const [giver, other] = [
    await signInCandidate(ground.url(), 'givesup'),
    await signInCandidate(ground.url(), 'waits'),
  ];
  await requested(scene, giver, 'H20000001');
  await asking.post('/api/identity/manual-requests/withdrawal', { who: giver });
  const path = `/api/review/identities/${await requested(scene, other, 'H20000002')}`;
  await asking.post(`${path}/claim`, { who });
  await asking.send('DELETE', `${path}/claim`, { who });
  await asking.post('/api/review/identities/next', { who });
  await asking.get(path, who);
  await asking.get(`${path}/pictures/front`, who);
  const { contentTag } = (await asking.get(path, who)) as { contentTag: string };
  await asking.post(`${path}/decision`, {
    who,
    body: { decision: 'approved' },
    headers: { 'if-match': contentTag },
  });
  const proof = await idCardPicture('front-easy-3');
  const correction = await formFor('H20000002', { name: '陈大明', reason: 'name_changed' }, { proof });
  await asking.post('/api/identity/corrections', { who: other, form: correction });
}

async function requested({ asking }: Later, who: Session, documentNumber: string): Promise<string> {
  const form = await formFor(documentNumber);
  return (await asking.post('/api/identity/manual-requests', { who, form })).id as string;
}

async function formFor(
  documentNumber: string,
  changes: Readonly<Record<string, string>> = {},
  more: Readonly<Record<string, Buffer>> = {},
): Promise<FormData> {
  const typed = { documentType: 'HKMO_PERMIT', name: '陈大文', bornOn: '1990-05-17', sex: 'male' };
  return formOf(
    { ...typed, documentNumber, ...changes },
    { front: await idCardPicture('front-easy-2'), back: await idCardPicture('back-good-1'), ...more },
  );
}
