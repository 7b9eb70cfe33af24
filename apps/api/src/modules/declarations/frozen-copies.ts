import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type DeclarationSnapshot, type FormValues, hashedText } from '@htp/domain';
import { FieldCipher } from '../../platform/crypto/index.ts';

/** Seals what must not be read from the database: the form as typed and the frozen copies of submissions. */
@Injectable()
export class FrozenCopies {
  constructor(private readonly cipher: FieldCipher) {}

  sealDetails(declarationId: string, details: FormValues): Buffer {
    return this.cipher.seal(JSON.stringify(details), detailsPlace(declarationId));
  }

  openDetails({ id, details }: { id: string; details: Buffer | null }): FormValues {
    if (!details) return {};
    return JSON.parse(this.cipher.openText(details, detailsPlace(id))) as FormValues;
  }

  sealCopy(submissionId: string, snapshot: DeclarationSnapshot): Buffer {
    return this.cipher.seal(JSON.stringify(snapshot), copyPlace(submissionId));
  }

  openCopy(submissionId: string, frozenCopy: Buffer): DeclarationSnapshot {
    return JSON.parse(this.cipher.openText(frozenCopy, copyPlace(submissionId))) as DeclarationSnapshot;
  }

  /** @param judgement as text, whose hash the frozen copy holds */
  sealJudgement(submissionId: string, judgement: string): Buffer {
    return this.cipher.seal(judgement, judgementPlace(submissionId));
  }

  /** As text. */
  openJudgement(submissionId: string, judgement: Buffer): string {
    return this.cipher.openText(judgement, judgementPlace(submissionId));
  }
}

/** SHA-256 over all of the snapshot, file hashes included (trust.md, abuse 9). */
export function contentHashOf(snapshot: DeclarationSnapshot): Buffer {
  return createHash('sha256').update(hashedText(snapshot)).digest();
}

/** What a decision names in `If-Match`: the version and the content that the reviewer has seen, as an entity tag (RFC 9110). */
export function contentTagOf(version: number, contentHash: Buffer): string {
  return `"${version}-${contentHash.toString('hex')}"`;
}

const detailsPlace = (rowId: string) => ({ table: 'declaration', column: 'details', rowId });
const judgementPlace = (rowId: string) => ({ table: 'declaration_submission', column: 'judgement', rowId });
const copyPlace = (rowId: string) => ({ table: 'declaration_submission', column: 'frozen_copy', rowId });
