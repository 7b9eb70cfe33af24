import { ApiProperty } from '@nestjs/swagger';
import {
  DOCUMENT_KINDS,
  type DocumentKind,
  type Finding,
  FINDING_CODES,
  FINDING_SEVERITIES,
  FINDING_SOURCES,
  type FindingCode,
  type FindingParams,
  type FindingPlace,
  type FindingSeverity,
  type FindingSource,
  isForStage,
  maskedPlaces,
  REVIEW_STAGES,
  type ReviewStage,
  type Section,
  SECTIONS,
} from '@htp/domain';
import {
  BooleanField,
  ChoiceField,
  IdField,
  InstantField,
  IntegerField,
  NumberField,
  ObjectField,
  ObjectListField,
  TextField,
} from '../../../platform/http/index.ts';
import type { KeptFinding } from './declaration-findings.repository.ts';
import type { CheckRow } from './finding.sql.ts';

const MOST_FINDINGS = 300;
const MOST_PLACES = 10;
const MOST_PAGES = 1000;

/** Days, numbers and names of fields, for the text of `@htp/wording`. */
const ParamsField = () =>
  ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
  }) as PropertyDecorator;

/** Where on a page, in fractions of its width and height from the upper left corner. */
export class PlaceBoxView {
  @NumberField()
  left: number;

  @NumberField()
  top: number;

  @NumberField()
  width: number;

  @NumberField()
  height: number;
}

/** A paper, and its own name for a field. */
export class PaperFieldView {
  @ChoiceField(DOCUMENT_KINDS)
  kind: DocumentKind;

  @TextField({ max: 40 })
  field: string;
}

/** One side of a contradiction: what stands where. */
export class FindingPlaceView {
  @ChoiceField(FINDING_SOURCES)
  source: FindingSource;

  @ChoiceField(SECTIONS, { nullable: true, description: 'Null for identity, unit and other declarations' })
  section: Section | null;

  @TextField({
    max: 40,
    nullable: true,
    description: 'Of the section; for a paper the one that holds its file',
  })
  field: string | null;

  @TextField({
    min: 0,
    max: 1000,
    description: 'Numbers masked but for where they differ; empty where only the fact is told',
  })
  value: string;

  @ObjectField(() => PaperFieldView, { nullable: true })
  paper: PaperFieldView | null;

  @IdField({ nullable: true, description: 'The file, for a cut-out' })
  fileId: string | null;

  @IntegerField({ min: 1, max: MOST_PAGES, nullable: true })
  page: number | null;

  @ObjectField(() => PlaceBoxView, { nullable: true, description: 'Null where it was not read of a picture' })
  box: PlaceBoxView | null;

  static of(place: FindingPlace): FindingPlaceView {
    const { source, section = null, field = null, value, paper = null } = place;
    const { fileId = null, page = null, box = null } = place;
    return { source, section, field, value, paper, fileId, page, box };
  }
}

/** Something to look at twice, at the field where it is shown. */
export class FindingView {
  @ChoiceField(FINDING_CODES)
  code: FindingCode;

  @ChoiceField(FINDING_SEVERITIES)
  severity: FindingSeverity;

  @ChoiceField(SECTIONS)
  section: Section;

  @TextField({
    max: 40,
    description: 'Of the section; `unit` and others that are no field belong to it as a whole',
  })
  field: string;

  @ParamsField()
  params: FindingParams;

  @ObjectListField(() => FindingPlaceView, { max: MOST_PLACES })
  places: FindingPlaceView[];

  static ofFinding({ code, severity, section, field, params, places }: Finding): FindingView {
    const told = maskedPlaces(places).map((place) => FindingPlaceView.of(place));
    return { code, severity, section, field, params, places: told };
  }
}

/** What a reviewer has said to a finding. */
export class FindingResolutionView {
  @TextField({ max: 1000 })
  remark: string;

  @ChoiceField(REVIEW_STAGES)
  stage: ReviewStage;

  @TextField({ max: 100, nullable: true })
  byName: string | null;

  @InstantField()
  at: string;
}

/** A finding of a case. */
export class CaseFindingView extends FindingView {
  @IdField()
  id: string;

  @IntegerField({ min: 0, max: 1_000_000, description: 'What a resolution names' })
  version: number;

  @InstantField()
  foundAt: string;

  @BooleanField({ description: 'False for what was resolved and is not found any more' })
  standing: boolean;

  @ObjectField(() => FindingResolutionView, {
    nullable: true,
    description: 'A `high` one without it holds up a pass',
  })
  resolution: FindingResolutionView | null;

  static ofKept(finding: KeptFinding, nameOf: (accountId: string) => string | null): CaseFindingView {
    const { id, version, foundAt, gone } = finding;
    const kept = { id, version, foundAt: new Date(foundAt).toISOString(), standing: !gone };
    return { ...FindingView.ofFinding({ ...finding }), ...kept, resolution: resolutionOf(finding, nameOf) };
  }
}

/** 自动核对: what the machine has found in a case. */
export class CaseFindingsView {
  @InstantField({ nullable: true, description: 'When it last looked; null when it has failed to' })
  checkedAt: string | null;

  @BooleanField({ description: 'Papers are still being read: there may be more' })
  incomplete: boolean;

  @ObjectListField(() => CaseFindingView, { max: MOST_FINDINGS })
  items: CaseFindingView[];

  static of(
    findings: readonly KeptFinding[],
    check: CheckRow | null,
    stage: ReviewStage | null,
    nameOf: (accountId: string) => string | null,
  ): CaseFindingsView {
    const seen = findings.filter(({ code }) => stage === null || isForStage(code, stage));
    return {
      checkedAt: check?.checkedAt ? new Date(check.checkedAt).toISOString() : null,
      incomplete: check?.due ?? false,
      items: seen.map((finding) => CaseFindingView.ofKept(finding, nameOf)),
    };
  }
}

/** What a candidate is told of his own declaration. */
export class OwnFindingsView {
  @BooleanField({ description: 'Papers are still being read: there may be more' })
  incomplete: boolean;

  @ObjectListField(() => FindingView, { max: MOST_FINDINGS })
  items: FindingView[];
}

/** What was said to a finding is kept. */
export class FindingResolvedView {
  @IdField()
  id: string;

  @IntegerField({ min: 1, max: 1_000_000 })
  version: number;

  @TextField({ max: 1000 })
  remark: string;

  @InstantField({ description: 'The resolution has prolonged the claim' })
  claimExpiresAt: string;
}

function resolutionOf(
  { resolvedAt, resolvedBy, resolvedStage: stage, remark }: KeptFinding,
  nameOf: (accountId: string) => string | null,
): FindingResolutionView | null {
  if (resolvedAt === null || resolvedBy === null || stage === null || remark === null) return null;
  return { remark, stage, byName: nameOf(resolvedBy), at: new Date(resolvedAt).toISOString() };
}
