import { Injectable } from '@nestjs/common';
import {
  beijingDay,
  burstFindings,
  crossCheck,
  type DeclarationSnapshot,
  type EvidenceFacts,
  type Expiry,
  expiriesOf,
  filesIn,
  type Finding,
  FINDING_THRESHOLDS,
  formAgeFindings,
  type FormHistory,
  identityOf,
  pointerTo,
  sharedFindings,
  tracesOf,
} from '@htp/domain';
import { AffiliationService } from '../../affiliations/index.ts';
import { PaperReadings } from '../../evidence/index.ts';
import { FrozenCopies } from '../frozen-copies.ts';
import type { CheckedSubmission } from './declaration-checks.repository.ts';
import { OtherDeclarations } from './other-declarations.ts';

/** What the machine has found by looking at a submission. */
export interface LookedAt {
  readonly findings: readonly Finding[];
  readonly expiries: readonly Expiry[];
  /** Papers are still being read: it has to look again. */
  readonly incomplete: boolean;
}

/** Looks at a submission: its papers, what it says against itself, and what others have handed in. */
@Injectable()
export class SubmissionFacts {
  constructor(
    private readonly copies: FrozenCopies,
    private readonly papers: PaperReadings,
    private readonly others: OtherDeclarations,
    private readonly affiliations: AffiliationService,
  ) {}

  async lookAt(submission: CheckedSubmission, snapshot: DeclarationSnapshot): Promise<LookedAt> {
    const { readings, incomplete } = await this.papers.of(filesIn(snapshot));
    const facts: EvidenceFacts = {
      readings,
      credentials: fieldsOf(snapshot),
      details: snapshot.details,
      identity: identityOf(snapshot.person),
      unit: snapshot.unit,
      choice: snapshot,
      today: beijingDay(submission.now),
      handedInOn: submission.handedInOn,
      compare: this.papers.compare,
    };
    const { unitId, name } = snapshot.unit;
    const bindings = await this.affiliations.bindingsAround(
      submission.personId,
      unitId,
      FINDING_THRESHOLDS.burst,
    );
    const findings = [
      ...crossCheck(facts),
      ...formAgeFindings(facts, this.historyOf(submission, snapshot)),
      ...sharedFindings(await this.others.sharedBy(submission, tracesOf(snapshot))),
      ...burstFindings(bindings, name),
    ];
    return { findings, expiries: expiriesOf(facts), incomplete };
  }

  private historyOf(
    { previousId, previousCopy, fieldVersions }: CheckedSubmission,
    { details, files }: DeclarationSnapshot,
  ): FormHistory {
    const previous = previousId && previousCopy ? this.copies.openCopy(previousId, previousCopy) : undefined;
    const hashOf = (copy: Pick<DeclarationSnapshot, 'details' | 'files'>) =>
      copy.files[String(copy.details.applicationForm)];
    return {
      submitted: previous?.details ?? null,
      sameForm: previous !== undefined && hashOf(previous) === hashOf({ details, files }),
      versions: versionsOf(fieldVersions),
    };
  }
}

const FORM_FIELDS = ['registrationNumber', 'registrationCode', 'applicationForm'];

/** The versions of the form's own fields, by name. */
export function versionsOf(fieldVersions: Readonly<Record<string, number>>): Record<string, number> {
  const known = FORM_FIELDS.map((name) => [
    name,
    fieldVersions[pointerTo('sections', 'declaration_details', name)],
  ]);
  return Object.fromEntries(known.filter(([, version]) => version !== undefined)) as Record<string, number>;
}

function fieldsOf({ credentials }: DeclarationSnapshot): EvidenceFacts['credentials'] {
  return Object.fromEntries(Object.entries(credentials).map(([section, { fields }]) => [section, fields]));
}
