import { Injectable } from '@nestjs/common';
import type { SharedTrace, Trace } from '@htp/domain';
import { BlindIndex } from '../../../platform/crypto/index.ts';
import { Database, statement } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import type { CheckedSubmission } from './declaration-checks.repository.ts';

/** Who comes second to a number waits for the first, and so sees him. */
const lock = statement(
  'declaration_trace.lock',
  `SELECT pg_advisory_xact_lock(hashtextextended('declaration_trace ' || encode(own.trace, 'hex'), 0))
   FROM (SELECT unnest($1::bytea[]) AS trace ORDER BY 1 OFFSET 0) own`,
);
const keep = statement<{ trace: Buffer }>(
  'declaration_trace.keep',
  `WITH gone AS (DELETE FROM declaration_trace WHERE declaration_id = $1 AND trace <> ALL ($2) RETURNING trace),
   added AS (
     INSERT INTO declaration_trace (trace, declaration_id, kind, document_index)
     SELECT own.trace, $1, own.kind, $4 FROM unnest($2::bytea[], $3::text[]) AS own (trace, kind)
     ON CONFLICT DO NOTHING RETURNING trace)
   SELECT trace FROM gone UNION ALL SELECT trace FROM added`,
);
/** Whoever shares what has changed is looked at again. */
const wakeOthers = statement(
  'declaration_trace.wake_others',
  `UPDATE declaration_check c SET due_at = coalesce($4::timestamptz, now()), tries = 0
   FROM declaration_trace t JOIN declaration d ON d.id = t.declaration_id
   WHERE t.trace = ANY ($1) AND t.declaration_id <> $2 AND t.document_index <> $3 AND c.submission_id = d.submission_id`,
);
/** A 网报号 counts where it is in use; a certificate of somebody else does for ever. */
const shared = statement<{ trace: Buffer; documentIndex: Buffer }>(
  'declaration_trace.shared',
  `SELECT t.trace, t.document_index AS "documentIndex"
   FROM declaration_trace t JOIN declaration d ON d.id = t.declaration_id
   WHERE t.trace = ANY ($1) AND t.document_index <> $2
     AND (t.kind <> 'registration_number' OR d.status NOT IN ('withdrawn', 'rejected'))
   LIMIT 1000`,
);

/** Finds the same number or file with somebody else, by blind indexes: no scan, and nothing to be read from the table. */
@Injectable()
export class DeclarationTracesRepository {
  constructor(
    private readonly database: Database,
    private readonly blindIndex: BlindIndex,
    private readonly clock: Clock,
  ) {}

  /** Keeps what a submission holds, and has whoever shares something new with it looked at again; within a unit of work. */
  async keep({ declarationId, documentIndex }: CheckedSubmission, traces: readonly Trace[]): Promise<void> {
    const indexes = traces.map((trace) => this.blindIndex.of(classOf(trace), trace.value));
    const kinds = traces.map(({ kind }) => kind);
    await this.database.query(lock, [indexes]);
    const changed = await this.database.query(keep, [declarationId, indexes, kinds, documentIndex]);
    if (changed.length === 0) return;
    const woken = changed.map(({ trace }) => trace);
    await this.database.count(wakeOthers, [woken, declarationId, documentIndex, this.clock.fixedAt]);
  }

  /** What other persons have handed in as well. */
  async sharedBy({ documentIndex }: CheckedSubmission, traces: readonly Trace[]): Promise<SharedTrace[]> {
    const searched = traces.map((trace) => ({
      trace,
      indexes: this.blindIndex.candidates(classOf(trace), trace.value).map((index) => index.toString('hex')),
    }));
    const all = searched.flatMap(({ indexes }) => indexes.map((index) => Buffer.from(index, 'hex')));
    const rows = await this.database.query(shared, [all, documentIndex]);
    return searched.flatMap(({ trace, indexes }) => {
      const others = rows.filter((row) => indexes.includes(row.trace.toString('hex')));
      const people = new Set(others.map((row) => row.documentIndex.toString('hex'))).size;
      return people === 0 ? [] : [{ ...trace, people }];
    });
  }
}

/** The class of a trace's blind index. */
export const classOf = (trace: Trace) => `declaration ${trace.class}`;
