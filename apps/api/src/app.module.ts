import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AccessGuard } from './platform/access/index.ts';
import { AdmissionGuard, TimeLimitInterceptor } from './platform/admission/index.ts';
import type { Environment } from './platform/config/index.ts';
import { AccountLimitGuard, AddressLimitGuard } from './platform/limits/index.ts';
import { inputValidation } from './platform/http/input-validation.ts';
import { ProblemFilter } from './platform/http/problem.filter.ts';
import { AccountsModule } from './modules/accounts/index.ts';
import { AffiliationsModule } from './modules/affiliations/index.ts';
import { CorrectionsModule } from './modules/corrections/index.ts';
import { CredentialsModule } from './modules/credentials/index.ts';
import { DeclarationsModule, JudgedDeclarationsModule } from './modules/declarations/index.ts';
import { EligibilityModule } from './modules/eligibility/index.ts';
import { EvidenceModule } from './modules/evidence/index.ts';
import { FilesModule } from './modules/files/index.ts';
import { IdentityModule } from './modules/identity/index.ts';
import { NotificationsModule } from './modules/notifications/index.ts';
import { RegistrationsModule } from './modules/registrations/index.ts';
import { ReportsModule } from './modules/reports/index.ts';
import { SeasonsModule } from './modules/seasons/index.ts';
import { UnitsModule } from './modules/units/index.ts';
import { PlatformModule } from './platform/platform.module.ts';

/** The whole API: the platform and the modules on it. */
@Module({})
export class AppModule {
  static with(environment: Environment): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(environment),
        AccountsModule,
        UnitsModule,
        AffiliationsModule,
        CredentialsModule,
        CorrectionsModule,
        DeclarationsModule,
        JudgedDeclarationsModule,
        EligibilityModule,
        EvidenceModule,
        FilesModule,
        IdentityModule,
        RegistrationsModule,
        NotificationsModule,
        ReportsModule,
        SeasonsModule,
      ],
      providers: [
        { provide: APP_GUARD, useClass: AddressLimitGuard },
        { provide: APP_GUARD, useClass: AdmissionGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: AccountLimitGuard },
        { provide: APP_INTERCEPTOR, useClass: TimeLimitInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: inputValidation },
      ],
    };
  }
}
