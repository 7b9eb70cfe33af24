import { Global, Module } from '@nestjs/common';
import { IdempotencyKeys } from './idempotency-keys.ts';
import { KeptAnswers } from './kept-answers.ts';

@Global()
@Module({ providers: [IdempotencyKeys, KeptAnswers], exports: [IdempotencyKeys, KeptAnswers] })
export class HttpModule {}
