import { Injectable } from '@nestjs/common';
import { filingEnd, nextSteps, progressOf, type StepDeclaration } from '@htp/domain';
import { Database } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { CredentialService } from '../../credentials/index.ts';
import { SeasonService } from '../../seasons/index.ts';
import { NextStepsView, nextStepView } from './next-steps.view.ts';
import { type StandingDeclaration, standingOf } from './standing.sql.ts';

/** One a year and project, and some that were withdrawn: nobody has more that matter now. */
const MOST_DECLARATIONS = 50;

/** What a candidate does next. */
@Injectable()
export class NextStepsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly credentials: CredentialService,
    private readonly seasons: SeasonService,
  ) {}

  async of(accountId: string): Promise<NextStepsView> {
    const values = [accountId, this.clock.fixedAt, MOST_DECLARATIONS];
    const standing = await this.database.findOne(standingOf, values);
    if (!standing) throw new Error('a statement that always gives a row gave none');
    const { declarations, identityReviewSince, ...rest } = standing;
    const steps = nextSteps({
      ...rest,
      identityReviewSince: identityReviewSince?.toISOString() ?? null,
      declarations: await Promise.all(declarations.map((each) => this.declarationOf(each))),
      openSeasons: await this.openSeasons(accountId),
      incompleteCredentials: await this.incompleteCredentials(accountId),
    });
    return { now: standing.now.toISOString(), items: steps.map(nextStepView) };
  }

  private async declarationOf({ reopenedUntil, ...each }: StandingDeclaration): Promise<StepDeclaration> {
    const { definition } = await this.seasons.getCurrent(each.seasonId);
    const { project, examYear } = definition;
    return { ...each, project, examYear, until: progressOf(each, definition, reopenedUntil).until };
  }

  private async openSeasons(accountId: string) {
    const open = await this.seasons.listOpen(accountId);
    return open.map(({ id: seasonId, project, examYear, closesAt, reopenedUntil }) => {
      const declarationWindow = { opensAt: '', closesAt: closesAt.toISOString() };
      return {
        seasonId,
        project,
        examYear,
        until: filingEnd({ declarationWindow }, reopenedUntil?.toISOString() ?? null),
      };
    });
  }

  private async incompleteCredentials(accountId: string): Promise<number> {
    const byKind = Object.values(await this.credentials.list(accountId));
    return byKind.flat().filter(({ state }) => state === 'incomplete').length;
  }
}
