import { isForStage, REVIEW_STAGES, type ReviewStage } from '@htp/domain';
import {
  BooleanField,
  ChoiceField,
  IdField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
} from '../../../platform/http/index.ts';
import { EvidenceFindingView } from '../../evidence/index.ts';
import type { KeptFinding } from './declaration-findings.repository.ts';
import type { CheckRow } from './finding.sql.ts';

const MOST_FINDINGS = 300;

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
export class CaseFindingView extends EvidenceFindingView {
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
    return {
      ...EvidenceFindingView.ofFinding({ ...finding }),
      ...kept,
      resolution: resolutionOf(finding, nameOf),
    };
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
