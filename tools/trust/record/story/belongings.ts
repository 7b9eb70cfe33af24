import { idCardPicture } from '@htp/test-kit';
import { formOf } from '../../journey/asking.ts';
import { eventually } from '../../ground/eventually.ts';
import type { Later } from './scene.ts';

/** What candidates have: credentials, what the commission says of them, files, messages. */
export async function belongings(scene: Later): Promise<void> {
  await credentials(scene);
  await corrections(scene);
  await files(scene);
  await messages(scene);
}

async function credentials({ asking, nurse: who }: Later): Promise<void> {
  const body = { kind: 'physician_qualification', fields: {} };
  const { id } = await asking.post('/api/credentials', { who, body });
  const path = `/api/credentials/${id}`;
  const { version } = await asking.get(path, who);
  await asking.send('PATCH', path, { who, body: { version, fields: {} } });
  await asking.send('DELETE', path, { who });
}

/** One is put right and confirmed; another one goes back and forth until it is given up. */
async function corrections({ asking, ground, nurse, staff: { officer } }: Later): Promise<void> {
  await asking.post('/api/credentials/commission-fetches', { who: nurse });
  const credentialId = await eventually(
    ground,
    `SELECT id FROM credential WHERE owner_id = $1 AND source = 'commission' AND kind = 'education'`,
    [nurse.accountId],
  );
  const claim = { claimed: '护理学', explanation: '毕业证上为护理学' };
  const reported = async (field: string) => {
    const body = { credentialId, field, ...claim };
    return (await asking.post('/api/corrections', { who: nurse, body })).id as string;
  };
  const versionOf = async (id: string) =>
    (await asking.get(`/api/corrections/${id}`, nurse)).version as number;
  const own = async (id: string, step: string, body: object = {}) =>
    asking.post(`/api/corrections/${id}/${step}`, {
      who: nurse,
      body: { version: await versionOf(id), ...body },
    });
  const decided = async (id: string, step: string, body: object) =>
    asking.post(`/api/review/corrections/${id}/${step}`, {
      who: officer,
      body: { version: await versionOf(id), ...body },
    });

  const school = await reported('school');
  await asking.get('/api/review/corrections', officer);
  await asking.get(`/api/review/corrections/${school}`, officer);
  await decided(school, 'correction', { value: claim.claimed });
  await own(school, 'confirmation');
  const major = await reported('major');
  await decided(major, 'refusal', { reason: '与原件一致' });
  await own(major, 'contestation', claim);
  await own(major, 'withdrawal');
}

async function files({ asking, nurse: who }: Later): Promise<void> {
  const form = formOf({}, { file: await idCardPicture('back-good-1') });
  const { id } = await asking.post('/api/files', { who, form });
  const { url } = await asking.post(`/api/files/${id}/links`, { who });
  await asking.get(url);
  await asking.send('DELETE', `/api/files/${id}`, { who });
}

async function messages({ asking, ground, nurse: who, staff: { lead } }: Later): Promise<void> {
  const answers = [{ topic: 'identity_result', accepted: true }];
  await asking.post('/api/messages/agreements', { who, body: { answers } });
  const id = await eventually(ground, 'SELECT message_id AS id FROM message_delivery LIMIT 1');
  // What it takes several hours to come to.
  await ground.owner.query(`UPDATE message_delivery SET state = 'failed' WHERE message_id = $1`, [id]);
  await asking.post('/api/message-deliveries/resends', { who: lead, body: { messageIds: [id] } });
}
