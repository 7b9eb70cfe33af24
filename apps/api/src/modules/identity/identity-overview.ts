import { Injectable } from '@nestjs/common';
import {
  allowedIdentityCaseActions,
  type IdentityStatus,
  maskNumber,
  MAX_COUNTED_FAILURES,
  nextBeijingMidnight,
} from '@htp/domain';
import { type OpenCase, stateOfCase } from './review/identity-case-columns.ts';
import { ownFacts } from './review/identity-case-facts.ts';
import { IdentityCaseReadingRepository } from './review/identity-case-reading.repository.ts';
import { IdentityTryRepository } from './automatic/identity-try.repository.ts';
import { IdentityCorrectionFactSource } from './correction/identity-correction-facts.ts';
import { PictureConsents } from './consent/picture-consents.ts';
import { IdentityRepository, type OpenIdentity } from './identity.repository.ts';
import type { IdentityView } from './identity.view.ts';
import type { OwnIdentityCaseView } from './manual/manual-request.view.ts';
import { lockOf, offeredWays } from './offered-ways.ts';

/** Where an account stands, for its own person. */
@Injectable()
export class IdentityOverview {
  constructor(
    private readonly identities: IdentityRepository,
    private readonly tries: IdentityTryRepository,
    private readonly cases: IdentityCaseReadingRepository,
    private readonly consents: PictureConsents,
    private readonly corrections: IdentityCorrectionFactSource,
  ) {}

  async of(accountId: string): Promise<IdentityView> {
    const identity = await this.identities.find(accountId);
    const lastCase = await this.cases.findLatest(accountId);
    const status = identity?.status ?? 'unverified';
    return {
      status,
      ...personView(identity),
      ...(await this.waysOf(accountId, status)),
      correctionObstacle: await this.corrections.obstacleOf(accountId, status),
      pictureConsent: await this.consents.of(accountId),
      manualReview: lastCase ? ownCaseView(lastCase) : null,
    };
  }

  private async waysOf(accountId: string, status: IdentityStatus) {
    const { now, byAccount, onLastDocument } = await this.tries.today(accountId);
    const triesLeft = left(byAccount);
    const triesLeftForLastDocument = onLastDocument === null ? null : left(onLastDocument);
    const lock = lockOf(triesLeft, triesLeftForLastDocument);
    const automaticFailed = await this.tries.existUnsuccessful(accountId);
    return {
      triesLeft,
      triesLeftForLastDocument,
      lockedUntil: lock && nextBeijingMidnight(now).toISOString(),
      ways: offeredWays({ status, lock, automaticFailed }),
    };
  }
}

const left = (spent: number) => Math.max(0, MAX_COUNTED_FAILURES - spent);

function personView(identity: OpenIdentity | undefined) {
  if (!identity)
    return { name: null, documentType: null, maskedNumber: null, method: null, verifiedAt: null };
  const { name, documentType, number, method, verifiedAt } = identity;
  const maskedNumber = maskNumber(number);
  return { name, documentType, maskedNumber, method, verifiedAt: verifiedAt?.toISOString() ?? null };
}

function ownCaseView(opened: OpenCase): OwnIdentityCaseView {
  const { id, accountId, origin, correctionReason, status, document, documentType, reason, remark } = opened;
  const textOf = (instant: Date | null) => instant?.toISOString() ?? null;
  return {
    ...{ id, origin, correctionReason, status, documentType, reason },
    maskedNumber: document && maskNumber(document.number),
    requestedAt: opened.requestedAt.toISOString(),
    expiresAt: textOf(opened.expiresAt),
    closedAt: textOf(opened.closedAt),
    remark: status === 'rejected' ? remark : null,
    picturesPurgedAt: textOf(opened.picturesPurgedAt),
    allowedActions: allowedIdentityCaseActions(stateOfCase(opened), ownFacts(accountId)),
  };
}
