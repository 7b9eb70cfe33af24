import { randomInt, randomUUID } from 'node:crypto';
import { FINDING_CODES, isForStage } from '@htp/domain';
import { idCardLabel } from '@htp/test-kit';
import { eventually } from '../../ground/eventually.ts';
import { signInCandidate } from '../../ground/people.ts';
import { type Declarer, type Later, rowOf, type Scene, submitted } from './scene.ts';

const HOUR_MS = 3_600_000;

/** Cases under review. */
export async function cases(scene: Scene): Promise<void> {
  const { asking, ground, declarer } = scene;
  const withdrawn = await submitted(asking, await signInCandidate(ground.url(), 'seeded9'));
  await asking.post(`/api/declarations/${withdrawn}/withdrawal`, {
    who: await signInCandidate(ground.url(), 'seeded9'),
  });
  const id = await submitted(asking, declarer.session);
  await formRenewed(scene, declarer, id);
  await handedAround(scene, declarer, id);
  await passed(scene, declarer, id);
}

const opened = async ({ asking }: Scene, { officer: who }: Declarer, id: string) =>
  (await asking.get(`/api/review/declarations/${id}`, who)).contentTag as string;

async function formRenewed(scene: Scene, declarer: Declarer, id: string): Promise<void> {
  const { asking } = scene;
  const { session, officer: who } = declarer;
  const path = `/api/review/declarations/${id}`;
  await asking.post(`${path}/claim`, { who });
  const marked = async () =>
    asking.post(`${path}/form-mark`, { who, headers: { 'if-match': await opened(scene, declarer, id) } });
  await marked();
  const { version } = await asking.get(`/api/declarations/${id}`, session);
  const registrationCode = String(randomInt(10_000_000, 99_999_999));
  const body = { version, registrationCode };
  await asking.post(`/api/declarations/${id}/form-renewal`, { who: session, body });
  await asking.get(`${path}/changes`, who);
  await marked();
  const headers = { 'if-match': await opened(scene, declarer, id) };
  await asking.send('DELETE', `${path}/form-mark`, { who, headers });
}

async function handedAround(scene: Scene, { officer: who }: Declarer, id: string): Promise<void> {
  const { asking, seasonId, staff } = scene;
  const path = `/api/review/declarations/${id}`;
  await asking.send('DELETE', `${path}/claim`, { who });
  await asking.post('/api/review/declarations/next-claim', { who, body: { seasonId } });
  const body = { accountId: who.accountId };
  await asking.post(`${path}/assignment`, { who: staff.lead, body });
}

async function passed(scene: Scene, declarer: Declarer, id: string): Promise<void> {
  const { asking } = scene;
  const who = declarer.officer;
  const path = `/api/review/declarations/${id}`;
  await findingResolved(scene, declarer, id);
  const { sections } = await asking.get(path, who);
  for (const { section } of sections as { section: string }[])
    await asking.send('PUT', `${path}/sections/${section}`, { who, body: { verdict: 'accepted' } });
  const contentTag = await opened(scene, declarer, id);
  const items = [{ id, contentTag }];
  await asking.post('/api/review/declarations/bulk-pass', { who, body: { items } });
}

/** Of which nobody can open where it was found: only the application could seal that. Gone before anybody asks for it. */
async function findingResolved({ asking, ground }: Scene, { officer: who }: Declarer, id: string) {
  const { finding } = await rowOf<{ finding: string }>(
    { ground },
    `INSERT INTO declaration_finding (id, submission_id, digest, code, severity, section, field, params, places, found_at)
     SELECT $2, submission_id, '\\x00', $3, 'high', 'education', 'diplomaPicture', '{}', '\\x00', now()
     FROM declaration WHERE id = $1 RETURNING id AS finding`,
    [id, randomUUID(), FINDING_CODES.find((code) => isForStage(code, 'unit'))],
  );
  const body = { version: 0, remark: '已核对原件' };
  await asking.send('PUT', `/api/review/declarations/${id}/findings/${finding}/resolution`, { who, body });
  await ground.owner.query('DELETE FROM declaration_finding WHERE id = $1', [finding]);
}

/** For the nurse, after the end. */
export async function reopened({ asking, ground, seasonId, staff: { lead: who } }: Later): Promise<void> {
  const { closes } = await rowOf<{ closes: string }>(
    { ground },
    `SELECT definition->'declarationWindow'->>'closesAt' AS closes FROM season_version WHERE season_id = $1
     ORDER BY version DESC LIMIT 1`,
    [seasonId],
  );
  const { number: documentNumber } = await idCardLabel('front-easy-1');
  const later = (hours: number) => new Date(new Date(closes).getTime() + hours * HOUR_MS).toISOString();
  const reason = '系统故障';
  const body = { seasonId, until: later(1), reason, documentType: 'RESIDENT_ID', documentNumber };
  const { id } = await asking.post('/api/filing-reopenings', { who, body });
  const path = `/api/filing-reopenings/${id}`;
  await asking.send('PATCH', path, { who, body: { until: later(2), reason } });
  await asking.send('DELETE', path, { who });
}

/** What stands on a paper of the nurse's, once it was read. */
export async function readings({
  asking,
  ground,
  declarationId,
  staff: { officer: who },
}: Later): Promise<void> {
  const file = await eventually(
    ground,
    `SELECT file_id AS id FROM document_reading WHERE reading IS NOT NULL AND file_id = ANY (
       SELECT unnest(file_ids) FROM declaration_submission WHERE declaration_id = $1) LIMIT 1`,
    [declarationId],
  );
  await asking.get(`/api/files/${file}/readings`, who);
}
