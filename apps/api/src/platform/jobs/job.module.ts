import { Global, Module } from '@nestjs/common';
import { JobRunner } from './job-runner.ts';

@Global()
@Module({ providers: [JobRunner], exports: [JobRunner] })
export class JobModule {}
