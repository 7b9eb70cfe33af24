import { Injectable } from '@nestjs/common';
import { BlindIndex, IDENTITY_DOCUMENT } from '../../platform/crypto/index.ts';

/**
 * The blind index of identity documents, one for candidates and staff: whose documents agree is the same person, which is
 * how nobody decides on his own declaration from another account (trust.md, abuse 8).
 */
@Injectable()
export class DocumentIndex {
  constructor(private readonly blindIndex: BlindIndex) {}

  /** What a document is stored under. @param documentKey as `checkDocumentNumber` gives it */
  of(documentKey: string): Buffer {
    return this.blindIndex.of(IDENTITY_DOCUMENT, documentKey);
  }

  /** Everything it may be stored under, the oldest readable key's first. */
  candidates(documentKey: string): Buffer[] {
    return this.blindIndex.candidates(IDENTITY_DOCUMENT, documentKey);
  }

  /** Likewise, what it is stored under now in front. */
  currentFirst(documentKey: string): Buffer[] {
    return this.blindIndex.currentFirst(IDENTITY_DOCUMENT, documentKey);
  }
}
