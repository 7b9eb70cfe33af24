import { randomUUID } from 'node:crypto';
import { BUILT_IN_RULE_SETS } from '@htp/domain';
import type { View } from '../../journey/asking.ts';
import type { Later, Scene } from './scene.ts';

const DAY_MS = 86_400_000;

/** What a lead plans: seasons and rules. */
export async function plans(scene: Scene): Promise<void> {
  await season(scene);
  await ruleSet(scene);
}

async function season({ asking, seasonId, staff: { lead: who } }: Scene): Promise<void> {
  const created = async (body: object) =>
    (await asking.post('/api/season-drafts', { who, body })).id as string;
  const published = async (id: string) => {
    const { token, issues } = await asking.get(`/api/season-drafts/${id}/dry-run`, who);
    if (!token) throw new Error(`the season cannot be published: ${JSON.stringify(issues)}`);
    const headers = { 'if-match': token };
    return asking.post(`/api/season-drafts/${id}/publication`, { who, headers });
  };
  const year = new Date().getUTCFullYear() + 1;
  const project = `申报演练${randomUUID().slice(0, 8)}`;
  const copy = await created({ kind: 'copy', seasonId, project, examYear: year + 1 });
  const window = { opensAt: `${year}-11-26T00:00:00+08:00`, closesAt: `${year}-12-11T00:00:00+08:00` };
  await asking.send('PATCH', `/api/season-drafts/${copy}`, {
    who,
    body: { version: 1, declarationWindow: window },
  });
  const first = (await published(copy)) as View;
  const next = { kind: 'next_version', seasonId: first.seasonId ?? first.id };
  const [draft, outdated] = [await created(next), await created(next)];
  const later = { ...window, closesAt: `${year}-12-12T00:00:00+08:00` };
  await asking.send('PATCH', `/api/season-drafts/${draft}`, {
    who,
    body: { version: 1, declarationWindow: later },
  });
  await published(draft);
  await asking.post(`/api/season-drafts/${outdated}/rebase`, { who, body: { version: 1 } });
  await asking.send('DELETE', `/api/season-drafts/${outdated}`, { who });
  const { version } = await asking.get(`/api/seasons/${next.seasonId}`, who);
  const closesAt = new Date(new Date(later.closesAt).getTime() + DAY_MS).toISOString();
  const body = { version, target: 'declaration', closesAt, reason: '系统维护' };
  await asking.post(`/api/seasons/${next.seasonId}/window-extensions`, { who, body });
}

async function ruleSet({ asking, staff: { lead: who } }: Scene): Promise<void> {
  const basedOn = BUILT_IN_RULE_SETS[0]!.version;
  const created = async () =>
    (await asking.post('/api/rule-set-drafts', { who, body: { basedOn } })).id as string;
  const id = await created();
  const path = `/api/rule-set-drafts/${id}`;
  const { version, definition } = await asking.get(path, who);
  const changed = { ...definition, version: `${basedOn}-r`, title: '演练规则' };
  await asking.send('PATCH', path, { who, body: { version, definition: changed } });
  const { token } = await asking.get(`${path}/dry-run`, who);
  await asking.post(`${path}/publication`, { who, headers: { 'if-match': token } });
  await asking.send('DELETE', `/api/rule-set-drafts/${await created()}`, { who });
}

export async function cancelledExport({ asking, seasonId, staff: { lead: who } }: Scene): Promise<void> {
  const { id } = await asking.post('/api/exports', { who, body: { seasonId } });
  await asking.post(`/api/exports/${id}/cancellation`, { who });
}

/** By an auditor. */
export async function lookedUp({ asking, auditor: { session: who } }: Later): Promise<void> {
  await asking.get('/api/activity', who);
  await asking.post('/api/activity/verifications', { who });
}
