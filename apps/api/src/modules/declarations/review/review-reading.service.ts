import { Injectable } from '@nestjs/common';
import { DomainError, scopesFor } from '@htp/domain';
import { staffPerson } from '../../accounts/index.ts';
import type { OpenedCase } from '../declaration-detail.sql.ts';
import { DeclarationReadingRepository } from '../declaration-reading.repository.ts';
import type { ReviewView } from './declaration-review.view.ts';
import { FrozenCopyReader } from '../frozen-copy-reader.ts';
import { scopeKeysOf } from '../reach.ts';
import type { Reviewer } from './review-cases.ts';
import { FindingReader } from '../findings/finding-reader.ts';
import { type KeptNote, ReviewNoteRepository } from './review-note.repository.ts';
import { reviewView } from './review-presentation.ts';

/** A case as staff within reach read it. */
@Injectable()
export class ReviewReadingService {
  constructor(
    private readonly reading: DeclarationReadingRepository,
    private readonly copies: FrozenCopyReader,
    private readonly notes: ReviewNoteRepository,
    private readonly found: FindingReader,
  ) {}

  /**
   * One case within reach; that it was read, and which content of it, is recorded.
   * @param ahead it is not before the reader's eyes yet: it counts as opened once `show` says so
   * @throws DomainError `not_found`
   */
  async get({ accountId, grants }: Reviewer, id: string, ahead: boolean): Promise<ReviewView> {
    const detail = await this.reading.openCase(id, scopesOf(grants), accountId, ahead);
    if (!detail) throw new DomainError('not_found');
    const frozen = await this.copies.read(detail);
    const note = this.noteIn(detail, accountId);
    const names = new Map(Object.entries(detail.names).map(([staffId, name]) => [staffId, { name }]));
    const reviewer = { ...staffPerson(accountId, detail.reviewer), grants };
    const found = await this.found.of(detail);
    return reviewView({ detail, ...frozen, names, reviewer, note, ...found });
  }

  /** What was sent ahead is before the reader's eyes now. @throws DomainError `content_changed`, `not_found` */
  async show({ grants }: Reviewer, id: string, contentTag: string): Promise<void> {
    const scopes = scopesOf(grants);
    if (await this.reading.showCase(id, scopes, contentTag)) return;
    const submitted = (await this.reading.findInReach(id, scopes))?.submissionId;
    throw new DomainError(submitted ? 'content_changed' : 'not_found');
  }

  private noteIn({ id, stage, note }: OpenedCase, accountId: string): KeptNote | undefined {
    if (stage === null || note === null) return undefined;
    return this.notes.openSealed({ declarationId: id, stage, accountId }, note);
  }
}

const scopesOf = (grants: Reviewer['grants']) => scopeKeysOf(scopesFor(grants, 'case:read'));
