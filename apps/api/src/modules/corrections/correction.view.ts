import {
  CORRECTION_ACTIONS,
  CORRECTION_EVENTS,
  CORRECTION_STATUSES,
  type CorrectionAction,
  type CorrectionEvent,
  type CorrectionStatus,
  CREDENTIAL_KINDS,
  type CredentialKind,
  ROLES,
  type Role,
} from '@htp/domain';
import type { TimelineEntry } from '../../platform/activity/index.ts';
import {
  BooleanField,
  ChoiceField,
  ChoiceListField,
  IdField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
} from '../../platform/http/index.ts';
import { FileView } from '../files/index.ts';
import type { ListedPerson } from '../identity/index.ts';
import { UnitReferenceView } from '../units/index.ts';
import type { CorrectionDecision, CorrectionRecord, CorrectionRound } from './correction-content.ts';
import { COUNT_CAP } from './correction.repository.ts';

const LAST_VERSION = 2 ** 31 - 1;
const VALUE = { max: 200, min: 0 };

/** What was made or changed, without personal data: it is kept for repeated requests. */
export class CorrectionReceipt {
  @IdField()
  id: string;

  @ChoiceField(CORRECTION_STATUSES)
  status: CorrectionStatus;

  @IntegerField({ min: 1, max: LAST_VERSION })
  version: number;
}

/** A correction in a list: no values. */
export class CorrectionItemView extends CorrectionReceipt {
  @IdField()
  credentialId: string;

  @ChoiceField(CREDENTIAL_KINDS)
  kind: CredentialKind;

  @TextField({ max: 40 })
  field: string;

  @InstantField()
  reportedAt: Date;

  @InstantField({ description: 'Since when somebody has to act on it' })
  waitingSince: Date;

  @BooleanField({ description: 'Whether a unit has it; it follows the person to the next one' })
  atUnit: boolean;

  @ChoiceListField(CORRECTION_ACTIONS, { max: CORRECTION_ACTIONS.length })
  allowedActions: CorrectionAction[];

  static ofItem(record: CorrectionRecord, allowedActions: CorrectionAction[]): CorrectionItemView {
    const { id, status, version, credentialId, kind, field, reportedAt, waitingSince, unitId } = record;
    const atUnit = unitId !== null;
    return {
      id,
      status,
      version,
      credentialId,
      kind,
      field,
      reportedAt,
      waitingSince,
      atUnit,
      allowedActions,
    };
  }
}

/** A correction in an officer's queue: whose it is, and at which unit. */
export class CorrectionQueueItemView extends CorrectionItemView {
  @TextField({ max: 50, nullable: true })
  personName: string | null;

  @TextField({ max: 30, nullable: true, description: 'The first 3 and the last 2 characters' })
  maskedNumber: string | null;

  @ObjectField(() => UnitReferenceView, { nullable: true, description: 'The unit that has it now' })
  unit: UnitReferenceView | null;

  static ofQueue(
    item: CorrectionItemView,
    person: ListedPerson | undefined,
    unit: UnitReferenceView | undefined,
  ): CorrectionQueueItemView {
    const { name: personName = null, maskedNumber = null } = person ?? {};
    return { ...item, personName, maskedNumber, unit: unit ? { id: unit.id, name: unit.name } : null };
  }
}

export class CorrectionPage {
  @ObjectListField(() => CorrectionItemView, { max: 100 })
  items: CorrectionItemView[];

  @TextField({ max: 400, nullable: true })
  nextCursor: string | null;
}

export class CorrectionQueueView {
  @ObjectListField(() => CorrectionQueueItemView, { max: 100 })
  items: CorrectionQueueItemView[];

  @TextField({ max: 400, nullable: true })
  nextCursor: string | null;

  @IntegerField({
    min: 0,
    max: COUNT_CAP,
    nullable: true,
    description: 'Of the whole list; with its first page',
  })
  count: number | null;

  @BooleanField({ description: 'There are more than the count' })
  countIsCapped: boolean;
}

export class CorrectionDecisionView {
  @TextField({ ...VALUE, nullable: true, description: 'The new value; null: declined' })
  corrected: string | null;

  @TextField({ max: 500, nullable: true, description: 'Why it was declined' })
  reason: string | null;

  @InstantField()
  decidedAt: string;

  static of({ corrected, reason, decidedAt }: CorrectionDecision): CorrectionDecisionView {
    return { corrected, reason, decidedAt };
  }
}

/** One time that it was put before the unit. */
export class CorrectionRoundView {
  @TextField({ ...VALUE, description: 'What the candidate says is right' })
  claimed: string;

  @TextField({ max: 500 })
  explanation: string;

  @ObjectField(() => CorrectionDecisionView, { nullable: true })
  decision: CorrectionDecisionView | null;

  static of({ claimed, explanation, decision }: CorrectionRound): CorrectionRoundView {
    return { claimed, explanation, decision: decision && CorrectionDecisionView.of(decision) };
  }
}

/** From the record. */
export class CorrectionEventView {
  @ChoiceField([...CORRECTION_EVENTS, 'moved'])
  event: CorrectionEvent | 'moved';

  @InstantField()
  at: Date;

  @ChoiceField(ROLES, { nullable: true })
  by: Role | null;

  static of({ type, occurredAt, actorRole }: TimelineEntry): CorrectionEventView {
    const event = type.slice('correction.'.length) as CorrectionEvent;
    return { event, at: occurredAt, by: actorRole as Role | null };
  }
}

/** What a confirmation does beyond the credential. */
const EFFECTS = ['drafts_follow', 'submissions_stay'] as const;

/** One correction, whole: old, new and proof. */
export class CorrectionView extends CorrectionQueueItemView {
  @TextField({ ...VALUE, description: 'What the commission said when it was reported' })
  commissionValue: string;

  @TextField({ ...VALUE, nullable: true, description: 'What the form held then' })
  formValue: string | null;

  @ObjectListField(() => CorrectionRoundView, { max: 10, description: 'Oldest first' })
  rounds: CorrectionRoundView[];

  @ObjectListField(() => FileView, { max: 30, description: 'Proof' })
  files: FileView[];

  @ObjectListField(() => CorrectionEventView, { max: 200, description: 'What happened, oldest first' })
  timeline: CorrectionEventView[];

  @ChoiceListField(EFFECTS, {
    max: EFFECTS.length,
    description: 'A draft shows the value once it is confirmed; what was submitted keeps its frozen copy',
  })
  effects: string[];

  static ofWhole(
    item: CorrectionQueueItemView,
    { content }: CorrectionRecord,
    files: FileView[],
    timeline: readonly TimelineEntry[],
  ): CorrectionView {
    const { commissionValue, formValue } = content;
    const happened = timeline.filter(({ type }) => type.startsWith('correction.'));
    return {
      ...item,
      commissionValue,
      formValue,
      rounds: content.rounds.map(CorrectionRoundView.of),
      files,
      timeline: happened.map(CorrectionEventView.of).reverse(),
      effects: [...EFFECTS],
    };
  }
}
