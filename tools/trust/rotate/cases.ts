import { Person } from '../actors/person.ts';
import { ask, succeeded } from '../ground/ask.ts';
import type { Ground } from '../ground/ground.ts';
import { type Session, signInCandidate } from '../ground/people.ts';
import { manualRequest } from '../journey/by-hand.ts';

/** Nobody of the crowd that submits. */
const DECLARER = 'seeded6';
const NUMBERS = ['/person/documentNumber', '/sections/declaration_details/registrationCode'] as const;
const NAME = '陈大文';
const REVEALS_PER_DAY = 200;
/** So many numbers are left to be shown today when the rotation begins. */
const LEFT = 60;

/** What somebody who looks into cases was told. */
export interface Look {
  readonly what: string;
  readonly status: number;
  /** As it was before any key was replaced. */
  readonly same: boolean;
}

/** Cases that reviewers have in hand while the keys are replaced: numbers are shown in full, and pictures are looked at. */
export class CasesInHand {
  private readonly ground: Ground;
  private readonly officer: Person;
  private readonly reviewer: Person;
  private readonly declaration: string;
  private readonly pending: string;
  private readonly values = new Map<string, string>();
  shown = 0;

  private constructor(
    ground: Ground,
    [officer, declaration]: readonly [Person, string],
    [reviewer, pending]: readonly [Person, string],
  ) {
    this.ground = ground;
    this.officer = officer;
    this.declaration = declaration;
    this.reviewer = reviewer;
    this.pending = pending;
  }

  static async taken(ground: Ground): Promise<CasesInHand> {
    const url = ground.home.url;
    const declarer = await signInCandidate(url, DECLARER);
    const declaration = await submitted(url, declarer);
    const { rows } = await ground.owner.query<{ name: string }>(
      `SELECT s.user_name AS name FROM affiliation a JOIN role_grant g ON g.unit_id = a.unit_id
       JOIN staff_account s ON s.account_id = g.account_id
       WHERE a.account_id = $1 AND a.ended_at IS NULL AND s.user_name LIKE 'seed-%' LIMIT 1`,
      [declarer.accountId],
    );
    const officer = Person.staff(url, rows[0]!.name);
    const reviewer = Person.staff(url, 'province-reviewer');
    const typed = { documentType: 'HKMO_PERMIT', name: NAME, documentNumber: 'H10000001' };
    const waiting = await signInCandidate(url, 'waiting');
    const pending = await manualRequest(ground, waiting, { ...typed, bornOn: '1990-05-17', sex: 'male' });
    const cases = new CasesInHand(ground, [officer, declaration], [reviewer, pending]);
    await succeeded(by(officer, url, ['POST', `/api/review/declarations/${declaration}/claim`]));
    await succeeded(by(reviewer, url, ['POST', `/api/review/identities/${pending}/claim`]));
    for (const pointer of NUMBERS) await cases.reveal(url, pointer);
    await ground.owner.query('UPDATE reveal_tally SET reveals = $2 WHERE account_id = $1', [
      await officer.accountId(),
      REVEALS_PER_DAY - LEFT,
    ]);
    cases.shown = 0;
    return cases;
  }

  /** A number in full, the case of somebody who waits for manual review, and his picture. */
  async look(url: string, turn: number): Promise<Look[]> {
    const path = `/api/review/identities/${this.pending}`;
    const found = await by(this.reviewer, url, ['GET', path]);
    const { name } = (await found.json()) as { name?: string };
    const picture = await by(this.reviewer, url, ['GET', `${path}/pictures/front`]);
    const bytes = await picture.arrayBuffer();
    const own = await signInCandidate(url, DECLARER);
    const messages = await ask(url, own, ['GET', '/api/messages']);
    await messages.body?.cancel();
    return [
      await this.reveal(url, NUMBERS[turn % NUMBERS.length]!),
      { what: 'a pending case', status: found.status, same: name === NAME },
      { what: 'its picture', status: picture.status, same: bytes.byteLength > 0 },
      { what: 'messages', status: messages.status, same: messages.ok },
    ];
  }

  /** Asks for more at once, at every process, than there are left. @returns how many were shown over the cap, and how many have no row */
  async exhaust(since: string): Promise<{ overCap: number; unrecorded: number; refused: number }> {
    const all = await Promise.all(
      Array.from({ length: LEFT + 20 }, (_, n) => this.reveal(this.ground.url(n), NUMBERS[0])),
    );
    const { rows } = await this.ground.owner.query<{ rows: number }>(
      `SELECT count(*)::int AS rows FROM activity WHERE type = 'personal_data.revealed' AND actor_id = $1 AND id > $2`,
      [await this.officer.accountId(), since],
    );
    return {
      overCap: Math.abs(this.shown - LEFT),
      unrecorded: Math.abs(this.shown - rows[0]!.rows),
      refused: all.filter(({ status }) => status === 429).length,
    };
  }

  /** The last entry of the record now. */
  async lastEntry(): Promise<string> {
    const { rows } = await this.ground.owner.query<{ id: string }>('SELECT max(id) AS id FROM activity');
    return rows[0]!.id;
  }

  private async reveal(url: string, pointer: string): Promise<Look> {
    const path = `/api/review/declarations/${this.declaration}/reveals`;
    const answer = await by(this.officer, url, ['POST', path], {
      pointer,
      reason: 'compare_with_document',
    });
    const { value, code } = (await answer.json()) as { value?: string; code?: string };
    if (code === 'reveals_exhausted') return { what: 'a number', status: 429, same: true };
    if (answer.ok) this.shown += 1;
    const before = this.values.get(pointer) ?? value;
    if (value !== undefined && before !== undefined) this.values.set(pointer, before);
    return { what: 'a number', status: answer.status, same: value !== undefined && value === before };
  }
}

async function by(
  who: Person,
  url: string,
  asked: readonly [method: string, path: string],
  body?: object,
): Promise<Response> {
  return ask(url, null, asked, body, await who.headers());
}

async function submitted(url: string, who: Session): Promise<string> {
  const { items } = await succeeded<{ items: { id: string }[] }>(ask(url, who, ['GET', '/api/declarations']));
  const path = `/api/declarations/${items[0]!.id}`;
  const { version, statementVersion } = await succeeded<{ version: number; statementVersion: string }>(
    ask(url, who, ['GET', path]),
  );
  await succeeded(ask(url, who, ['POST', `${path}/submission`], { version, statementVersion }));
  return items[0]!.id;
}
