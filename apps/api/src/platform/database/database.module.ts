import { Global, Module } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Environment } from '../config/index.ts';
import { InstantSource } from '../edge/clock/clock.ts';
import { applicationOptions } from './data-source.ts';
import { Database } from './database.ts';
import { UnitOfWork } from './unit-of-work.ts';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Environment],
      useFactory: (environment: Environment) => ({
        ...applicationOptions(environment.DATABASE_URL, environment.DATABASE_POOL_SIZE),
        retryAttempts: 0,
      }),
    }),
  ],
  providers: [
    {
      provide: Database,
      inject: [getDataSourceToken(), Environment],
      useFactory: (dataSource: DataSource, environment: Environment) =>
        new Database(dataSource, environment.LOAD_SHEDDING),
    },
    UnitOfWork,
    { provide: InstantSource, useExisting: Database },
  ],
  exports: [Database, UnitOfWork, InstantSource],
})
export class DatabaseModule {}
