import { Injectable } from '@nestjs/common';
import { EXPIRIES, type Expiry, type ExpiryKind } from '@htp/domain';
import { Database, statement } from '../../../platform/database/index.ts';

export interface EndingPaper extends Expiry {
  readonly declarationId: string;
  readonly personId: string;
}

const keep = statement(
  'declaration_expiry.keep',
  `WITH gone AS (DELETE FROM declaration_expiry WHERE declaration_id = $1 AND kind <> ALL ($2))
   INSERT INTO declaration_expiry (declaration_id, kind, ends_on)
   SELECT $1, own.kind, own.ends_on FROM unnest($2::text[], $3::date[]) AS own (kind, ends_on)
   ON CONFLICT (declaration_id, kind) DO UPDATE SET ends_on = excluded.ends_on
   WHERE declaration_expiry.ends_on <> excluded.ends_on`,
);
const LIVE = `d.status IN ('in_review', 'returned')`;
/** Says it once for each end, so that a run that broke off is only finished by the next. */
const tell = statement<EndingPaper>(
  'declaration_expiry.tell',
  `WITH due AS (
     SELECT e.declaration_id, e.kind, d.person_id FROM declaration_expiry e JOIN declaration d ON d.id = e.declaration_id
     WHERE e.ends_on BETWEEN $1::date AND $1::date + $2::int AND e.told_of IS DISTINCT FROM e.ends_on AND ${LIVE}
       AND NOT EXISTS (SELECT FROM account a WHERE a.id = d.person_id AND a.deleted_at IS NOT NULL)
     ORDER BY e.ends_on LIMIT $3)
   UPDATE declaration_expiry e SET told_of = e.ends_on FROM due
   WHERE e.declaration_id = due.declaration_id AND e.kind = due.kind
   RETURNING e.declaration_id AS "declarationId", due.person_id AS "personId", e.kind,
     to_char(e.ends_on, 'YYYY-MM-DD') AS "endsOn"`,
);
/** What has ended since it was last looked at, and what comes near its end. */
const wake = statement(
  'declaration_expiry.wake',
  `UPDATE declaration_check c SET due_at = coalesce($3::timestamptz, now()), tries = 0
   FROM declaration_expiry e JOIN declaration d ON d.id = e.declaration_id
   WHERE ${LIVE} AND c.submission_id = d.submission_id AND c.due_at IS NULL AND e.ends_on >= $1::date - 8
     AND ((e.ends_on < $1::date AND (c.checked_at AT TIME ZONE 'Asia/Shanghai')::date <= e.ends_on)
       OR (e.ends_on <= $1::date + $2::int AND (c.checked_at AT TIME ZONE 'Asia/Shanghai')::date < e.ends_on - $2::int))`,
);

/** When papers of declarations end. */
@Injectable()
export class DeclarationExpiriesRepository {
  constructor(private readonly database: Database) {}

  /** The first end of each kind. */
  async keep(declarationId: string, expiries: readonly Expiry[]): Promise<void> {
    const first = EXPIRIES.flatMap((kind): [ExpiryKind, string][] => {
      const [end] = expiries
        .filter((expiry) => expiry.kind === kind)
        .map(({ endsOn }) => endsOn)
        .sort();
      return end === undefined ? [] : [[kind, end]];
    });
    const kinds = first.map(([kind]) => kind);
    await this.database.count(keep, [declarationId, kinds, first.map(([, end]) => end)]);
  }

  /** Papers that end within so many days, and whose candidates are to be told now. */
  tell(today: string, days: number, most: number): Promise<EndingPaper[]> {
    return this.database.query(tell, [today, days, most]);
  }

  /** Has declarations looked at again of which a paper has ended, or comes within so many days of it. */
  async wake(today: string, days: number, now: Date | null): Promise<number> {
    return this.database.count(wake, [today, days, now]);
  }
}
