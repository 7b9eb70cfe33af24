import { Injectable } from '@nestjs/common';
import type { OpenedCase } from '../declaration-detail.sql.ts';
import { DeclarationFindingsRepository, type KeptFinding } from './declaration-findings.repository.ts';
import type { CheckRow } from './finding.sql.ts';
import { SubmissionCheck } from './submission-check.ts';

export interface CaseFindings {
  readonly findings: readonly KeptFinding[];
  readonly check: CheckRow | null;
}

/** What the machine has found in a case that is being read. */
@Injectable()
export class FindingReader {
  constructor(
    private readonly repository: DeclarationFindingsRepository,
    private readonly submissionCheck: SubmissionCheck,
  ) {}

  /** Whoever opens a case under review before the machine has looked at it has it look now. */
  async of({ status, submissionId, findings, check }: OpenedCase): Promise<CaseFindings> {
    if (submissionId === null || status !== 'in_review' || check?.checkedAt)
      return { findings: this.opened(findings), check };
    await this.submissionCheck.check(submissionId);
    const looked = await this.repository.ofSubmission(submissionId);
    return { findings: this.opened(looked.findings), check: looked.check };
  }

  private opened(findings: OpenedCase['findings']): KeptFinding[] {
    return findings.map((finding) => this.repository.open(finding));
  }
}
