import { Global, Injectable, Module } from '@nestjs/common';
import { JudgedDeclarations, type JudgedPage } from '../eligibility/index.ts';

/** Answers the eligibility module, which stands below and cannot ask. */
@Injectable()
export class StoredJudgedDeclarations extends JudgedDeclarations {
  override count(): Promise<number> {
    return Promise.resolve(0);
  }

  override page(): Promise<JudgedPage> {
    return Promise.resolve({ items: [], next: null });
  }
}

@Global()
@Module({
  providers: [{ provide: JudgedDeclarations, useClass: StoredJudgedDeclarations }],
  exports: [JudgedDeclarations],
})
export class JudgedDeclarationsModule {}
