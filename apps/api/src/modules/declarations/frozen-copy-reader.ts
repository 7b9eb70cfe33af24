import { Injectable } from '@nestjs/common';
import type { DeclarationSnapshot, SeasonDefinition } from '@htp/domain';
import type { DeclarationDetail } from './declaration-detail.sql.ts';
import { DeclarationSeasons } from './declaration-seasons.ts';
import { FrozenCopies } from './frozen-copies.ts';

export interface ReadCopies {
  readonly season: SeasonDefinition;
  readonly snapshot: DeclarationSnapshot;
  /** What the stage that has the case now last decided on. */
  readonly seen: DeclarationSnapshot | undefined;
}

/** Opens the frozen copies of a case that is being read, with the season that judges it. */
@Injectable()
export class FrozenCopyReader {
  constructor(
    private readonly copies: FrozenCopies,
    private readonly seasons: DeclarationSeasons,
  ) {}

  async read(detail: DeclarationDetail): Promise<ReadCopies> {
    const { submissionId, frozenCopy, seenSubmissionId, seenFrozenCopy } = detail;
    if (!submissionId || !frozenCopy) throw new Error('only what was submitted has a frozen copy');
    const { definition: season } = await this.seasons.of(detail);
    const snapshot = this.copies.openCopy(submissionId, frozenCopy);
    const seen =
      seenSubmissionId && seenFrozenCopy ? this.copies.openCopy(seenSubmissionId, seenFrozenCopy) : undefined;
    return { season, snapshot, seen };
  }
}
