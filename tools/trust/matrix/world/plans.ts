import { idCardLabel } from '@htp/test-kit';
import { UNIT_IMPORT_TITLES } from '@htp/wording';
import writeXlsxFile from 'write-excel-file/node';
import type { Ground } from '../../ground/ground.ts';
import { type Session, signInCandidate } from '../../ground/people.ts';
import { type Cast, rowsOf } from '../cast.ts';
import { done, formOf } from '../client.ts';
import { COLLEAGUE } from './colleague.ts';
import { uploaded } from './peoples.ts';
import type { Made } from './world.ts';

const HOUR_MS = 3_600_000;

/** What the lead and the auditor have begun. */
export async function plansOf(ground: Ground, { sessions: { lead, auditor } }: Cast): Promise<Made> {
  const made = async (who: Session, path: string, body?: object) =>
    (await done<{ id: string }>(ground.url(), who, ['POST', path], body)).id;
  const [season] = await rowsOf<{ id: string; rules: string; closes: string }>(
    ground,
    `SELECT season_id AS id, definition->>'ruleSetVersion' AS rules, definition->'declarationWindow'->>'closesAt' AS closes
     FROM season_version WHERE season_id = (SELECT season_id FROM declaration LIMIT 1) LIMIT 1`,
  );
  const { id: seasonId, rules, closes } = season!;
  const until = new Date(new Date(closes).getTime() + HOUR_MS).toISOString();
  const { number: documentNumber } = await idCardLabel(COLLEAGUE);
  const reopening = { seasonId, until, reason: '系统故障', documentType: 'RESIDENT_ID', documentNumber };
  return {
    ruleSet: { own: rules, absent: '1900-1' },
    seasonDraft: { own: await made(lead, '/api/season-drafts', { kind: 'next_version', seasonId }) },
    ruleSetDraft: { own: await made(lead, '/api/rule-set-drafts', { basedOn: rules }) },
    reopening: { own: await made(lead, '/api/filing-reopenings', reopening) },
    unitImport: { own: await imported(ground, lead) },
    verification: { own: await made(auditor, '/api/activity/verifications') },
  };
}

async function imported(ground: Ground, lead: Session): Promise<string> {
  const unit = ['新样例医院', '124201062026020423', '', 'A100', '420106', ''];
  const rows = [Object.values<string>(UNIT_IMPORT_TITLES), unit];
  const sheet = rows.map((row) => row.map((value) => ({ value, type: String })));
  const form = formOf('file', await writeXlsxFile(sheet).toBuffer(), 'units.xlsx');
  return (await done<{ id: string }>(ground.url(), lead, ['POST', '/api/unit-imports'], form)).id;
}

/** What was there and is not any more, where there is a way to delete it. */
export async function deletedOf(ground: Ground, { sessions: { owner, lead } }: Cast): Promise<Made> {
  const url = ground.url();
  const deleted = async (who: Session, path: string, body: object) => {
    const { id } = await done<{ id: string }>(url, who, ['POST', path], body);
    await done(url, who, ['DELETE', `${path}/${id}`]);
    return { deleted: id };
  };
  const looseFile = await uploaded(ground, owner);
  await done(url, owner, ['DELETE', `/api/files/${looseFile}`]);
  const ended = await signInCandidate(url, 'seeded0');
  await done(url, ended, ['DELETE', '/api/sessions/current']);
  return {
    looseFile: { deleted: looseFile },
    session: { deleted: sessionOf(ended) },
    credential: await deleted(owner, '/api/credentials', { kind: 'physician_qualification', fields: {} }),
    seasonDraft: await deleted(lead, '/api/season-drafts', {
      ...{ kind: 'empty', project: '弃用项目', examYear: 2029 },
    }),
  };
}

/** The session that an access token names. */
function sessionOf({ accessToken }: Session): string {
  const claims = Buffer.from(accessToken.split('.')[1]!, 'base64url').toString();
  return (JSON.parse(claims) as { sid: string }).sid;
}
