import { Global, Module } from '@nestjs/common';
import { JudgedDeclarations } from '../../eligibility/index.ts';
import { SeasonsModule } from '../../seasons/index.ts';
import { DeclarationsModule } from '../declarations.module.ts';
import { StoredJudgedDeclarations } from './stored-judged-declarations.ts';

/** Answers the eligibility module, which stands below and cannot ask. */
@Global()
@Module({
  imports: [DeclarationsModule, SeasonsModule],
  providers: [{ provide: JudgedDeclarations, useClass: StoredJudgedDeclarations }],
  exports: [JudgedDeclarations],
})
export class JudgedDeclarationsModule {}
