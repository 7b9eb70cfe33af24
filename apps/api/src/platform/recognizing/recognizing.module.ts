import { Global, Module } from '@nestjs/common';
import { SharedRecognizer } from './shared-recognizer.ts';

/** Global: identity cards and papers are read by the same workers. */
@Global()
@Module({ providers: [SharedRecognizer], exports: [SharedRecognizer] })
export class RecognizingModule {}
