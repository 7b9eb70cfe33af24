import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { FileFieldsInterceptor } from '@nestjs/platform-express';
import { CARD_SIDES, type CardSide, DomainError, type FieldError, pointerTo } from '@htp/domain';
import type { Request } from 'express';
import { fileTypeFromBuffer } from 'file-type';
import { EMPTY, finalize, type Observable } from 'rxjs';
import { multipartProblem } from '../../platform/http/index.ts';
import { IdCardRecognizer } from './id-card-recognizer.ts';

/** What phones make and the recogniser decodes. */
export const PHOTOGRAPH_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;

const MEGABYTE = 1024 * 1024;
const MAX_BYTES = 10 * MEGABYTE;

/** Requests whose pictures may be in memory at once, 20 MB each at most; phones upload slowly. */
const MAX_RECEIVED = 32;
const RETRY_AFTER_SECONDS = 5;

/** Photographs of both sides, in memory only. */
export type CardPhotographs = Readonly<Record<CardSide, Buffer>>;

/** Which of them are there, the validated body says. */
export type RequestWithPhotographs = Request & { photographs: CardPhotographs };

/** Parses the parts into memory: without a storage of its own, multer writes nowhere. */
const ReceiveParts = FileFieldsInterceptor(
  CARD_SIDES.map((name) => ({ name, maxCount: 1 })),
  {
    limits: {
      fileSize: MAX_BYTES,
      files: 2,
      fields: 4,
      parts: 6,
      fieldSize: 512,
      fieldNameSize: 64,
      fieldNestingDepth: 0,
      headerPairs: 16,
    },
  },
);

/**
 * Receives the photographs of a card: in memory, never on disk, overwritten when the answer is known (trust.md, promise 5).
 * The body is left with the text parts and the media type of each photograph.
 */
@Injectable()
export class ReceiveCardPhotographs implements NestInterceptor {
  private readonly parts = new ReceiveParts();
  private received = 0;

  constructor(private readonly recognizer: IdCardRecognizer) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<RequestWithPhotographs>();
    if (!request.is('multipart/form-data'))
      throw new DomainError('media_type_unsupported', { accepted: ['multipart/form-data'] });
    if (this.received >= MAX_RECEIVED)
      throw new DomainError('recognizer_busy', { retryAfterSeconds: RETRY_AFTER_SECONDS });
    this.received += 1;
    this.recognizer.warm();
    try {
      await this.read(context);
      request.photographs = photographsOf(request);
      await nameMediaTypes(request);
    } catch (error) {
      this.forget(request);
      throw error;
    }
    return next.handle().pipe(finalize(() => this.forget(request)));
  }

  private forget({ photographs }: RequestWithPhotographs): void {
    this.received -= 1;
    for (const bytes of Object.values(photographs ?? {})) bytes.fill(0);
  }

  private async read(context: ExecutionContext): Promise<void> {
    try {
      await this.parts.intercept(context, { handle: () => EMPTY });
    } catch (error) {
      throw multipartProblem(error, { names: CARD_SIDES, bytes: MAX_BYTES });
    }
  }
}

function photographsOf(request: Request): CardPhotographs {
  const files = request.files as Record<string, Express.Multer.File[]>;
  const photographs = Object.entries(files).map(([side, [file]]) => [side, file!.buffer]);
  return Object.fromEntries(photographs) as CardPhotographs;
}

/** Judged by their bytes: the name and the type that a client gives are not believed. */
async function nameMediaTypes({ body, photographs }: RequestWithPhotographs): Promise<void> {
  const wrong: FieldError[] = [];
  for (const [side, bytes] of Object.entries(photographs)) {
    const mediaType = (await fileTypeFromBuffer(bytes))?.mime;
    if (!PHOTOGRAPH_TYPES.some((type) => type === mediaType))
      wrong.push({ pointer: pointerTo(side), code: 'kind_wrong' });
    body[side] = mediaType;
  }
  if (wrong.length > 0)
    throw new DomainError('media_type_unsupported', { accepted: PHOTOGRAPH_TYPES }, wrong);
}
