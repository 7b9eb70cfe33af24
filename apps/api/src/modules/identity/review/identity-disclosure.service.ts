import { Injectable } from '@nestjs/common';
import {
  type ActivityType,
  birthInNumber,
  DomainError,
  nextBeijingMidnight,
  type PictureSide,
  type RevealReason,
} from '@htp/domain';
import { ActivityService } from '../../../platform/activity/index.ts';
import { Environment } from '../../../platform/config/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { documentOf, type OpenCase } from './identity-case-columns.ts';
import type { Reviewer } from './identity-case-facts.ts';
import { IdentityCaseReadingRepository } from './identity-case-reading.repository.ts';
import { IdentityPictureRepository } from '../pictures/identity-picture.repository.ts';
import { IdentityRevealRepository } from './identity-reveal.repository.ts';
import { isAtWork } from './identity-review-presentation.ts';
import type { RevealedDocumentView } from './identity-review.view.ts';

/** Shows the claimant of a pending case what nobody else sees; who saw what is on record before it leaves. */
@Injectable()
export class IdentityDisclosure {
  constructor(
    private readonly environment: Environment,
    private readonly reading: IdentityCaseReadingRepository,
    private readonly pictures: IdentityPictureRepository,
    private readonly reveals: IdentityRevealRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly activities: ActivityService,
  ) {}

  /** The picture's row, for the vault. @throws DomainError `not_found`: absent, purged, or not his to see, alike */
  async pictureOf({ accountId }: Reviewer, id: string, side: PictureSide) {
    const opened = await this.reading.find(id);
    const picture = (await this.pictures.ofCase(id)).find((each) => each.side === side);
    if (!opened || !picture || !isAtWork(opened, accountId)) throw new DomainError('not_found');
    await this.unitOfWork.run(() => this.record('identity.picture_viewed', opened, { side }));
    return picture;
  }

  /**
   * The whole number, to be compared with the picture (trust.md, abuse 14).
   * @throws DomainError `not_claimed`, `reveals_exhausted`
   */
  async revealNumber(
    { accountId }: Reviewer,
    id: string,
    reason: RevealReason,
  ): Promise<RevealedDocumentView> {
    const opened = await this.reading.find(id);
    if (!opened) throw new DomainError('not_found');
    if (!isAtWork(opened, accountId)) throw new DomainError('not_claimed');
    const limit = this.environment.IDENTITY_REVEALS_PER_DAY;
    const reveals = await this.unitOfWork.run(async () => {
      const count = await this.reveals.count(accountId);
      if (count > limit) {
        const until = nextBeijingMidnight(opened.now).toISOString();
        throw new DomainError('reveals_exhausted', { until, limit });
      }
      await this.record('identity.number_revealed', opened, { reason });
      return count;
    });
    const { name, number, birth } = documentOf(opened);
    const inNumber = birthInNumber(opened.documentType, number);
    const bornOn = birth?.bornOn ?? inNumber?.bornOn ?? null;
    const sex = birth?.sex ?? inNumber?.sex ?? null;
    const verifiedNumber = opened.verifiedAs?.number ?? null;
    return { name, number, bornOn, sex, verifiedNumber, revealsLeft: limit - reveals };
  }

  private record(type: ActivityType, { id, accountId }: OpenCase, detail: object): Promise<void> {
    const subject = { kind: 'identity', id: accountId } as const;
    return this.activities.record({ type, subject, ownerId: accountId, detail: { caseId: id, ...detail } });
  }
}
