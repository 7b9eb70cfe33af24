import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/index.ts';
import { ActivityModule } from './activity/index.ts';
import { AdmissionModule } from './admission/index.ts';
import { ConfigModule, type Environment } from './config/index.ts';
import { CryptoModule } from './crypto/index.ts';
import { DatabaseModule } from './database/index.ts';
import { EdgeModule } from './edge/index.ts';
import { HttpModule } from './http/http.module.ts';
import { JobModule } from './jobs/index.ts';
import { KeysModule } from './keys/index.ts';
import { LimitsModule } from './limits/index.ts';
import { LoggingModule } from './logging/logging.module.ts';
import { OperationsModule } from './operations/index.ts';
import { RecognizingModule } from './recognizing/index.ts';
import { SanitizingModule } from './sanitizing/index.ts';
import { SpreadsheetModule } from './spreadsheets/index.ts';

/** What every module stands on; it knows none of them. */
@Module({})
export class PlatformModule {
  static with(environment: Environment): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        ConfigModule.with(environment),
        LoggingModule,
        DatabaseModule,
        CryptoModule,
        EdgeModule,
        ActivityModule,
        KeysModule,
        HttpModule,
        JobModule,
        SpreadsheetModule,
        OperationsModule,
        AdmissionModule,
        RecognizingModule,
        SanitizingModule,
        AccessModule,
        LimitsModule,
      ],
    };
  }
}
