import { Global, Injectable, Module } from '@nestjs/common';
import { DeclarationsUnderReview } from '../identity/index.ts';
import { DeclarationsRepository } from './declarations.repository.ts';

/** Answers the affiliations module, which stands below and cannot ask. */
@Injectable()
class StoredDeclarationsUnderReview extends DeclarationsUnderReview {
  constructor(private readonly declarations: DeclarationsRepository) {
    super();
  }

  override existFor(accountId: string): Promise<boolean> {
    return this.declarations.existsUnderReview(accountId);
  }
}

@Global()
@Module({
  providers: [
    DeclarationsRepository,
    { provide: DeclarationsUnderReview, useClass: StoredDeclarationsUnderReview },
  ],
  exports: [DeclarationsUnderReview],
})
export class UnderReviewModule {}
