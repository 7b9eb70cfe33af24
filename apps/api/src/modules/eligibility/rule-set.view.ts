import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  DECLARATION_STATUSES,
  type DeclarationStatus,
  FIELD_ERROR_CODES,
  type FieldError,
  type FieldErrorCode,
  type RuleSet,
  type RuleSetChange,
  type Verdict,
  VERDICTS,
} from '@htp/domain';
import { conditionFoundText, conditionRequirementText, fieldErrorText } from '@htp/wording';
import {
  BooleanField,
  ChoiceField,
  IdField,
  InstantField,
  IntegerField,
  ObjectListField,
  TextField,
} from '../../platform/http/index.ts';
import { MAX_RULE_SET_VERSION, RuleSetField } from './rule-set.input.ts';
import type { RuleSetDraft } from './rule-set-draft.entity.ts';
import {
  type ChangedDeclaration,
  JUDGED_CAP,
  LISTED_CAP,
  type RuleSetDryRun,
} from './rule-set-publication.service.ts';
import type { RuleSetVersion } from './rule-set-version.entity.ts';
import type { RuleSetDraftSummary, RuleSetSummary } from './rule-sets.repository.ts';
import { MAX_RULE_SETS } from './rule-sets.service.ts';

const MAX_VERSION = 1_000_000;
const MAX_CHANGES = 5_000;
const MAX_POINTER = 200;

export type StaffNames = ReadonlyMap<string, { readonly name: string }>;

const nameIn = (names: StaffNames, id: string | null) => (id === null ? null : (names.get(id)?.name ?? null));
const VersionNameField = (presence = {}) => TextField({ max: MAX_RULE_SET_VERSION, ...presence });
const NameField = () => TextField({ max: 100, nullable: true });
const ValueField = () =>
  applyDecorators(
    ApiProperty({ nullable: true, required: false, description: 'Absent: it is not there' }),
  ) as PropertyDecorator;

export class RuleSetSummaryView {
  @VersionNameField()
  version: string;

  @TextField({ max: 100 })
  title: string;

  @TextField({ max: 500 })
  basis: string;

  @VersionNameField({ nullable: true, description: 'What they were made from; null: come with the software' })
  basedOn: string | null;

  @InstantField()
  publishedAt: string;

  @NameField()
  publishedByName: string | null;

  static of(rules: RuleSetSummary, names: StaffNames): RuleSetSummaryView {
    const { version, title, basis, basedOn, publishedAt, publishedBy } = rules;
    const publishedByName = nameIn(names, publishedBy);
    return { version, title, basis, basedOn, publishedAt: publishedAt.toISOString(), publishedByName };
  }
}

export class RuleSetListView {
  @ObjectListField(() => RuleSetSummaryView, { max: MAX_RULE_SETS })
  items: RuleSetSummaryView[];
}

export class RuleSetView extends RuleSetSummaryView {
  @RuleSetField()
  definition: RuleSet;

  static full(rules: RuleSetVersion, names: StaffNames): RuleSetView {
    const { definition } = rules;
    const { title, basis } = definition;
    return { ...RuleSetSummaryView.of({ ...rules, title, basis }, names), definition };
  }
}

/** One difference between two rule sets. The pointer leads by key: `/paths/B2/years`. */
export class RuleSetChangeView {
  @TextField({ min: 0, max: MAX_POINTER })
  pointer: string;

  @ValueField()
  before?: unknown;

  @ValueField()
  after?: unknown;

  static of(this: void, { pointer, before, after }: RuleSetChange): RuleSetChangeView {
    return { pointer, before, after };
  }
}

export class RuleSetChangesView {
  @ObjectListField(() => RuleSetChangeView, { max: MAX_CHANGES })
  items: RuleSetChangeView[];
}

/** What keeps a draft from being published, by pointer into the rules. */
export class RuleSetIssueView {
  @TextField({ min: 0, max: MAX_POINTER })
  pointer: string;

  @ChoiceField(FIELD_ERROR_CODES)
  code: FieldErrorCode;

  @TextField({ max: 200 })
  detail: string;

  static of(this: void, error: FieldError): RuleSetIssueView {
    return { pointer: error.pointer, code: error.code, detail: fieldErrorText(error) };
  }
}

export class RuleSetDraftReceipt {
  @IdField()
  id: string;

  @IntegerField({ min: 1, max: MAX_VERSION })
  version: number;
}

export class RuleSetDraftSummaryView extends RuleSetDraftReceipt {
  @VersionNameField()
  basedOn: string;

  @TextField({ min: 0, max: MAX_RULE_SET_VERSION, description: 'What it will be called' })
  plannedVersion: string;

  @TextField({ min: 0, max: 100 })
  title: string;

  @NameField()
  updatedByName: string | null;

  @InstantField()
  updatedAt: string;

  static of(draft: RuleSetDraftSummary, names: StaffNames): RuleSetDraftSummaryView {
    const { id, version, basedOn, plannedVersion, title, updatedBy, updatedAt } = draft;
    const updatedByName = nameIn(names, updatedBy);
    return {
      id,
      version,
      basedOn,
      plannedVersion,
      title,
      updatedByName,
      updatedAt: updatedAt.toISOString(),
    };
  }
}

export class RuleSetDraftPageView {
  @ObjectListField(() => RuleSetDraftSummaryView, { max: 100 })
  items: readonly RuleSetDraftSummaryView[];

  @TextField({ max: 400, nullable: true })
  nextCursor: string | null;
}

export class RuleSetDraftView extends RuleSetDraftSummaryView {
  @RuleSetField()
  definition: RuleSet;

  @ObjectListField(() => RuleSetIssueView, { max: MAX_CHANGES, description: 'What it lacks' })
  issues: RuleSetIssueView[];

  static full(draft: RuleSetDraft, names: StaffNames, errors: readonly FieldError[]): RuleSetDraftView {
    const { definition } = draft;
    const { title, version: plannedVersion } = definition;
    const summary = RuleSetDraftSummaryView.of({ ...draft, title, plannedVersion }, names);
    return { ...summary, definition, issues: errors.map(RuleSetIssueView.of) };
  }
}

export class RuleSetDraftSavedView {
  @IntegerField({ min: 1, max: MAX_VERSION })
  version: number;

  @ObjectListField(() => RuleSetIssueView, { max: MAX_CHANGES, description: 'What it still lacks' })
  issues: RuleSetIssueView[];
}

const VerdictField = () => ChoiceField(VERDICTS);

export class VerdictCountView {
  @VerdictField()
  before: Verdict;

  @VerdictField()
  after: Verdict;

  @IntegerField({ min: 1, max: JUDGED_CAP })
  count: number;
}

/** A declaration whose verdict would be another. */
export class ChangedVerdictView {
  @IdField()
  declarationId: string;

  @ChoiceField(DECLARATION_STATUSES)
  status: DeclarationStatus;

  @IntegerField({ min: 2000, max: 2100 })
  examYear: number;

  @TextField({ max: 100, nullable: true, description: 'Null of a draft' })
  maskedName: string | null;

  @TextField({ max: 200, nullable: true })
  unitName: string | null;

  @TextField({ max: 10 })
  specialtyCode: string;

  @TextField({ max: 100 })
  specialtyName: string;

  @VerdictField()
  before: Verdict;

  @VerdictField()
  after: Verdict;

  @TextField({
    max: 40,
    nullable: true,
    description: 'The path that makes the difference; null: a common condition',
  })
  path: string | null;

  @TextField({
    max: 300,
    nullable: true,
    description: 'What is asked; null: the other rules have no such path',
  })
  required: string | null;

  @TextField({ max: 300, nullable: true })
  found: string | null;

  static of(this: void, { declaration, before, after, path, condition }: ChangedDeclaration) {
    const { id, status, examYear, maskedName, unitName, specialty } = declaration;
    const view: ChangedVerdictView = {
      declarationId: id,
      status,
      examYear,
      maskedName,
      unitName,
      specialtyCode: specialty.code,
      specialtyName: specialty.name,
      before,
      after,
      path,
      required: condition && conditionRequirementText(condition),
      found: condition && conditionFoundText(condition),
    };
    return view;
  }
}

/** What publishing would do. */
export class RuleSetDryRunView {
  @ObjectListField(() => RuleSetIssueView, { max: MAX_CHANGES })
  issues: RuleSetIssueView[];

  @ObjectListField(() => RuleSetChangeView, { max: MAX_CHANGES })
  changes: RuleSetChangeView[];

  @IntegerField({ min: 0, max: JUDGED_CAP, description: 'Judged by the rules that it is made from' })
  declarations: number;

  @BooleanField({ description: 'That there are more than were counted' })
  declarationsAreCapped: boolean;

  @IntegerField({ min: 0, max: JUDGED_CAP, description: 'The newest of them, which were judged by both' })
  judged: number;

  @ObjectListField(() => VerdictCountView, { max: 6, description: 'Verdicts that would be others' })
  counts: VerdictCountView[];

  @ObjectListField(() => ChangedVerdictView, { max: LISTED_CAP })
  changed: ChangedVerdictView[];

  @TextField({
    max: 70,
    nullable: true,
    description: '`If-Match` of the publication; null while it is refused',
  })
  token: string | null;

  static of({ errors, changes, declarations, judged, counts, changed, token }: RuleSetDryRun) {
    const view: RuleSetDryRunView = {
      issues: errors.map(RuleSetIssueView.of),
      changes: changes.map(RuleSetChangeView.of),
      declarations: Math.min(declarations, JUDGED_CAP),
      declarationsAreCapped: declarations > JUDGED_CAP,
      judged,
      counts: [...counts],
      changed: changed.map(ChangedVerdictView.of),
      token,
    };
    return view;
  }
}

export class RuleSetPublishedView {
  @VersionNameField()
  version: string;
}
