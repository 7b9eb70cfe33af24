import { Injectable } from '@nestjs/common';
import {
  type DeclarationSnapshot,
  DomainError,
  findSpecialty,
  type FormValues,
  type Judgement,
  scopesFor,
  type SeasonDefinition,
  type Section,
} from '@htp/domain';
import type { Actor } from '../../../platform/access/index.ts';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { DeclarationReadingRepository } from '../declaration-reading.repository.ts';
import type { DeclarationDetail } from '../declaration-detail.sql.ts';
import { DeclarationSeasons } from '../declaration-seasons.ts';
import { DeclarationSubmissionsRepository } from '../declaration-submissions.repository.ts';
import { SnapshotBuilder } from '../filing/snapshot-builder.ts';
import { FrozenCopies } from '../frozen-copies.ts';
import { scopeKeysOf } from '../reach.ts';
import type { DeclarationEligibilityView } from './declaration-eligibility.view.ts';
import { resultView } from './eligibility.view.ts';
import { RuleSetsService } from '../../eligibility/index.ts';

/** What is shown of a judgement, be it one of now or a frozen one. */
interface Judged {
  readonly detail: DeclarationDetail;
  readonly season: SeasonDefinition;
  readonly judgement: Judgement | null;
  readonly details: FormValues;
  /** The credentials that it rests on, by section. */
  readonly chosen: ReadonlyMap<string, Section>;
  readonly frozen: boolean;
}

/** 报考条件 of a declaration: to its candidate, and to staff within reach. */
@Injectable()
export class DeclarationEligibilityService {
  constructor(
    private readonly reading: DeclarationReadingRepository,
    private readonly submissions: DeclarationSubmissionsRepository,
    private readonly seasons: DeclarationSeasons,
    private readonly snapshots: SnapshotBuilder,
    private readonly copies: FrozenCopies,
    private readonly ruleSets: RuleSetsService,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** While it is being filled as it would be judged now, else as it was. @throws DomainError `not_found` */
  async ofOwn(personId: string, id: string): Promise<DeclarationEligibilityView> {
    const detail = await this.reading.findOwn(id, personId);
    if (!detail) throw new DomainError('not_found');
    if (detail.submissionId !== null && detail.status !== 'returned') return this.frozen(detail);
    const { definition: season } = await this.seasons.of(detail);
    const { submissionId, frozenCopy } = detail;
    const submitted = submissionId && frozenCopy ? this.copies.openCopy(submissionId, frozenCopy) : undefined;
    const { form, judgement } = await this.snapshots.examine({
      declaration: detail,
      season,
      now: detail.now,
      submitted,
      signedStatementVersion: season.statement.version,
    });
    const credentials = [
      ...Object.values(form.credentials).flatMap((credential) => credential ?? []),
      ...form.workPeriods,
    ];
    const chosen = new Map(credentials.map(({ id: credentialId, kind }) => [credentialId, kind]));
    return this.viewOf({ detail, season, judgement, details: form.details, chosen, frozen: false });
  }

  /** As it was submitted; that it was read is recorded. @throws DomainError `not_found` */
  async ofCase({ grants }: Actor, id: string): Promise<DeclarationEligibilityView> {
    const detail = await this.reading.findInReach(id, scopeKeysOf(scopesFor(grants, 'case:read')));
    if (!detail?.submissionId) throw new DomainError('not_found');
    await this.unitOfWork.run(() =>
      this.activity.record({
        type: 'personal_data.read',
        subject: { kind: 'declaration', id },
        ownerId: detail.personId,
        detail: { number: detail.number, part: 'eligibility' },
      }),
    );
    return this.frozen(detail);
  }

  private async frozen(detail: DeclarationDetail): Promise<DeclarationEligibilityView> {
    const current = await this.submissions.findCurrent(detail.submissionId);
    if (!current) throw new Error('only what was submitted has a frozen copy');
    const { snapshot, judgement } = current;
    return this.viewOf({
      detail,
      season: (await this.seasons.of(detail)).definition,
      judgement: judgement === null ? null : (JSON.parse(judgement) as Judgement),
      details: snapshot.details,
      chosen: sectionsById(snapshot),
      frozen: true,
    });
  }

  private async viewOf(judged: Judged): Promise<DeclarationEligibilityView> {
    const { detail, season, judgement, details, chosen, frozen } = judged;
    const { eligibilityExplanation: explanation } = details;
    return {
      frozen,
      judgedAt: frozen ? (detail.submittedAt?.toISOString() ?? null) : null,
      result: judgement && (await this.resultOf(judgement, detail, season, chosen)),
      explanation: typeof explanation === 'string' ? explanation : null,
      againstVerdict: season.againstVerdict ?? 'with_explanation',
    };
  }

  private async resultOf(
    { result }: Judgement,
    { specialtyName, level }: DeclarationDetail,
    season: SeasonDefinition,
    chosen: Judged['chosen'],
  ) {
    const specialty = findSpecialty(season, result.specialtyCode);
    if (!specialty) throw new Error('what was judged is a specialty of its season');
    const ruleSet = await this.ruleSets.find(result.ruleSetVersion);
    const named = { name: specialtyName, level, family: specialty.family };
    return resultView({ result, specialty: named, ruleSet }, (ref) => chosen.get(ref));
  }
}

function sectionsById({ credentials, workPeriods = [] }: DeclarationSnapshot): Map<string, Section> {
  const entries = Object.entries(credentials) as [Section, { credentialId: string }][];
  return new Map([
    ...entries.map(([section, { credentialId }]): [string, Section] => [credentialId, section]),
    ...workPeriods.map(({ credentialId }): [string, Section] => [credentialId, 'work_period']),
  ]);
}
