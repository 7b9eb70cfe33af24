import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { IdentityDefect } from '@htp/domain';
import { DigestOf } from '../../../platform/crypto/keyed-columns.ts';

/** Counters decide on their own day only. */
const OF_TODAY = `day >= (now() AT TIME ZONE 'Asia/Shanghai')::date`;

/**
 * How a try ended. `refunded`: it cost nothing, by a fault of ours or because there was no picture to judge;
 * `conflict`: the pictures bear the person out, but the document is another account's.
 */
export type TryOutcome = 'refused' | 'accepted' | 'conflict' | 'refunded';

/** One try of the automatic way: what it was about, by keyed digests only, and what came of it. */
@Entity('identity_try')
@Index('identity_try_fingerprint_key', ['accountId', 'day', 'fingerprint'], {
  unique: true,
  where: `outcome IS DISTINCT FROM 'refunded'`,
})
@Index('identity_try_open_index', ['reservedAt'], { where: 'outcome IS NULL' })
@Index('identity_try_day_index', ['day'])
@Index('identity_try_account_index', ['accountId', 'day'])
export class IdentityTry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'identity_try_pk' })
  id: string;

  /** The day in Beijing on which it began; it counts on that day however long it takes. */
  @Column('date')
  day: string;

  @Column('uuid')
  accountId: string;

  @Column('bytea')
  @DigestOf('blind-index', OF_TODAY)
  documentIndex: Buffer;

  /** Keyed digest of the pictures and of what was typed with them. */
  @Column('bytea')
  @DigestOf('attempt-fingerprint', OF_TODAY)
  fingerprint: Buffer;

  /** Null while the recogniser has it. */
  @Column('text', { nullable: true })
  outcome: TryOutcome | null;

  @Column('jsonb', { nullable: true })
  defects: IdentityDefect[] | null;

  /** Of the database's own clock: how long a try has been open is a duration, not business time. */
  @Column('timestamptz', { default: () => 'now()' })
  reservedAt: Date;
}

/** Tries of one account on one day in Beijing; reserved ones count. */
@Entity('identity_account_day')
export class IdentityAccountDay {
  @PrimaryColumn('date', { primaryKeyConstraintName: 'identity_account_day_pk' })
  day: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'identity_account_day_pk' })
  accountId: string;

  @Column('smallint')
  tries: number;

  /** The different documents it tried, by blind index; a refund does not take one away. */
  @Column('bytea', { array: true })
  @DigestOf('blind-index', OF_TODAY)
  documents: Buffer[];
}

/** Tries of one document on one day in Beijing, by whatever accounts. */
@Entity('identity_document_day')
export class IdentityDocumentDay {
  @PrimaryColumn('date', { primaryKeyConstraintName: 'identity_document_day_pk' })
  day: string;

  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'identity_document_day_pk' })
  @DigestOf('blind-index', OF_TODAY)
  documentIndex: Buffer;

  @Column('smallint')
  tries: number;
}
