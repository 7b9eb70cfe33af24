import {
  type DeclarationEvent,
  DECLARATION_EVENTS,
  REASON_CODES,
  type ReasonCode,
  REVIEW_STAGES,
  type ReviewStage,
  type Section,
  SECTIONS,
  STAGE_POSITIONS,
  type StagePosition,
} from '@htp/domain';
import {
  BooleanField,
  ChoiceField,
  ChoiceListField,
  DateField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
} from '../../platform/http/index.ts';
import { SectionReasonView } from './declaration-parts.view.ts';

const ACTORS = ['candidate', ...REVIEW_STAGES] as const;
const TIMELINE_EVENTS = [...DECLARATION_EVENTS, 'notice_acknowledged', 'reopening_ended'] as const;

/** A stage of the chain, and when it may decide. */
export class StageProgressView {
  @ChoiceField(REVIEW_STAGES)
  stage: ReviewStage;

  @ChoiceField(STAGE_POSITIONS)
  position: StagePosition;

  @InstantField()
  opensAt: string;

  @InstantField()
  closesAt: string;
}

/** Who has it now, since when, by when, and what comes next. */
export class ProgressView {
  @ChoiceField(ACTORS, { nullable: true })
  heldBy: (typeof ACTORS)[number] | null;

  @InstantField()
  since: string;

  @InstantField({ nullable: true })
  until: string | null;

  @IntegerField({
    min: 0,
    max: 100_000,
    nullable: true,
    description: 'Days in Beijing before `until`: 0 on the last one; null when it has passed',
  })
  daysLeft: number | null;

  @ChoiceField([...REVIEW_STAGES, 'approved'], { nullable: true, description: 'Where a pass leads' })
  next: ReviewStage | 'approved' | null;

  @BooleanField({ description: 'The candidate is awaited to renew the 国网 form' })
  awaitsForm: boolean;

  @ObjectListField(() => StageProgressView, { max: REVIEW_STAGES.length })
  stages: StageProgressView[];
}

export class TimelineEntryView {
  @InstantField()
  at: string;

  @ChoiceField(TIMELINE_EVENTS)
  event: DeclarationEvent | 'notice_acknowledged' | 'reopening_ended';

  @ChoiceField(ACTORS, { description: 'The candidate, or the stage' })
  by: (typeof ACTORS)[number];

  @TextField({ max: 100, nullable: true, description: 'The reviewer; only other staff see it' })
  byName: string | null;

  @ChoiceField(REASON_CODES, { nullable: true })
  reason: ReasonCode | null;

  @TextField({ max: 1000, nullable: true })
  remark: string | null;

  @ObjectListField(() => SectionReasonView, { max: 6, description: 'What was to be corrected' })
  sections: SectionReasonView[];

  @ChoiceListField(SECTIONS, { max: SECTIONS.length, description: 'What a resubmission has changed' })
  changed: Section[];

  @DateField({ nullable: true })
  correctBy: string | null;

  @InstantField({ nullable: true, description: 'Of a re-opening: the own end of filing' })
  until: string | null;

  @TextField({ max: 20, nullable: true, description: 'The stage or status that it led to' })
  next: string | null;
}

/** 进度详情, oldest first. */
export class TimelineView {
  @ObjectField(() => ProgressView)
  progress: ProgressView;

  @ObjectListField(() => TimelineEntryView, { max: 1000 })
  items: TimelineEntryView[];
}
