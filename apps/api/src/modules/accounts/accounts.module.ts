import { Global, Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { ActorSource } from '../../platform/access/index.ts';
import { AccessTokens } from './access-tokens.ts';
import { AccountRepository } from './account.repository.ts';
import { DocumentIndex } from './document-index.ts';
import { MeController } from './me.controller.ts';
import { OpenidSeals } from './openid-seals.ts';
import { RefreshTokens } from './refresh-tokens.ts';
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
import { StaffAccountService } from './staff-account.service.ts';
import { StaffDirectory } from './staff-directory.ts';
import { StaffSignInService } from './staff-sign-in.service.ts';
import { TokenActorSource } from './token-actor-source.ts';
import { WechatRecipients } from './wechat-recipients.ts';
import { WechatSignInService } from './wechat-sign-in.service.ts';

/** Who may sign in, how, and what they then may do. Global: the access guard asks it about every request. */
@Global()
@Module({
  imports: [JwtModule.register({})],
  controllers: [SignInController, SessionController, MeController, SecondFactorController],
  providers: [
    AccountRepository,
    SessionRepository,
    AccessTokens,
    RefreshTokens,
    OpenidSeals,
    SignInAttempts,
    SessionService,
    SecondFactorRepository,
    SecondFactors,
    SecondFactorEnrolmentService,
    WechatSignInService,
    StaffSignInService,
    StaffAccountService,
    StaffDirectory,
    SpentSignIns,
    DocumentIndex,
    WechatRecipients,
    { provide: ActorSource, useClass: TokenActorSource },
  ],
  exports: [
    ActorSource,
    DocumentIndex,
    StaffDirectory,
    StaffAccountService,
    SpentSignIns,
    WechatRecipients,
    SecondFactors,
  ],
})
export class AccountsModule {}
