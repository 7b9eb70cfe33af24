import type { KeyedDigest } from './keyed-digest.ts';

/**
 * Finds a document by its number, and keeps it unique, without storing the number: numbers are so few that a plain hash could
 * be tried out. Takes canonical numbers only (libs/domain makes them): two spellings of one number would be two documents.
 */
export class BlindIndex {
  private readonly digests: KeyedDigest;

  constructor(digests: KeyedDigest) {
    this.digests = digests;
  }

  /** The value for the unique column: 34 bytes, key version first. */
  of(documentClass: string, canonicalNumber: string): Buffer {
    return this.digests.of('blind-index', documentClass, canonicalNumber);
  }

  /**
   * Every value the document may be stored under, lowest key version first. While a rotation runs, the unique column alone
   * does not keep a document single: look for all candidates, holding an advisory lock on each, before inserting. On each: of two
   * processes one may have read a key, or dropped one, that the other has not yet; one they always share.
   */
  candidates(documentClass: string, canonicalNumber: string): Buffer[] {
    return this.digests.candidates('blind-index', documentClass, canonicalNumber);
  }

  /** Likewise, the value for the unique column in front. */
  currentFirst(documentClass: string, canonicalNumber: string): Buffer[] {
    return this.digests.currentFirst('blind-index', documentClass, canonicalNumber);
  }
}
