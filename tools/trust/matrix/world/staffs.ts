import { documentFile } from '@htp/test-kit';
import type { Ground } from '../../ground/ground.ts';
import { type Session, signInCandidate } from '../../ground/people.ts';
import { manualRequest } from '../../journey/by-hand.ts';
import { type Cast, idOf, rowsOf } from '../cast.ts';
import { done, formOf } from '../client.ts';
import { anotherSession } from './peoples.ts';
import type { Made } from './world.ts';

export function unitsOf({ units: { hospital, sub, other }, people }: Cast): Made {
  return {
    unit: { own: hospital, sub, other },
    member: { own: people.own.accountId, sub: people.sub.accountId, other: people.other.accountId },
  };
}

/** Each officer asks for one of his own. */
export async function exportsOf(ground: Ground, { sessions }: Cast): Promise<Made> {
  const { officer, above, below, elsewhere } = sessions;
  const seasonId = await idOf(ground, 'SELECT season_id AS id FROM declaration LIMIT 1');
  const asked = async (who: Session) => {
    const { id } = await done<{ id: string }>(ground.url(), who, ['POST', '/api/exports'], { seasonId });
    // Nobody waits for the background job: a link is given for what is ready, and nothing is read here.
    await ground.owner.query(
      `UPDATE roster_export SET status = 'ready', wrapped_key = '\\x00', expires_at = now() + interval '1 day' WHERE id = $1`,
      [id],
    );
    return id;
  };
  return {
    season: { own: seasonId },
    export: {
      own: await asked(officer),
      same: await asked(above),
      sub: await asked(below),
      other: await asked(elsewhere),
    },
  };
}

/** A colleague of the province, and what is his; and what is another's. */
export async function staffOf(ground: Ground, { sessions }: Cast): Promise<Made> {
  const [found] = await rowsOf<{ staff: string; grant: string }>(
    ground,
    `SELECT account_id AS staff, g.id AS grant FROM staff_account JOIN role_grant g USING (account_id)
     WHERE user_name = 'seed-province-0'`,
  );
  const { accountId } = sessions.reviewer;
  return {
    staff: { own: found!.staff },
    grant: {
      own: found!.grant,
      other: await idOf(ground, 'SELECT id FROM role_grant WHERE account_id = $1', [accountId]),
    },
    staffSession: {
      own: await anotherSession(ground, found!.staff),
      other: await anotherSession(ground, accountId),
    },
  };
}

/** What three units ask the province for. */
export async function registrationsOf(ground: Ground, { sessions, units }: Cast): Promise<Made> {
  const own = await askedForChange(ground, sessions.officer, units.hospital);
  const sub = await askedForChange(ground, sessions.below, units.sub);
  const other = await askedForChange(ground, sessions.elsewhere, units.other);
  return { unitRegistration: { own, sub, other }, registration: { own } };
}

async function askedForChange(ground: Ground, officer: Session, unit: string): Promise<string> {
  const [now] = await rowsOf<Record<string, string>>(
    ground,
    `SELECT name || '新院' AS name, institution_code AS "institutionCode", 'unified_social_credit_code' AS "institutionCodeKind",
       category_code AS "categoryCode", division_code AS "divisionCode", supervising_unit_id AS "supervisingUnitId"
     FROM unit WHERE id = $1`,
    [unit],
  );
  const picture = await documentFile('professional-title-nurse.jpg');
  const path = ['POST', '/api/registrations/proofs'] as const;
  const form = formOf('file', picture, 'proof.jpg');
  const { id: proof } = await done<{ id: string }>(ground.url(), null, path, form);
  const change = { ...now, proof: [proof] };
  await done(ground.url(), officer, ['POST', `/api/registry/units/${unit}/change-registrations`], change);
  return idOf(ground, 'SELECT id FROM registration WHERE unit_id = $1', [unit]);
}

/** Of somebody whom only a reviewer can verify; the reviewer has it. */
export async function identityCaseOf(ground: Ground, { sessions }: Cast): Promise<Made> {
  const applicant = await signInCandidate(ground.url(), 'applicant');
  const typed = { documentType: 'HKMO_PERMIT', name: '陈大文', documentNumber: 'H10000001' };
  const id = await manualRequest(ground, applicant, { ...typed, bornOn: '1990-05-17', sex: 'male' });
  await done(ground.url(), sessions.reviewer, ['POST', `/api/review/identities/${id}/claim`]);
  return { identityCase: { own: id } };
}
