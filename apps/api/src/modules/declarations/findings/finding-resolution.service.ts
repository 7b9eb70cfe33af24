import { Injectable } from '@nestjs/common';
import {
  DomainError,
  isForStage,
  MAX_REMARK_LENGTH,
  refuseIf,
  type ReviewStage,
  standingReasons,
} from '@htp/domain';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { shapeProblem } from '../../../platform/http/index.ts';
import { DeclarationDecisionsRepository } from '../declaration-decisions.repository.ts';
import { type ReviewCase, ReviewCases, type Reviewer } from '../review/review-cases.ts';
import { DeclarationFindingsRepository } from './declaration-findings.repository.ts';
import type { FindingRow } from './finding.sql.ts';
import type { ResolveFindingInput } from './finding.input.ts';
import type { FindingResolvedView } from './finding.view.ts';

/** 处理核对结果: the stage that has a case says of a finding how it was looked into. */
@Injectable()
export class FindingResolutionService {
  constructor(
    private readonly cases: ReviewCases,
    private readonly findings: DeclarationFindingsRepository,
    private readonly decisions: DeclarationDecisionsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /**
   * Keeps the remark; the same remark again changes nothing. The stage may change its own later on, no other stage may.
   * @throws DomainError `not_found`; `not_now` for what another stage has resolved; `version_stale`
   */
  resolve(
    reviewer: Reviewer,
    id: string,
    findingId: string,
    input: ResolveFindingInput,
  ): Promise<FindingResolvedView> {
    const remark = remarkOf(input);
    const work = async () => {
      const held = await this.cases.hold(reviewer, id);
      const { state, facts, declaration, submission } = held;
      refuseIf(standingReasons(state, 'rejected', facts));
      const { stage } = declaration;
      const finding = await this.findings.find(submission.id, findingId);
      if (!stage || !finding || finding.gone || !isForStage(finding.code, stage))
        throw new DomainError('not_found');
      if (finding.resolvedStage !== null && finding.resolvedStage !== stage) throw new DomainError('not_now');
      const version = await this.keep(held, stage, finding, { ...input, remark });
      const claimExpiresAt = await this.decisions.claim(id, reviewer.accountId);
      return { id: findingId, version, remark, claimExpiresAt: claimExpiresAt.toISOString() };
    };
    return this.unitOfWork.run(work, { unrecorded: 'the same remark again only prolongs the claim' });
  }

  private async keep(
    { declaration: { id, personId }, reviewer, submission }: ReviewCase,
    stage: ReviewStage,
    finding: FindingRow,
    { remark, version }: ResolveFindingInput,
  ): Promise<number> {
    const { id: findingId, code, section, field } = finding;
    const again = finding.resolvedBy === reviewer.accountId && finding.remark === remark;
    if (version !== finding.version && !again)
      throw new DomainError('version_stale', { currentVersion: finding.version });
    if (again) return finding.version;
    await this.findings.resolve({ id: findingId, resolvedBy: reviewer.accountId, stage, remark });
    await this.activity.record({
      type: 'declaration.finding_resolved',
      subject: { kind: 'declaration', id },
      ownerId: personId,
      detail: { stage, number: submission.number, findingId, code, section, field, remark },
    });
    return finding.version + 1;
  }
}

function remarkOf({ remark }: ResolveFindingInput): string {
  const text = remark.trim();
  if (text === '') throw shapeProblem([{ pointer: '/remark', code: 'required' }]);
  if ([...text].length > MAX_REMARK_LENGTH)
    throw shapeProblem([{ pointer: '/remark', code: 'too_long', params: { max: MAX_REMARK_LENGTH } }]);
  return text;
}
