import { Injectable } from '@nestjs/common';
import { DomainError, scopesFor } from '@htp/domain';
import { staffPerson } from '../../accounts/index.ts';
import type { OpenedCase } from '../declaration-detail.sql.ts';
import { DeclarationReadingRepository } from '../declaration-reading.repository.ts';
import type { ReviewView } from './declaration-review.view.ts';
import { FrozenCopyReader } from '../frozen-copy-reader.ts';
import { scopeKeysOf } from '../reach.ts';
import type { Reviewer } from './review-cases.ts';
import { type KeptNote, ReviewNoteRepository } from './review-note.repository.ts';
import { reviewView } from './review-presentation.ts';

/** A case as staff within reach read it. */
@Injectable()
export class ReviewReadingService {
  constructor(
    private readonly reading: DeclarationReadingRepository,
    private readonly copies: FrozenCopyReader,
    private readonly notes: ReviewNoteRepository,
  ) {}

  /** One case within reach; that it was read, and which content of it, is recorded. @throws DomainError `not_found` */
  async get({ accountId, grants }: Reviewer, id: string): Promise<ReviewView> {
    const scopes = scopeKeysOf(scopesFor(grants, 'case:read'));
    const detail = await this.reading.openCase(id, scopes, accountId);
    if (!detail) throw new DomainError('not_found');
    const frozen = await this.copies.read(detail);
    const note = this.noteIn(detail, accountId);
    const names = new Map(Object.entries(detail.names).map(([staffId, name]) => [staffId, { name }]));
    const reviewer = { ...staffPerson(accountId, detail.reviewer), grants };
    return reviewView({ detail, ...frozen, names, reviewer, note });
  }

  private noteIn({ id, stage, note }: OpenedCase, accountId: string): KeptNote | undefined {
    if (stage === null || note === null) return undefined;
    return this.notes.openSealed({ declarationId: id, stage, accountId }, note);
  }
}
