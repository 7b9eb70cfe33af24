import {
  DECLARATION_FLOWS,
  type DeclarationFlowKind,
  EXAM_LEVELS,
  type ExamLevel,
  REVIEW_STAGES,
  type ReviewStage,
} from '@htp/domain';
import {
  ChoiceField,
  DateField,
  IdField,
  InstantField,
  IntegerField,
  NumberField,
  ObjectListField,
  TextField,
} from '../../../platform/http/index.ts';

const CountField = () => IntegerField({ min: 0, max: 2_147_483_647 });

export class QueueCountView {
  /** The stage that it waits at, else the status. */
  @TextField({ max: 20 })
  queue: string;

  @CountField()
  count: number;
}

export class LevelCountView {
  @ChoiceField(EXAM_LEVELS)
  level: ExamLevel;

  @CountField()
  total: number;

  @ObjectListField(() => QueueCountView, { max: 12 })
  queues: QueueCountView[];
}

export class SpecialtyCountView extends LevelCountView {
  @TextField({ max: 20 })
  specialtyCode: string;

  /** As the season calls it now; null when it no longer offers it. */
  @TextField({ max: 100, nullable: true })
  specialtyName: string | null;
}

export class SeasonFiguresView {
  /** `unit:<id>`, `division:<code>` or `province`. */
  @TextField({ max: 60 })
  scope: string;

  @CountField()
  total: number;

  @ObjectListField(() => QueueCountView, { max: 12 })
  queues: QueueCountView[];

  @ObjectListField(() => LevelCountView, { max: 3 })
  levels: LevelCountView[];

  @ObjectListField(() => SpecialtyCountView, { max: 500 })
  specialties: SpecialtyCountView[];
}

export class UnitBacklogView {
  @IdField()
  unitId: string;

  @TextField({ max: 200 })
  unitName: string;

  @TextField({ max: 6 })
  divisionCode: string;

  /** All its declarations of the season. */
  @CountField()
  total: number;

  /** Those that wait at the stage. */
  @CountField()
  waiting: number;

  /** The oldest that waits at the stage, of the unit and the units under it. */
  @InstantField({ nullable: true })
  oldestWaitingSince: string | null;

  @CountField()
  decided: number;

  @NumberField({
    nullable: true,
    description: 'From arrival to decision at the stage; null when none was decided',
  })
  averageDays: number | null;
}

export class SeasonUnitsView {
  @TextField({ max: 60 })
  scope: string;

  @ChoiceField(REVIEW_STAGES)
  stage: ReviewStage;

  /** The unit whose oldest case has waited longest comes first. */
  @ObjectListField(() => UnitBacklogView, { max: 100 })
  items: UnitBacklogView[];
}

export class DayFlowView {
  @DateField()
  day: string;

  @ChoiceField(DECLARATION_FLOWS)
  flow: DeclarationFlowKind;

  /** The stage that decided; null for what a candidate did. */
  @ChoiceField(REVIEW_STAGES, { nullable: true })
  stage: ReviewStage | null;

  @CountField()
  count: number;
}

export class StagePaceView {
  @ChoiceField(REVIEW_STAGES)
  stage: ReviewStage;

  @CountField()
  decided: number;

  @NumberField({ nullable: true, description: 'From arrival to decision; null when none was decided' })
  averageDays: number | null;
}

export class SeasonDaysView {
  @TextField({ max: 60 })
  scope: string;

  /** Days on which nothing moved are left out. */
  @ObjectListField(() => DayFlowView, { max: 10_000 })
  days: DayFlowView[];

  @ObjectListField(() => StagePaceView, { max: 3 })
  stages: StagePaceView[];
}
