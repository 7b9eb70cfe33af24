import { Injectable } from '@nestjs/common';
import {
  diffSeasons,
  DomainError,
  extensionProblems,
  findWindow,
  refuseIf,
  withWindowEnd,
} from '@htp/domain';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import type { ExtendWindowInput } from './season-window.input.ts';
import { SeasonService, type SeasonVersionId } from './season.service.ts';
import { SeasonsRepository } from './seasons.repository.ts';

/** A new end for one window, as an act of its own: no draft, in force at once, a version like any other. */
@Injectable()
export class SeasonWindowService {
  constructor(
    private readonly repository: SeasonsRepository,
    private readonly seasons: SeasonService,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /**
   * Gives a window a new end, later than now; an earlier one than before only when that is said to be meant.
   * @throws DomainError `version_stale` when the season is another than the lead has seen; `window_invalid`; `window_shortened`
   */
  extend(accountId: string, seasonId: string, input: ExtendWindowInput): Promise<SeasonVersionId> {
    return this.unitOfWork.run(async () => {
      const held = await this.repository.hold(seasonId);
      if (!held) throw new DomainError('not_found');
      if (held.version !== input.version)
        throw new DomainError('version_stale', { currentVersion: held.version });
      const before = await this.seasons.getDefinition(seasonId, held.version);
      const { target, closesAt, shorten = false } = input;
      refuseIf(extensionProblems(before, { target, closesAt, shorten }, held.now));
      const definition = withWindowEnd(before, { target, closesAt: new Date(closesAt).toISOString() });
      const changes = diffSeasons(before, definition);
      const reason = input.reason.trim();
      const origin = 'window_extended';
      const next = { seasonId, definition, origin, changes, reason, publishedBy: accountId } as const;
      const version = await this.repository.addVersion(next);
      await this.activity.record({
        type: 'season.window_extended',
        subject: { kind: 'season', id: seasonId },
        detail: { version, target, before: findWindow(before, target)?.closesAt, closesAt, reason },
      });
      return { seasonId, version };
    });
  }
}
