import { Injectable } from '@nestjs/common';
import { DomainError, scopesFor } from '@htp/domain';
import { StaffDirectory } from '../accounts/index.ts';
import { DeclarationReadingRepository } from './declaration-reading.repository.ts';
import { DeclarationSeasons } from './declaration-seasons.ts';
import { scopeKeysOf } from './reach.ts';
import type { Reviewer } from './review/review-cases.ts';
import { progressViewOf, reviewersIn, timelineOf } from './timeline.ts';
import type { TimelineView } from './timeline.view.ts';

/** 进度详情, for the candidate and for staff within reach. */
@Injectable()
export class TimelineService {
  constructor(
    private readonly reading: DeclarationReadingRepository,
    private readonly seasons: DeclarationSeasons,
    private readonly staff: StaffDirectory,
  ) {}

  /** Staff see who decided; the candidate sees at which stage. @throws DomainError `not_found` */
  async of({ accountId, grants }: Reviewer, id: string): Promise<TimelineView> {
    const own = await this.reading.findOwn(id, accountId);
    const scopes = scopeKeysOf(scopesFor(grants, 'declaration:read'));
    const detail = own ?? (await this.reading.findInReach(id, scopes));
    if (!detail) throw new DomainError('not_found');
    const { definition: season } = await this.seasons.of(detail);
    const names = own ? new Map<string, never>() : await this.staff.namesOf(reviewersIn(detail.timeline));
    return {
      progress: progressViewOf(detail, season, detail.now),
      items: timelineOf(detail.timeline, names),
    };
  }
}
