import { Global, Module } from '@nestjs/common';
import { ActorSource } from '../../platform/access/index.ts';
import { AccessTokens } from './access-tokens.ts';
import { AddressBudget } from './address-budget.ts';
import { AccountRepository } from './account.repository.ts';
import { DocumentIndex } from './document-index.ts';
import { FirstAdministrator } from './first-administrator.ts';
import { MeController } from './me.controller.ts';
import { OpenidSeals } from './openid-seals.ts';
import { RefreshTokens } from './refresh-tokens.ts';
import { ReviewerDirectory } from './reviewer-directory.ts';
import { SecondFactorController } from './second-factor.controller.ts';
import { SecondFactorEnrolmentService } from './second-factor-enrolment.service.ts';
import { SecondFactorRepository } from './second-factor.repository.ts';
import { SecondFactors } from './second-factors.ts';
import { SessionController } from './session.controller.ts';
import { SessionRepository } from './session.repository.ts';
import { SessionService } from './session.service.ts';
import { SignInAttempts } from './sign-in-attempts.ts';
import { SignInController } from './sign-in.controller.ts';
import { SpentSignIns } from './spent-sign-ins.ts';
import { StaffAccessController } from './staff-access.controller.ts';
import { StaffAccountService } from './staff-account.service.ts';
import { StaffAdministrationRepository } from './staff-administration.repository.ts';
import { StaffAdministrationService } from './staff-administration.service.ts';
import { StaffController } from './staff.controller.ts';
import { StaffCreationService } from './staff-creation.service.ts';
import { StaffGrantsService } from './staff-grants.service.ts';
import { StaffListingRepository } from './staff-listing.repository.ts';
import { StaffListingService } from './staff-listing.service.ts';
import { StaffDirectory } from './staff-directory.ts';
import { StaffSignInService } from './staff-sign-in.service.ts';
import { TokenActorSource } from './token-actor-source.ts';
import { WechatRecipients } from './wechat-recipients.ts';
import { WechatSignInService } from './wechat-sign-in.service.ts';

/** Who may sign in, how, and what they then may do. Global: the access guard asks it about every request. */
@Global()
@Module({
  controllers: [
    SignInController,
    SessionController,
    MeController,
    SecondFactorController,
    StaffController,
    StaffAccessController,
  ],
  providers: [
    AccountRepository,
    SessionRepository,
    AccessTokens,
    RefreshTokens,
    OpenidSeals,
    SignInAttempts,
    AddressBudget,
    SessionService,
    SecondFactorRepository,
    SecondFactors,
    SecondFactorEnrolmentService,
    WechatSignInService,
    StaffSignInService,
    StaffAccountService,
    StaffAdministrationRepository,
    StaffAdministrationService,
    StaffCreationService,
    FirstAdministrator,
    StaffGrantsService,
    StaffListingRepository,
    StaffListingService,
    StaffDirectory,
    ReviewerDirectory,
    SpentSignIns,
    DocumentIndex,
    WechatRecipients,
    { provide: ActorSource, useClass: TokenActorSource },
  ],
  exports: [
    ActorSource,
    DocumentIndex,
    StaffDirectory,
    ReviewerDirectory,
    StaffAccountService,
    SpentSignIns,
    WechatRecipients,
    SecondFactors,
    FirstAdministrator,
  ],
})
export class AccountsModule {}
