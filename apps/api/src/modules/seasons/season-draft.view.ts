import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  type CopyReport,
  FIELD_ERROR_CODES,
  type FieldError,
  type FieldErrorCode,
  SEASON_EFFECTS,
  type SeasonChange,
  type SeasonEffectKind,
} from '@htp/domain';
import { fieldErrorText, SEASON_EFFECT_TEXTS } from '@htp/wording';
import {
  BooleanField,
  ChoiceField,
  IdField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
} from '../../platform/http/index.ts';
import { fieldsOf } from './definition-fields.ts';
import { SeasonDefinitionFields } from './season-definition.fields.ts';
import type { HeldDraft } from './season-drafts.repository.ts';
import type { DraftSummary } from './season-drafts.repository.ts';
import { TOUCHED_CAP } from './season-declarations.ts';
import type { CountedEffect, DryRun } from './season-publication.service.ts';

const MAX_VERSION = 1_000_000;
const MAX_POINTER = 200;
const MAX_CHANGES = 5_000;
const VersionField = () => IntegerField({ min: 1, max: MAX_VERSION });

/** Any value of a definition. */
const ValueField = () =>
  applyDecorators(
    ApiProperty({ nullable: true, required: false, description: 'Absent: it is not there' }),
  ) as PropertyDecorator;

/** What keeps a draft from being published, by pointer into the definition. */
export class DefinitionIssueView {
  @TextField({ min: 0, max: MAX_POINTER })
  pointer: string;

  @ChoiceField(FIELD_ERROR_CODES)
  code: FieldErrorCode;

  @TextField({ max: 200 })
  detail: string;

  static of(this: void, error: FieldError): DefinitionIssueView {
    return { pointer: error.pointer, code: error.code, detail: fieldErrorText(error) };
  }
}

/** One difference between two definitions. The pointer leads by key: `/specialties/368/name`. */
export class SeasonChangeView {
  @TextField({ min: 0, max: MAX_POINTER })
  pointer: string;

  @ValueField()
  before?: unknown;

  @ValueField()
  after?: unknown;

  static of(this: void, { pointer, before, after }: SeasonChange): SeasonChangeView {
    return { pointer, before, after };
  }
}

export class NamedSpecialtyView {
  @TextField({ max: 10 })
  code: string;

  @TextField({ max: 100 })
  name: string;
}

export class DroppedSpecialtyView extends NamedSpecialtyView {
  @TextListField({ max: 20, maxLength: 10, description: 'Where its subjects are taken' })
  mergedInto: string[];
}

export class RenamedSpecialtyView extends NamedSpecialtyView {
  @TextField({ max: 100 })
  nameBefore: string;
}

/** What copying into another exam year did to the specialties. */
export class CopyReportView {
  @ObjectListField(() => DroppedSpecialtyView, { max: 500, description: 'The directory has them no more' })
  dropped: DroppedSpecialtyView[];

  @ObjectListField(() => NamedSpecialtyView, { max: 500 })
  added: NamedSpecialtyView[];

  @ObjectListField(() => RenamedSpecialtyView, { max: 500 })
  changed: RenamedSpecialtyView[];

  @ObjectListField(() => NamedSpecialtyView, {
    max: 500,
    description: 'New in the directory, but not added: no row of section rules, or several, apply to them',
  })
  uncovered: NamedSpecialtyView[];

  static of({ dropped, added, changed, uncovered }: CopyReport): CopyReportView {
    const withTargets = dropped.map((entry) => ({ ...entry, mergedInto: [...entry.mergedInto] }));
    return { dropped: withTargets, added, changed, uncovered };
  }
}

export class DraftReceipt {
  @IdField()
  id: string;

  @VersionField()
  version: number;
}

export class SeasonDraftSummaryView extends DraftReceipt {
  @IdField({ nullable: true, description: 'The season whose next version it is; null for a new one' })
  seasonId: string | null;

  @IntegerField({ min: 1, max: MAX_VERSION, nullable: true, description: 'The version it was made on' })
  baseVersion: number | null;

  @TextField({ max: 100 })
  project: string;

  @IntegerField({ min: 2000, max: 2100 })
  examYear: number;

  @TextField({ max: 100, nullable: true })
  createdByName: string | null;

  @TextField({ max: 100, nullable: true })
  updatedByName: string | null;

  @InstantField()
  updatedAt: string;

  static summary(draft: DraftSummary, names: StaffNames): SeasonDraftSummaryView {
    const { id, version, seasonId, baseVersion, project, examYear, updatedAt } = draft;
    return {
      id,
      version,
      seasonId,
      baseVersion,
      project,
      examYear,
      createdByName: names.get(draft.createdBy)?.name ?? null,
      updatedByName: names.get(draft.updatedBy)?.name ?? null,
      updatedAt: updatedAt.toISOString(),
    };
  }
}

export type StaffNames = ReadonlyMap<string, { readonly name: string }>;

export class SeasonDraftPageView {
  @ObjectListField(() => SeasonDraftSummaryView, { max: 100 })
  items: readonly SeasonDraftSummaryView[];

  @TextField({ max: 400, nullable: true })
  nextCursor: string | null;
}

export class SeasonDraftView extends SeasonDraftSummaryView {
  @ObjectField(() => SeasonDefinitionFields)
  definition: SeasonDefinitionFields;

  @ObjectListField(() => DefinitionIssueView, { max: MAX_CHANGES, description: 'What it lacks' })
  issues: DefinitionIssueView[];

  @ObjectField(() => CopyReportView, { nullable: true, description: 'Of a copy' })
  report: CopyReportView | null;

  static of(draft: HeldDraft, names: StaffNames, issues: readonly FieldError[]): SeasonDraftView {
    return {
      ...SeasonDraftSummaryView.summary(draft, names),
      definition: fieldsOf(draft.definition),
      issues: issues.map(DefinitionIssueView.of),
      report: draft.report && CopyReportView.of(draft.report),
    };
  }
}

export class DraftSavedView {
  @VersionField()
  version: number;

  @ObjectListField(() => DefinitionIssueView, { max: MAX_CHANGES, description: 'What it still lacks' })
  issues: DefinitionIssueView[];
}

export class DraftRebasedView {
  @VersionField()
  version: number;

  @VersionField()
  baseVersion: number;

  @ObjectListField(() => SeasonChangeView, {
    max: MAX_CHANGES,
    description: 'Published since, and changed otherwise in the draft, which keeps its own value',
  })
  conflicts: SeasonChangeView[];
}

/** What a new version means for declarations under way. */
export class SeasonEffectView {
  @ChoiceField(SEASON_EFFECTS)
  kind: SeasonEffectKind;

  @TextField({ max: 200 })
  text: string;

  @TextField({ min: 0, max: MAX_POINTER })
  pointer: string;

  @TextListField({ max: 500, maxLength: 10, nullable: true, description: 'Codes; null for all' })
  specialties: string[] | null;

  @IntegerField({ min: 0, max: TOUCHED_CAP })
  drafts: number;

  @IntegerField({ min: 0, max: TOUCHED_CAP, description: 'With a reviewer, or returned' })
  undecided: number;

  @BooleanField({ description: 'That there are more than were counted' })
  countsAreCapped: boolean;

  @BooleanField({ description: 'That it keeps the draft from being published' })
  refused: boolean;

  static of(this: void, effect: CountedEffect): SeasonEffectView {
    const { kind, pointer, specialties, counts, refused } = effect;
    const { drafts, undecided } = counts;
    return {
      kind,
      text: SEASON_EFFECT_TEXTS[kind],
      pointer,
      specialties: specialties && [...specialties],
      drafts: Math.min(drafts, TOUCHED_CAP),
      undecided: Math.min(undecided, TOUCHED_CAP),
      countsAreCapped: Math.max(drafts, undecided) > TOUCHED_CAP,
      refused,
    };
  }
}

/** What publishing would do. */
export class DryRunView {
  @IntegerField({
    min: 1,
    max: MAX_VERSION,
    nullable: true,
    description: 'It would follow; null for a new season',
  })
  baseVersion: number | null;

  @BooleanField({ description: 'Another version was published meanwhile: rebase first' })
  outdated: boolean;

  @BooleanField({ description: 'Project and exam year are taken by a published season' })
  taken: boolean;

  @ObjectListField(() => DefinitionIssueView, { max: MAX_CHANGES })
  issues: DefinitionIssueView[];

  @ObjectListField(() => SeasonChangeView, { max: MAX_CHANGES })
  changes: SeasonChangeView[];

  @ObjectListField(() => SeasonEffectView, { max: MAX_CHANGES })
  effects: SeasonEffectView[];

  @TextField({
    max: 70,
    nullable: true,
    description: '`If-Match` of the publication; null while it is refused',
  })
  token: string | null;

  static of({ baseVersion, outdated, taken, errors, changes, effects, token }: DryRun): DryRunView {
    return {
      baseVersion,
      outdated,
      taken,
      issues: errors.map(DefinitionIssueView.of),
      changes: changes.map(SeasonChangeView.of),
      effects: effects.map(SeasonEffectView.of),
      token,
    };
  }
}
