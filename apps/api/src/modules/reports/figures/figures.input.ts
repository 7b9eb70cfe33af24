import { DIVISIONS, REVIEW_STAGES, type ReviewStage } from '@htp/domain';
import { ChoiceField, DateField, IdField, QueryIntegerField } from '../../../platform/http/index.ts';

const DIVISION_CODES = DIVISIONS.map(({ code }) => code);

export class SeasonFiguresInput {
  @IdField()
  seasonId: string;

  /** A unit inside one's scope, with the units under it. */
  @IdField({ optional: true })
  unitId?: string;

  /** A division inside one's scope; not beside `unitId`. */
  @ChoiceField(DIVISION_CODES, { optional: true })
  divisionCode?: string;
}

export class SeasonUnitsInput extends SeasonFiguresInput {
  @ChoiceField(REVIEW_STAGES)
  stage: ReviewStage;

  @QueryIntegerField({ min: 1, max: 100, optional: true })
  limit?: number;
}

export class SeasonDaysInput extends SeasonFiguresInput {
  /** The first Beijing day. */
  @DateField()
  from: string;

  /** The last Beijing day, at most a year later. */
  @DateField()
  to: string;
}
