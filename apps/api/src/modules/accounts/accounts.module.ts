import { Global, Module } from '@nestjs/common';
import { ActorSource } from '../../platform/access/index.ts';
import { AccessTokens } from './sessions/access-tokens.ts';
import { AddressBudget } from './sign-in/address-budget.ts';
import { BrowserSessionController } from './sign-in/browser-session.controller.ts';
import { AccountRepository } from './account.repository.ts';
import { ConsentController } from './consents/consent.controller.ts';
import { Consents } from './consents/consents.ts';
import { DocumentIndex } from './document-index.ts';
import { AccountDeletionService } from './privacy/account-deletion.service.ts';
import { ArchivesUnderWay } from './privacy/archives-under-way.ts';
import { DataArchive } from './privacy/data-archive.ts';
import { DataDownloadService } from './privacy/data-download.service.ts';
import { DataExportService } from './privacy/data-export.service.ts';
import { DataReadsController } from './privacy/data-reads.controller.ts';
import { DataWorkbook } from './privacy/data-workbook.ts';
import { PersonalData } from './privacy/personal-data.ts';
import { PrivacyController } from './privacy/privacy.controller.ts';
import { SignInData } from './privacy/sign-in-data.ts';
import { FirstAdministrator } from './staff/first-administrator.ts';
import { MeController } from './me.controller.ts';
import { MeService } from './me.service.ts';
import { OpenidSeals } from './wechat/openid-seals.ts';
import { CandidateRefreshCookie, StaffRefreshCookie } from './sessions/refresh-cookie.ts';
import { RefreshTokens } from './sessions/refresh-tokens.ts';
import { ReviewerDirectory } from './staff/reviewer-directory.ts';
import { SecondFactorController } from './second-factor/second-factor.controller.ts';
import { SecondFactorEnrolmentService } from './second-factor/second-factor-enrolment.service.ts';
import { SecondFactorRepository } from './second-factor/second-factor.repository.ts';
import { SecondFactors } from './second-factor/second-factors.ts';
import { SessionController } from './sessions/session.controller.ts';
import { SessionRepository } from './sessions/session.repository.ts';
import { SessionService } from './sessions/session.service.ts';
import { SignInAttempts } from './sign-in/sign-in-attempts.ts';
import { SignInController } from './sign-in/sign-in.controller.ts';
import { SpentSignIns } from './sessions/spent-sign-ins.ts';
import { StaffAccessController } from './staff/staff-access.controller.ts';
import { StaffAccountService } from './staff/staff-account.service.ts';
import { StaffAdministrationRepository } from './staff/staff-administration.repository.ts';
import { StaffAdministrationService } from './staff/staff-administration.service.ts';
import { StaffController } from './staff/staff.controller.ts';
import { StaffCreationService } from './staff/staff-creation.service.ts';
import { StaffGrantsService } from './staff/staff-grants.service.ts';
import { StaffListingRepository } from './staff/staff-listing.repository.ts';
import { StaffListingService } from './staff/staff-listing.service.ts';
import { StaffDirectory } from './staff/staff-directory.ts';
import { StaffToLookAt } from './staff/staff-to-look-at.ts';
import { StaffSignInService } from './sign-in/staff-sign-in.service.ts';
import { TokenActorSource } from './sessions/token-actor-source.ts';
import { WebAuthorisation } from './wechat/web-authorisation.ts';
import { WechatAccounts } from './wechat/wechat-accounts.ts';
import { WechatIdentityRepository } from './wechat/wechat-identity.repository.ts';
import { WechatRecipients } from './wechat/wechat-recipients.ts';
import { WechatSignInService } from './wechat/wechat-sign-in.service.ts';
import { WechatWebController } from './wechat/wechat-web.controller.ts';

/** Who may sign in, how, and what they then may do. Global: the access guard asks it about every request. */
@Global()
@Module({
  controllers: [
    SignInController,
    BrowserSessionController,
    WechatWebController,
    ConsentController,
    PrivacyController,
    DataReadsController,
    SessionController,
    MeController,
    SecondFactorController,
    StaffController,
    StaffAccessController,
  ],
  providers: [
    MeService,
    AccountRepository,
    SessionRepository,
    AccessTokens,
    RefreshTokens,
    StaffRefreshCookie,
    CandidateRefreshCookie,
    OpenidSeals,
    SignInAttempts,
    AddressBudget,
    SessionService,
    SecondFactorRepository,
    SecondFactors,
    SecondFactorEnrolmentService,
    WechatIdentityRepository,
    WechatAccounts,
    Consents,
    PersonalData,
    SignInData,
    AccountDeletionService,
    ArchivesUnderWay,
    DataArchive,
    DataWorkbook,
    DataDownloadService,
    DataExportService,
    WebAuthorisation,
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
    StaffToLookAt,
    ReviewerDirectory,
    SpentSignIns,
    DocumentIndex,
    WechatRecipients,
    { provide: ActorSource, useClass: TokenActorSource },
  ],
  exports: [
    PersonalData,
    AccountDeletionService,
    ActorSource,
    DocumentIndex,
    StaffDirectory,
    StaffToLookAt,
    ReviewerDirectory,
    StaffAccountService,
    SpentSignIns,
    WechatRecipients,
    SecondFactors,
    FirstAdministrator,
  ],
})
export class AccountsModule {}
