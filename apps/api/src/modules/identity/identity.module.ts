import { Module } from '@nestjs/common';
import { AttemptKeys } from './attempt-keys.ts';
import { AutomaticVerification } from './automatic-verification.service.ts';
import { IdCardRecognizer } from './id-card-recognizer.ts';
import { IdentityController } from './identity.controller.ts';
import { IdentityRepository } from './identity.repository.ts';
import { IdentityService } from './identity.service.ts';
import { IdentityTries } from './identity-tries.ts';
import { IdentityTryRepository } from './identity-try.repository.ts';
import { VerdictConsequences } from './verdict-consequences.ts';

/** 实名认证: who a person is, and how that is proven. */
@Module({
  controllers: [IdentityController],
  providers: [
    AttemptKeys,
    AutomaticVerification,
    IdCardRecognizer,
    IdentityRepository,
    IdentityService,
    IdentityTries,
    IdentityTryRepository,
    VerdictConsequences,
  ],
  exports: [IdentityService],
})
export class IdentityModule {}
