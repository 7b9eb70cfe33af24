import { idCardLabel } from '@htp/test-kit';
import { eventually } from '../../ground/eventually.ts';
import type { Ground } from '../../ground/ground.ts';
import { verifiedByHand } from '../../journey/by-hand.ts';
import { type Cast, idOf } from '../cast.ts';
import { done } from '../client.ts';
import { uploaded } from './peoples.ts';

/** Of the sample pictures: the commission's simulator knows her. */
export const COLLEAGUE = 'front-easy-1';

/** What the colleague at the hospital has: the commission's papers, a correction of one, a draft. */
export interface Known {
  readonly documentNumber: string;
  readonly name: string;
  readonly credential: string;
  readonly draft: string;
  readonly file: string;
  readonly draftVersion: number;
}

export const documentOf = ({ documentNumber }: Known) => ({ documentType: 'RESIDENT_ID', documentNumber });

export async function colleagueOf(
  ground: Ground,
  cast: Cast,
): Promise<Known & { readonly correction: string }> {
  const url = ground.url();
  const { candidate, reviewer } = cast.sessions;
  const { name, number: documentNumber } = await idCardLabel(COLLEAGUE);
  await verifiedByHand(ground, candidate, reviewer, { name, documentNumber });
  await bound(url, cast);
  await done(url, candidate, ['POST', '/api/credentials/commission-fetches']);
  const credential = await eventually(
    ground,
    `SELECT id FROM credential WHERE owner_id = $1 AND source = 'commission' AND kind = 'education'`,
    [candidate.accountId],
  );
  const claim = {
    credentialId: credential,
    field: 'major',
    claimed: '护理学',
    explanation: '毕业证上为护理学',
  };
  const correction = await done<{ id: string }>(url, candidate, ['POST', '/api/corrections'], claim);
  const choice = { level: 'intermediate', specialtyCode: '368', subjects: ['1', '2', '3', '4'] };
  const seasonId = await idOf(ground, 'SELECT season_id AS id FROM declaration LIMIT 1');
  const draft = await done<{ id: string; version: number }>(url, candidate, ['POST', '/api/declarations'], {
    ...{ seasonId, historyCandidate: false, ...choice },
  });
  return {
    documentNumber,
    name,
    credential,
    file: await uploaded(ground, candidate),
    draft: draft.id,
    draftVersion: draft.version,
    correction: correction.id,
  };
}

async function bound(url: string, { sessions, units }: Cast): Promise<void> {
  const { hospital: unitId } = units;
  const path = `/api/units/${unitId}/confirmation-codes`;
  const { code: confirmationCode } = await done<{ code: string }>(url, sessions.officer, ['POST', path]);
  await done(url, sessions.candidate, ['PUT', '/api/affiliation'], { unitId, confirmationCode });
}
