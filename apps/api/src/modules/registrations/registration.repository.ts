import { Injectable } from '@nestjs/common';
import type {
  InstitutionCodeKind,
  RegistrationKind,
  RegistrationState,
  RegistrationStatus,
} from '@htp/domain';
import { Database, statement } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';

export interface RegistrationRow {
  readonly id: string;
  readonly number: string;
  readonly kind: RegistrationKind;
  readonly status: RegistrationStatus;
  readonly version: number;
  readonly queryCodeDigest: Buffer;
  readonly bodyDigest: Buffer;
  readonly name: string;
  readonly institutionCodeKind: InstitutionCodeKind;
  readonly institutionCode: string;
  readonly categoryCode: string;
  readonly divisionCode: string;
  readonly supervisingUnitId: string | null;
  readonly address: string | null;
  readonly people: Buffer | null;
  readonly requestedBy: string | null;
  readonly askedUnitId: string | null;
  readonly unitId: string | null;
  readonly submittedAt: Date;
  readonly waitingSince: Date;
  /** Of a claim that still runs. */
  readonly claimedBy: string | null;
  readonly claimExpiresAt: Date | null;
  readonly reason: string | null;
  readonly decidedAt: Date | null;
  readonly handover: Buffer | null;
  readonly handoverDigest: Buffer | null;
  /** Whether it can be collected for the first time, or again by a retry. */
  readonly handoverOpen: boolean;
  readonly handoverExpiresAt: Date | null;
  readonly handedOverAt: Date | null;
}

export type RegistrationContent = Pick<
  RegistrationRow,
  | 'name'
  | 'institutionCodeKind'
  | 'institutionCode'
  | 'categoryCode'
  | 'divisionCode'
  | 'supervisingUnitId'
  | 'address'
  | 'people'
>;

export type NewRegistration = RegistrationContent &
  Pick<
    RegistrationRow,
    'id' | 'number' | 'kind' | 'queryCodeDigest' | 'bodyDigest' | 'requestedBy' | 'askedUnitId' | 'unitId'
  > & { readonly submissionDigest: Buffer };

/** A client that lost the answer asks again within this time. */
const HANDOVER_RETRY = `interval '10 minutes'`;
const CLAIM_MINUTES = 60;
const HANDOVER_DAYS = 14;
const NOW = (parameter: string) => `coalesce(${parameter}::timestamptz, now())`;

/** $1 is the clock's fixed instant. */
export const REGISTRATION = `SELECT r.id, r.number, r.kind, r.status, r.version, r.query_code_digest AS "queryCodeDigest",
    r.body_digest AS "bodyDigest", r.name, r.institution_code_kind AS "institutionCodeKind",
    r.institution_code AS "institutionCode", r.category_code AS "categoryCode", r.division_code AS "divisionCode",
    r.supervising_unit_id AS "supervisingUnitId", r.address, r.people, r.requested_by AS "requestedBy",
    r.asked_unit_id AS "askedUnitId", r.unit_id AS "unitId", r.submitted_at AS "submittedAt",
    r.waiting_since AS "waitingSince", CASE WHEN r.claim_expires_at > ${NOW('$1')} THEN r.claimed_by END AS "claimedBy",
    r.claim_expires_at AS "claimExpiresAt", r.handover_expires_at AS "handoverExpiresAt",
    r.handed_over_at AS "handedOverAt",
    r.reason, r.decided_at AS "decidedAt", r.handover, r.handover_digest AS "handoverDigest",
    r.handover IS NOT NULL AND r.handover_expires_at > ${NOW('$1')} AND
      (r.handed_over_at IS NULL OR r.handed_over_at + ${HANDOVER_RETRY} > ${NOW('$1')}) AS "handoverOpen"
  FROM registration r`;

const byId = statement<RegistrationRow>('registration.by_id', `${REGISTRATION} WHERE r.id = $2`);
const hold = statement<RegistrationRow>('registration.hold', `${REGISTRATION} WHERE r.id = $2 FOR UPDATE`);
const byNumber = statement<RegistrationRow>('registration.by_number', `${REGISTRATION} WHERE r.number = $2`);
const bySubmission = statement<RegistrationRow & { submissionDigest: Buffer }>(
  'registration.by_submission',
  `SELECT found.*, s.submission_digest AS "submissionDigest" FROM (${REGISTRATION}) found
   JOIN registration s USING (id) WHERE s.submission_digest = ANY($2)`,
);
const insert = statement(
  'registration.insert',
  `INSERT INTO registration (id, number, kind, status, query_code_digest, submission_digest, body_digest, name,
     institution_code_kind, institution_code, category_code, division_code, supervising_unit_id, address, people,
     requested_by, asked_unit_id, unit_id, submitted_at, waiting_since)
   VALUES ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, ${NOW('$1')}, ${NOW('$1')})`,
);
const correct = statement(
  'registration.correct',
  `UPDATE registration SET status = $3, version = version + 1, name = $4, institution_code_kind = $5,
     institution_code = $6, category_code = $7, division_code = $8, supervising_unit_id = $9, address = $10, people = $11,
     waiting_since = ${NOW('$1')}, claimed_by = NULL, claim_expires_at = NULL WHERE id = $2`,
);
const claim = statement<{ claimExpiresAt: Date }>(
  'registration.claim',
  `UPDATE registration SET claimed_by = $3, claim_expires_at = ${NOW('$1')} + interval '${CLAIM_MINUTES} minutes'
   WHERE id = $2 RETURNING claim_expires_at AS "claimExpiresAt"`,
);
const move = statement(
  'registration.move',
  `UPDATE registration SET status = $3, claimed_by = NULL, claim_expires_at = NULL, reason = coalesce($4, reason),
     decided_at = CASE WHEN $3 IN ('approved', 'returned', 'rejected') THEN ${NOW('$1')} ELSE decided_at END,
     closed_at = CASE WHEN $3 IN ('approved', 'rejected', 'withdrawn') THEN ${NOW('$1')} END,
     unit_id = coalesce($5, unit_id), version = version + CASE WHEN status = $3 THEN 0 ELSE 1 END WHERE id = $2`,
);
const prepareHandover = statement(
  'registration.prepare_handover',
  `UPDATE registration SET handover = $3, handover_expires_at = ${NOW('$1')} + interval '${HANDOVER_DAYS} days'
   WHERE id = $2`,
);
const handOver = statement(
  'registration.hand_over',
  `UPDATE registration SET handed_over_at = ${NOW('$1')}, handover_digest = $3 WHERE id = $2`,
);
const forgetHandovers = statement(
  'registration.forget_handovers',
  `UPDATE registration SET handover = NULL WHERE handover IS NOT NULL
   AND (handover_expires_at <= ${NOW('$1')} OR handed_over_at + ${HANDOVER_RETRY} <= ${NOW('$1')})`,
);
const forgetPeople = statement<{ id: string; status: RegistrationStatus }>(
  'registration.forget_people',
  `UPDATE registration SET people = NULL, forgotten_at = ${NOW('$1')} WHERE id = ANY (ARRAY(
     SELECT id FROM registration WHERE forgotten_at IS NULL AND closed_at < ${NOW('$1')} - make_interval(days => $2)
     ORDER BY closed_at LIMIT $3 FOR UPDATE SKIP LOCKED)) RETURNING id, status`,
);
const ofUnit = statement<RegistrationRow>(
  'registration.of_unit',
  `${REGISTRATION} WHERE r.asked_unit_id = $2 AND ($3::uuid IS NULL OR r.id < $3) ORDER BY r.id DESC LIMIT $4`,
);

/** All SQL of registrations but that of the review's lists. */
@Injectable()
export class RegistrationRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  find(id: string): Promise<RegistrationRow | undefined> {
    return this.database.findOne(byId, [this.clock.fixedAt, id]);
  }

  /** Nobody else changes it until the transaction ends. */
  hold(id: string): Promise<RegistrationRow | undefined> {
    return this.database.findOne(hold, [this.clock.fixedAt, id]);
  }

  findByNumber(number: string): Promise<RegistrationRow | undefined> {
    return this.database.findOne(byNumber, [this.clock.fixedAt, number]);
  }

  /** @param digests of one submission key, under every readable key */
  findBySubmission(
    digests: readonly Buffer[],
  ): Promise<(RegistrationRow & { submissionDigest: Buffer }) | undefined> {
    return this.database.findOne(bySubmission, [this.clock.fixedAt, digests]);
  }

  async insert(registration: NewRegistration, { status }: RegistrationState): Promise<void> {
    const { id, number, kind, queryCodeDigest, submissionDigest, bodyDigest } = registration;
    const { requestedBy, askedUnitId, unitId } = registration;
    await this.database.count(insert, [
      ...[this.clock.fixedAt, id, number, kind, status, queryCodeDigest, submissionDigest, bodyDigest],
      ...contentValues(registration),
      ...[requestedBy, askedUnitId, unitId],
    ]);
  }

  async correct(id: string, { status }: RegistrationState, content: RegistrationContent): Promise<void> {
    await this.database.count(correct, [this.clock.fixedAt, id, status, ...contentValues(content)]);
  }

  /** @returns when the claim runs out */
  async claim(id: string, reviewerId: string): Promise<Date> {
    const row = await this.database.findOne(claim, [this.clock.fixedAt, id, reviewerId]);
    return row!.claimExpiresAt;
  }

  async move(
    id: string,
    { status }: RegistrationState,
    decided: { reason?: string | null; unitId?: string | null } = {},
  ): Promise<void> {
    const { reason = null, unitId = null } = decided;
    await this.database.count(move, [this.clock.fixedAt, id, status, reason, unitId]);
  }

  async prepareHandover(id: string, sealed: Buffer): Promise<void> {
    await this.database.count(prepareHandover, [this.clock.fixedAt, id, sealed]);
  }

  async handOver(id: string, keyDigest: Buffer): Promise<void> {
    await this.database.count(handOver, [this.clock.fixedAt, id, keyDigest]);
  }

  async forgetHandovers(): Promise<void> {
    await this.database.count(forgetHandovers, [this.clock.fixedAt]);
  }

  /** Forgets whom ended registrations named. @returns which ones */
  forgetPeople(afterDays: number, limit: number): Promise<{ id: string; status: RegistrationStatus }[]> {
    return this.database.query(forgetPeople, [this.clock.fixedAt, afterDays, limit]);
  }

  /** What the unit's officers asked for, the newest first. */
  listOfUnit(unitId: string, before: string | undefined, limit: number): Promise<RegistrationRow[]> {
    return this.database.query(ofUnit, [this.clock.fixedAt, unitId, before ?? null, limit]);
  }
}

function contentValues(content: RegistrationContent): unknown[] {
  const { name, institutionCodeKind, institutionCode, categoryCode, divisionCode } = content;
  const { supervisingUnitId, address, people } = content;
  return [
    ...[name, institutionCodeKind, institutionCode, categoryCode, divisionCode],
    ...[supervisingUnitId, address, people],
  ];
}
