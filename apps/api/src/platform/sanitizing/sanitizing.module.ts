import { Global, Module } from '@nestjs/common';
import { Sanitizer } from './sanitizer.ts';

/** Global: the lanes of a process are shared by every module that takes what people send. */
@Global()
@Module({ providers: [Sanitizer], exports: [Sanitizer] })
export class SanitizingModule {}
