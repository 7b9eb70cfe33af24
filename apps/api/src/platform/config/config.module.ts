import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Environment } from './environment.ts';

/** Gives the checked settings to whatever asks for `Environment`. */
@Global()
@Module({})
export class ConfigModule {
  static with(environment: Environment): DynamicModule {
    return {
      module: ConfigModule,
      providers: [{ provide: Environment, useValue: environment }],
      exports: [Environment],
    };
  }
}
