import { Injectable } from '@nestjs/common';
import { isNearItsEnd, windowState } from '@htp/domain';
import { Clock } from '../../../platform/edge/index.ts';
import { SeasonService } from '../../seasons/index.ts';

/** Stages' windows of which flags of a case speak, as `<season id> <stage>`. */
export interface FlaggedWindows {
  readonly near: readonly string[];
  readonly shut: readonly string[];
}

export const NO_WINDOWS: FlaggedWindows = { near: [], shut: [] };

/** Which windows end soon, and which are not open; seasons are few. */
@Injectable()
export class QueueWindows {
  constructor(
    private readonly seasons: SeasonService,
    private readonly clock: Clock,
  ) {}

  async now(): Promise<FlaggedWindows> {
    const now = await this.clock.now();
    const seasons = await this.seasons.listCurrent();
    const windows = seasons.flatMap(({ seasonId, definition }) =>
      definition.stages.map(({ stage, window }) => ({ key: `${seasonId} ${stage}`, window })),
    );
    const keysOf = (chosen: typeof windows) => chosen.map(({ key }) => key);
    return {
      near: keysOf(windows.filter(({ window }) => isNearItsEnd(window, now))),
      shut: keysOf(windows.filter(({ window }) => windowState(window, now) !== 'open')),
    };
  }
}
