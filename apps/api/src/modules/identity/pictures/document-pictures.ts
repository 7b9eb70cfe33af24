import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { DOCUMENT_TYPES, IDENTITY_CORRECTION_REASONS, PICTURE_SIDES, pictureProblems } from '@htp/domain';
import type { Request } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { v7 as uuidv7 } from 'uuid';
import { Sanitizer } from '../../../platform/sanitizing/index.ts';
import {
  mediaTypesOf,
  pictureParser,
  type Pictures,
  PicturesInMemory,
  readPictures,
  requireMultipart,
} from './picture-parts.ts';
import { type KeptPictures, PictureVault } from './picture-vault.ts';

/** Null when the pictures are not those that the document has: nothing of them was kept. */
export type RequestWithKeptPictures = Request & { keptPictures: KeptPictures | null };

const MAX_TEXT_PARTS = 8;
const ReceiveParts = pictureParser(PICTURE_SIDES, MAX_TEXT_PARTS);

/**
 * Receives the pictures of a document for manual review: written anew, encrypted and stored before the request's
 * transaction begins, since none of that belongs into one. What no case refers to afterwards is destroyed again.
 * The body is left with the text parts and the digest of each picture, so that a retry is known by them too.
 */
@Injectable()
export class ReceiveDocumentPictures implements NestInterceptor {
  private readonly parts = new ReceiveParts();

  constructor(
    private readonly memory: PicturesInMemory,
    private readonly sanitizer: Sanitizer,
    private readonly vault: PictureVault,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<RequestWithKeptPictures>();
    requireMultipart(request);
    this.memory.enter();
    let pictures: Pictures = {};
    try {
      pictures = await readPictures(context, this.parts, PICTURE_SIDES);
      await mediaTypesOf(pictures);
      request.keptPictures = await this.keep(request.body, pictures);
      for (const [side, bytes] of Object.entries(pictures)) request.body[side] = digestOf(bytes);
    } finally {
      this.memory.leave(pictures);
    }
    return from(this.answer(request.keptPictures, next));
  }

  private async keep(
    { documentType, reason }: { documentType?: unknown; reason?: unknown },
    pictures: Pictures,
  ) {
    const type = DOCUMENT_TYPES.find(({ code }) => code === documentType);
    const correction = IDENTITY_CORRECTION_REASONS.find((each) => each === reason) ?? null;
    if (!type || pictureProblems(type.code, Object.keys(pictures), correction).length > 0) return null;
    const safe: Record<string, Buffer> = {};
    for (const [side, bytes] of Object.entries(pictures))
      safe[side] = await this.sanitizer.sanitizePicture(bytes);
    return this.vault.keep(uuidv7(), safe);
  }

  private async answer(kept: KeptPictures | null, next: CallHandler): Promise<unknown> {
    try {
      return await lastValueFrom(next.handle());
    } finally {
      if (kept) await this.vault.discardUnused(kept.caseId);
    }
  }
}

const digestOf = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
