import { RecordedChange, statement } from '../../../platform/database/index.ts';
import { holdsAffiliation } from '../../affiliations/index.ts';
import { holdsIdentity } from '../../identity/index.ts';
import { holdsFiles } from '../../files/index.ts';
import { currentVersionOf } from '../../seasons/index.ts';
import { DECLARATION_COLUMNS } from '../declaration-columns.ts';
import type { Declaration } from '../declaration.entity.ts';

/**
 * A declaration as it was read for a change that is one statement: nobody waits meanwhile, and the change happens only to
 * the row as it was (docs/adr/0017-hot-writes.md).
 */
export interface ReadDeclaration extends Declaration {
  readonly now: Date;
  /** The transaction that wrote the row last: every change of it gives it another. */
  readonly revision: string;
  readonly currentSeasonVersion: number;
}

export interface OwnDeclaration extends ReadDeclaration {
  /** Of the frozen copy in force. */
  readonly submissionNumber: number | null;
  readonly frozenCopy: Buffer | null;
}

export interface Moved {
  readonly version: number;
  readonly waitingSince: Date;
}

/** What statements that read for a change begin with; $2 is the time a test has set. */
export const READ_COLUMNS = `${DECLARATION_COLUMNS}, coalesce($2::timestamptz, now()) AS now, d.xmin::text AS revision,
  ${currentVersionOf('d.season_id')} AS "currentSeasonVersion"`;

/** $1 the id, $2 the time a test has set, $3 the person. */
export const readOwn = statement<OwnDeclaration>(
  'declaration.read_own',
  `SELECT ${READ_COLUMNS}, s.number AS "submissionNumber", s.frozen_copy AS "frozenCopy"
   FROM declaration d LEFT JOIN declaration_submission s ON s.id = d.submission_id
   WHERE d.id = $1 AND d.person_id = $3`,
);

/** The row as it was read, or none. */
export const UNCHANGED = 'id = $1 AND xmin = $2::text::xid';

/** $1 the id, $2 its revision, then what a draft keeps. */
export const saveDraft = new RecordedChange<{ version: number }>('declaration.save_draft', {
  changed: `UPDATE declaration SET version = version + 1, season_version = $3, level = $4, specialty_code = $5,
      specialty_name = $6, subjects = $7, history_candidate = $8, fee_fen = $9, choices = $10, details = $11,
      field_versions = $12
    WHERE ${UNCHANGED} RETURNING version`,
  returning: 'version',
});

/**
 * $1 the id, $2 its revision, $3 to $12 the frozen copy, $13 to $22 where it stands from now on, $23 the deadline, $24 the time a
 * test has set, $25 its list, $26 the scopes that reach it, $27 the sections that were changed, $28 the person when the unit is
 * the one that he is bound to, $29 what was found out about the content, $30 what the rules said of it, $31 the revision of the identity that it names. The row is locked first: the time after any wait decides
 * over the deadline (abuse 12). Nobody takes away a file, the person's document or his unit before it has ended.
 */
export const submit = new RecordedChange<Moved>('declaration.submit', {
  before: {
    held: `SELECT id FROM declaration WHERE ${UNCHANGED} AND ${holdsFiles('$12::uuid[]')}
      AND ${holdsIdentity('person_id', '$31::text::xid')}
      AND ($28::uuid IS NULL OR ${holdsAffiliation('$28::uuid', '$17::uuid')}) FOR UPDATE`,
  },
  changed: `UPDATE declaration d SET status = $13, stage = $14, version = version + 1, returned_sections = '{}',
      season_version = $5, submission_id = $3, fee_fen = $15, specialty_name = $16, unit_id = $17, unit_path = $18,
      unit_name = $19, division_code = $20, masked_name = $21, masked_number = $22,
      waiting_since = coalesce($24::timestamptz, now()),
      form_outdated = form_outdated AND NOT 'declaration_details' = ANY (returned_sections)
    FROM held WHERE d.id = held.id AND coalesce($24::timestamptz, clock_timestamp()) < $23::timestamptz
    RETURNING d.id, d.version, d.waiting_since`,
  also: {
    frozen: `INSERT INTO declaration_submission (id, declaration_id, number, season_version, notice_version,
        statement_version, frozen_copy, content_hash, document_index, sections, file_ids, submitted_at, flags, judgement)
      SELECT $3::uuid, id, $4::integer, $5::integer, $6, $7, $8::bytea, $9::bytea, $10::bytea, $11::text[], $12::uuid[],
        coalesce($24::timestamptz, now()), $29::text[], $30::bytea FROM changed`,
    due: `INSERT INTO declaration_check (submission_id, due_at) SELECT $3::uuid, coalesce($24::timestamptz, now()) FROM changed`,
    reached: `INSERT INTO declaration_reach (declaration_id, scope, queue, waiting_since)
      SELECT changed.id, scope, $25, changed.waiting_since FROM changed, unnest($26::text[]) AS scope
      ON CONFLICT (declaration_id, scope) DO UPDATE SET queue = excluded.queue, waiting_since = excluded.waiting_since`,
    dropped: `DELETE FROM declaration_section_verdict v USING changed
      WHERE v.declaration_id = changed.id AND (v.verdict = 'returned' OR v.section = ANY($27::text[]))`,
  },
  returning: `version, waiting_since AS "waitingSince"`,
});
