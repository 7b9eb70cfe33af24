import { Injectable } from '@nestjs/common';
import { type DeclarationSnapshot, type Finding, findingIdentity } from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { ActivityService } from '../../../platform/activity/index.ts';
import { BlindIndex } from '../../../platform/crypto/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { type CheckedSubmission, DeclarationChecksRepository } from './declaration-checks.repository.ts';
import { DeclarationExpiriesRepository } from './declaration-expiries.repository.ts';
import {
  DeclarationFindingsRepository,
  type KnownFinding,
  type NewFinding,
} from './declaration-findings.repository.ts';
import type { LookedAt } from './submission-facts.ts';

/** The class of the blind indexes of findings. */
export const FINDING_CLASS = 'declaration finding';

/** What a look has changed. */
interface Changes {
  readonly added: readonly NewFinding[];
  readonly back: readonly KnownFinding[];
  readonly gone: readonly KnownFinding[];
}

/** Keeps what was found in a submission beside what was found before: nothing is written over, and a change is recorded. */
@Injectable()
export class FoundKeeper {
  constructor(
    private readonly checks: DeclarationChecksRepository,
    private readonly findings: DeclarationFindingsRepository,
    private readonly expiries: DeclarationExpiriesRepository,
    private readonly blindIndex: BlindIndex,
    private readonly activity: ActivityService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  keep(submission: CheckedSubmission, snapshot: DeclarationSnapshot, looked: LookedAt): Promise<void> {
    const { id, previousId, declarationId } = submission;
    const work = async () => {
      if (!(await this.checks.hold(submission))) return;
      const changes = changesOf(await this.findings.known(id), this.digested(looked.findings, snapshot));
      for (const finding of changes.added) await this.findings.add(id, previousId, finding);
      await this.findings.mark(idsOf(changes.gone), idsOf(changes.back));
      await this.expiries.keep(declarationId, looked.expiries);
      await this.checks.settle(submission, looked.incomplete);
      await this.record(submission, changes);
    };
    return this.unitOfWork.run(work, { unrecorded: 'that it was looked at, where nothing has changed' });
  }

  private digested(findings: readonly Finding[], { files }: DeclarationSnapshot): NewFinding[] {
    const byDigest = new Map<string, NewFinding>();
    for (const finding of findings) {
      const digests = this.blindIndex.currentFirst(FINDING_CLASS, findingIdentity(finding, files));
      byDigest.set(digests[0]!.toString('hex'), { ...finding, id: uuidv7(), digests });
    }
    return [...byDigest.values()];
  }

  private async record(submission: CheckedSubmission, { added, back, gone }: Changes): Promise<void> {
    if (added.length + back.length + gone.length === 0) return;
    await this.findings.touch(submission.declarationId);
    await this.activity.record({
      type: 'declaration.findings_changed',
      subject: { kind: 'declaration', id: submission.declarationId },
      ownerId: submission.personId,
      detail: { number: submission.number, found: codesOf([...added, ...back]), gone: codesOf(gone) },
    });
  }
}

function changesOf(known: readonly KnownFinding[], found: readonly NewFinding[]): Changes {
  const same = ({ digest }: KnownFinding, { digests }: NewFinding) =>
    digests.some((one) => one.equals(digest));
  const isFound = (finding: KnownFinding) => found.some((one) => same(finding, one));
  return {
    added: found.filter((one) => !known.some((finding) => same(finding, one))),
    back: known.filter((finding) => finding.gone && isFound(finding)),
    gone: known.filter((finding) => !finding.gone && !isFound(finding)),
  };
}

const idsOf = (findings: readonly KnownFinding[]) => findings.map(({ id }) => id);
const codesOf = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);
