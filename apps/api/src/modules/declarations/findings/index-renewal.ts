import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Finding, findingIdentity, tracesOf } from '@htp/domain';
import { BlindIndex, FieldCipher, KeyProvider } from '../../../platform/crypto/index.ts';
import { Database, statement, UnitOfWork } from '../../../platform/database/index.ts';
import { IndexRenewals } from '../../../platform/keys/index.ts';
import { FrozenCopies } from '../frozen-copies.ts';
import { placeOf } from './declaration-findings.repository.ts';
import { classOf } from './declaration-traces.repository.ts';
import { FINDING_CLASS } from './found-keeper.ts';

const AT_A_TIME = 50;
const OUTDATED = (column: string) => `get_byte(${column}, 0) * 256 + get_byte(${column}, 1) <> $1`;

interface Copy {
  readonly submissionId: string;
  readonly frozenCopy: Buffer;
}

const outdatedFindings = statement<
  Copy & Omit<Finding, 'places'> & { id: string; digest: Buffer; places: Buffer }
>(
  'index_renewal.findings',
  `SELECT f.id, f.digest, f.code, f.severity, f.section, f.field, f.params, f.places, s.id AS "submissionId",
     s.frozen_copy AS "frozenCopy"
   FROM declaration_finding f JOIN declaration_submission s ON s.id = f.submission_id
   WHERE ${OUTDATED('f.digest')} ORDER BY f.id LIMIT $2`,
);
/** The same was found once more under the new key meanwhile: then it is that one. */
const renewFinding = statement(
  'index_renewal.finding',
  `WITH twin AS (DELETE FROM declaration_finding f USING declaration_finding mine
     WHERE mine.id = $1 AND f.submission_id = mine.submission_id AND f.digest = $3 AND f.id <> $1)
   UPDATE declaration_finding SET digest = $3 WHERE id = $1 AND digest = $2`,
);
const outdatedTraces = statement<Copy & { declarationId: string }>(
  'index_renewal.traces',
  `SELECT t.declaration_id AS "declarationId", s.id AS "submissionId", s.frozen_copy AS "frozenCopy"
   FROM (SELECT DISTINCT declaration_id FROM declaration_trace WHERE ${OUTDATED('trace')} LIMIT $2) t
   JOIN LATERAL (SELECT id, frozen_copy FROM declaration_submission x
     WHERE x.declaration_id = t.declaration_id ORDER BY x.number DESC LIMIT 1) s ON true`,
);
/** Those that its last submission does not hold any more are of no use. */
const renewTraces = statement(
  'index_renewal.trace',
  `WITH outdated AS (
     DELETE FROM declaration_trace WHERE declaration_id = $2 AND ${OUTDATED('trace')} RETURNING trace, kind, document_index)
   INSERT INTO declaration_trace (trace, declaration_id, kind, document_index)
   SELECT given.after, $2, o.kind, o.document_index
   FROM outdated o JOIN unnest($3::bytea[], $4::bytea[]) AS given (before, after) ON given.before = o.trace
   ON CONFLICT DO NOTHING`,
);

const BOOKKEEPING = { unrecorded: 'the same index under a newer key' };

/** Makes the indexes of findings and traces anew, from the frozen copies that they were made of. */
@Injectable()
export class IndexRenewal implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: KeyProvider,
    private readonly blindIndex: BlindIndex,
    private readonly cipher: FieldCipher,
    private readonly copies: FrozenCopies,
    private readonly renewals: IndexRenewals,
  ) {}

  onModuleInit(): void {
    this.renewals.register('declaration_finding', 'digest', () => this.findings());
    this.renewals.register('declaration_trace', 'trace', () => this.traces());
  }

  private async findings(): Promise<number> {
    const rows = await this.database.query(outdatedFindings, [this.version, AT_A_TIME]);
    const renewed = rows.map(({ id, digest, places, submissionId, frozenCopy, ...finding }) => {
      const { files } = this.copies.openCopy(submissionId, frozenCopy);
      const told = JSON.parse(this.cipher.openText(places, placeOf(id))) as Finding['places'];
      return [
        id,
        digest,
        this.blindIndex.of(FINDING_CLASS, findingIdentity({ ...finding, places: told }, files)),
      ];
    });
    await this.unitOfWork.run(async () => {
      for (const values of renewed) await this.database.count(renewFinding, values);
    }, BOOKKEEPING);
    return rows.length;
  }

  private async traces(): Promise<number> {
    const rows = await this.database.query(outdatedTraces, [this.version, AT_A_TIME]);
    await this.unitOfWork.run(async () => {
      for (const { declarationId, submissionId, frozenCopy } of rows) {
        const pairs = tracesOf(this.copies.openCopy(submissionId, frozenCopy)).flatMap((trace) => {
          const [now, ...before] = this.blindIndex.currentFirst(classOf(trace), trace.value);
          return before.map((one) => [one, now!] as const);
        });
        const [before, after] = [pairs.map(([one]) => one), pairs.map(([, one]) => one)];
        await this.database.count(renewTraces, [this.version, declarationId, before, after]);
      }
    }, BOOKKEEPING);
    return rows.length;
  }

  private get version(): number {
    return this.keys.current('blind-index').version;
  }
}
