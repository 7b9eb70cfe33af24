import { type DeclarationSnapshot, maskName, maskNumber, type SeasonDefinition } from '@htp/domain';
import type { DocumentIndex } from '../modules/accounts/index.ts';
import {
  contentHashOf,
  frozenJudgement,
  type FrozenCopies,
  queueOf,
  reachOf,
  sectionsOf,
} from '../modules/declarations/index.ts';
import type { FieldCipher, FileEnvelope } from '../platform/crypto/index.ts';
import { type CopyRows, json } from './copy-rows.ts';
import type { Dice } from './dice.ts';
import { addCredentials, addFiles } from './seeded-belongings.ts';
import type { SeededCourse } from './seeded-course.ts';
import { type SeededPerson, seededPerson } from './seeded-person.ts';
import { seededChoice, seededJudgement, seededSnapshot } from './seeded-snapshot.ts';
import { type SeededStaff, type SeededUnit, unitOf } from './seeded-units.ts';

const HOUR_MS = 3_600_000;
const FILED_WITHIN_HOURS = 60 * 24;
const STEP_HOURS = 20;

export interface Seals {
  readonly cipher: FieldCipher;
  readonly envelope: FileEnvelope;
  readonly documents: DocumentIndex;
  readonly copies: FrozenCopies;
}

export interface SeededSeason {
  readonly id: string;
  readonly version: number;
  readonly definition: SeasonDefinition;
}

/** Where it all happens, and how far each declaration has come. */
export interface SeededScene {
  readonly season: SeededSeason;
  readonly staff: SeededStaff;
  readonly course: (dice: Dice) => SeededCourse;
}

/** One declaration while its rows are being made. */
interface Case {
  readonly id: string;
  readonly submissionId: string;
  readonly person: SeededPerson;
  readonly unit: SeededUnit;
  readonly course: SeededCourse;
  readonly documentIndex: Buffer;
  /** When it was started; each step is some hours later. */
  readonly startedAt: Date;
}

type Role = 'candidate' | 'unit_officer' | 'provincial_reviewer';

/** Makes the rows of people and their declarations, as the application would have written them. */
export class SeededDeclarations {
  private readonly seals: Seals;
  private readonly season: SeededSeason;
  private readonly staff: SeededStaff;
  private readonly course: (dice: Dice) => SeededCourse;
  private readonly dice: Dice;
  private readonly now: Date;

  constructor(seals: Seals, { season, staff, course }: SeededScene, dice: Dice, now: Date) {
    this.seals = seals;
    this.season = season;
    this.staff = staff;
    this.course = course;
    this.dice = dice;
    this.now = now;
  }

  /** @param serial numbers the person @returns whose account it is */
  add(rows: CopyRows, serial: number): string {
    const { dice, now } = this;
    const startedAt = new Date(now.getTime() - (dice.unit() * FILED_WITHIN_HOURS + 5 * STEP_HOURS) * HOUR_MS);
    const unit = unitOf(this.staff.units, dice);
    const person = seededPerson(serial, dice, startedAt, unit.name);
    const filed: Case = {
      id: dice.id(startedAt),
      submissionId: dice.id(startedAt),
      person,
      unit,
      course: this.course(dice),
      documentIndex: this.seals.documents.of(person.documentKey),
      startedAt,
    };
    this.addPerson(rows, filed);
    this.addFiling(rows, filed);
    return person.id;
  }

  private addPerson(rows: CopyRows, { person, unit, documentIndex, startedAt, course }: Case): void {
    const { cipher } = this.seals;
    const place = (column: string) => ({ table: 'identity', column, rowId: person.id });
    rows.add('account', { id: person.id, kind: 'candidate', created_at: startedAt });
    rows.add('identity', {
      account_id: person.id,
      status: 'verified',
      document_type: person.documentType,
      document_index: documentIndex,
      name: cipher.seal(person.name, place('name')),
      number: cipher.seal(person.documentNumber, place('number')),
      method: 'automatic',
      verified_at: startedAt,
    });
    rows.add('affiliation', {
      id: this.dice.id(startedAt),
      account_id: person.id,
      unit_id: unit.id,
      bound_at: startedAt,
    });
    addFiles(rows, this.seals.envelope, person, startedAt);
    // What a submission needs is in its frozen copy; those who still edit need the credentials themselves.
    if (course.status === 'draft' || course.status === 'returned')
      addCredentials(rows, cipher, person, startedAt);
  }

  private addFiling(rows: CopyRows, filed: Case): void {
    const { person, course, startedAt } = filed;
    const version = 2 + (course.submitted ? 1 : 0) + course.decisions.length;
    this.addActivity(rows, filed, 0, 'started', { version: 1 });
    this.addActivity(rows, filed, 0, 'notice_acknowledged', { noticeVersion: this.noticeVersion });
    this.addActivity(rows, filed, 0, 'saved', { version: 2, fields: ['/sections/education'] });
    let step = 0;
    const judged = course.submitted
      ? frozenJudgement(seededJudgement(this.season.definition, filed))
      : undefined;
    const snapshot = judged && seededSnapshot(this.season.definition, filed, judged.verdict);
    if (snapshot) {
      step = 1 + course.decisions.length;
      this.addSubmission(rows, filed, snapshot, judged.text);
      this.addReach(rows, filed, this.at(filed, step));
    }
    if (course.status === 'withdrawn')
      this.addActivity(rows, filed, step, 'withdrawn', { version: version + 1 });
    rows.add('declaration', {
      ...this.contentColumns(filed, snapshot),
      id: filed.id,
      person_id: person.id,
      season_id: this.season.id,
      season_version: this.season.version,
      status: course.status,
      stage: course.stage,
      version: course.status === 'withdrawn' ? version + 1 : version,
      submission_id: snapshot ? filed.submissionId : null,
      waiting_since: step === 0 ? startedAt : this.at(filed, step),
      created_at: startedAt,
    });
  }

  private contentColumns({ id, person, unit, course }: Case, snapshot: DeclarationSnapshot | undefined) {
    const choice = seededChoice(this.season.definition, person);
    const chosen = person.credentials.map(({ kind, id: credentialId }) => [kind, credentialId]);
    const returned = course.status === 'returned';
    return {
      level: choice.level,
      specialty_code: choice.specialtyCode,
      specialty_name: choice.specialtyName,
      subjects: choice.subjects,
      history_candidate: choice.historyCandidate,
      fee_fen: choice.feeFen,
      notice_version: this.noticeVersion,
      notice_acknowledged_at: this.now,
      choices: json(Object.fromEntries(chosen)),
      details: this.seals.copies.sealDetails(id, person.details),
      returned_sections: returned ? ['education'] : [],
      reopened_until: returned ? new Date(this.now.getTime() + 30 * 24 * HOUR_MS) : null,
      unit_id: snapshot ? unit.id : null,
      unit_path: snapshot ? unit.path : [],
      unit_name: snapshot ? unit.name : null,
      division_code: snapshot ? unit.divisionCode : null,
      masked_name: snapshot ? maskName(person.name) : null,
      masked_number: snapshot ? maskNumber(person.documentNumber) : null,
    };
  }

  private addSubmission(rows: CopyRows, filed: Case, snapshot: DeclarationSnapshot, judgement: string): void {
    const { id, submissionId, documentIndex, course } = filed;
    const contentHash = contentHashOf(snapshot);
    const { noticeVersion, statementVersion } = snapshot;
    rows.add('declaration_submission', {
      id: submissionId,
      declaration_id: id,
      number: 1,
      season_version: this.season.version,
      notice_version: noticeVersion,
      statement_version: statementVersion,
      frozen_copy: this.seals.copies.sealCopy(submissionId, snapshot),
      content_hash: contentHash,
      judgement: this.seals.copies.sealJudgement(submissionId, judgement),
      document_index: documentIndex,
      sections: sectionsOf(snapshot),
      file_ids: Object.keys(snapshot.files),
      submitted_at: this.at(filed, 1),
    });
    const hash = contentHash.toString('hex');
    const detail = { version: 3, stage: 'unit', number: 1, contentHash: hash };
    const rules = { seasonVersion: this.season.version, noticeVersion, statementVersion };
    this.addActivity(rows, filed, 1, 'submitted', { ...detail, ...rules });
    for (let taken = 0; taken < course.decisions.length; taken++)
      this.addDecision(rows, filed, snapshot, hash, taken);
  }

  private addDecision(
    rows: CopyRows,
    filed: Case,
    snapshot: DeclarationSnapshot,
    contentHash: string,
    taken: number,
  ): void {
    const { id, submissionId, course } = filed;
    const { stage, decision } = course.decisions[taken]!;
    const decidedAt = this.at(filed, 2 + taken);
    const isUnit = stage === 'unit';
    const decidedBy = isUnit ? filed.unit.officerId : this.dice.pick(this.staff.provincialReviewers);
    const verdicts = sectionsOf(snapshot).map((section) =>
      decision === 'returned' && section === 'education'
        ? { section, verdict: 'returned', reason: 'R20', remark: '图片不清晰，请重新上传' }
        : { section, verdict: 'accepted', reason: null, remark: null },
    );
    for (const verdict of verdicts)
      rows.add('declaration_section_verdict', {
        declaration_id: id,
        stage,
        ...verdict,
        judged_by: decidedBy,
        judged_at: decidedAt,
      });
    const reason = decision === 'rejected' ? 'R01' : null;
    const correctBy = decision === 'returned' ? this.now.toISOString().slice(0, 10) : null;
    rows.add('declaration_decision', {
      id: this.dice.id(decidedAt),
      declaration_id: id,
      submission_id: submissionId,
      stage,
      decision,
      reason,
      remark: null,
      sections: json(verdicts),
      correct_by: correctBy,
      decided_by: decidedBy,
      decided_at: decidedAt,
    });
    const by = { id: decidedBy, role: isUnit ? 'unit_officer' : 'provincial_reviewer' } as const;
    this.addActivity(rows, filed, 2 + taken, 'claimed', { stage }, by);
    const last = taken === course.decisions.length - 1;
    const detail = {
      version: 4 + taken,
      stage,
      next: last && course.status !== 'in_review' ? course.status : 'province',
      reason,
      remark: null,
      sections: verdicts.filter(({ verdict }) => verdict === 'returned'),
      correctBy,
      number: 1,
      contentHash,
    };
    this.addActivity(rows, filed, 2 + taken, decision, detail, by);
  }

  private addReach(rows: CopyRows, { id, unit, course }: Case, waitingSince: Date): void {
    for (const scope of reachOf(unit))
      rows.add('declaration_reach', {
        declaration_id: id,
        scope,
        queue: queueOf(course),
        waiting_since: waitingSince,
      });
  }

  private addActivity(
    rows: CopyRows,
    filed: Case,
    step: number,
    event: string,
    detail: object,
    actor: { readonly id: string; readonly role: Role } = { id: filed.person.id, role: 'candidate' },
  ): void {
    rows.add('activity', {
      occurred_at: this.at(filed, step),
      type: `declaration.${event}`,
      subject_kind: 'declaration',
      subject_id: filed.id,
      owner_id: filed.person.id,
      actor_id: actor.id,
      actor_role: actor.role,
      detail: json(detail),
    });
  }

  private get noticeVersion(): string {
    return this.season.definition.notice.version;
  }

  private at({ startedAt }: Case, step: number): Date {
    return new Date(startedAt.getTime() + step * STEP_HOURS * HOUR_MS);
  }
}
