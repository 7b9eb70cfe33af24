import { Injectable } from '@nestjs/common';
import { ActivityService } from '../../../platform/activity/index.ts';
import { Database, statement, UnitOfWork } from '../../../platform/database/index.ts';
import { CONTENT_TAG } from '../declaration-detail.sql.ts';

interface ReadCase {
  readonly id: string;
  readonly personId: string;
  /** Of the frozen copy that is shown. */
  readonly number: number;
}

/** `OFFSET 0` keeps the planner at the entries of the case: where reads are rare in its statistics it would go through all of them. */
const openedOf = (declarationId: string, accountId: string) =>
  `FROM (SELECT a.type, a.actor_id, a.detail FROM activity a
     WHERE a.subject_kind = 'declaration' AND a.subject_id = ${declarationId} OFFSET 0) a
   WHERE a.type = 'personal_data.read' AND a.actor_id = ${accountId}`;
const OPENED = openedOf('$1', '$2');

/** For statements over `declaration d` and its `declaration_submission s`: whether the account was shown this very content. */
export const openedBy = (accountId: string) =>
  `EXISTS (SELECT ${openedOf('d.id', accountId)}
     AND a.detail->>'contentTag' = ${CONTENT_TAG('d.version', 's.content_hash')})`;

const hasOpened = statement<{ exists: boolean }>(
  'activity.case_opened',
  `SELECT EXISTS (SELECT ${OPENED} AND a.detail->>'contentTag' = $3) AS exists`,
);
const openedNumbers = statement<{ number: number }>(
  'activity.opened_numbers',
  `SELECT DISTINCT (a.detail->>'number')::int AS number ${OPENED} AND a.detail ? 'contentTag'`,
);

/**
 * Which content of which case each of the staff has been shown. The record of the reading is the proof: nobody decides on what he
 * has not opened (trust.md, promise 12).
 */
@Injectable()
export class CaseOpenings {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** Records that two rounds of a case were compared; what opens the case itself records that (`declaration.open_case`). */
  recordComparison({ id, personId, number }: ReadCase, comparedWith: number): Promise<void> {
    return this.unitOfWork.run(() =>
      this.activity.record({
        type: 'personal_data.read',
        subject: { kind: 'declaration', id },
        ownerId: personId,
        detail: { number, comparedWith },
      }),
    );
  }

  /** Whether this very content, by its `contentTag`, was shown to the account. */
  async hasOpened(declarationId: string, accountId: string, contentTag: string): Promise<boolean> {
    const row = await this.database.findOne(hasOpened, [declarationId, accountId, contentTag]);
    return row?.exists ?? false;
  }

  /** The rounds of a case that the account has opened, by number. */
  async numbersOpened(declarationId: string, accountId: string): Promise<number[]> {
    const rows = await this.database.query(openedNumbers, [declarationId, accountId]);
    return rows.map(({ number }) => number);
  }
}
