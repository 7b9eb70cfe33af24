import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { CARD_SIDES, type CardSide, DomainError, pointerTo } from '@htp/domain';
import type { Request, Response } from 'express';
import { fileTypeFromBuffer } from 'file-type';
import multer, { MulterError } from 'multer';
import { finalize, type Observable } from 'rxjs';
import { shapeProblem } from '../../platform/http/index.ts';
import { IdCardRecognizer } from './id-card-recognizer.ts';

/** What phones make and the recogniser decodes. */
export const PHOTOGRAPH_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;

const MEGABYTE = 1024 * 1024;
const MAX_BYTES = 10 * MEGABYTE;

/** Photographs of both sides, in memory only. */
export type CardPhotographs = Readonly<Record<CardSide, Buffer>>;

export type RequestWithPhotographs = Request & { photographs: CardPhotographs };

/**
 * Receives the photographs of a card: in memory, never on disk, overwritten when the answer is known (trust.md, promise 5).
 * The body is left with the text parts and the media type of each photograph.
 */
@Injectable()
export class ReceiveCardPhotographs implements NestInterceptor {
  private readonly receive = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: MAX_BYTES, files: 2, fields: 4, parts: 6, fieldSize: 512, fieldNameSize: 64 },
  }).fields(CARD_SIDES.map((name) => ({ name, maxCount: 1 })));

  constructor(private readonly recognizer: IdCardRecognizer) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<RequestWithPhotographs>();
    const response = context.switchToHttp().getResponse<Response>();
    if (!request.is('multipart/form-data'))
      throw new DomainError('media_type_unsupported', { accepted: ['multipart/form-data'] });
    this.recognizer.warm();
    await this.read(request, response);
    const photographs = photographsOf(request);
    try {
      await nameMediaTypes(request, photographs);
    } catch (error) {
      overwrite(photographs);
      throw error;
    }
    request.photographs = photographs as CardPhotographs;
    return next.handle().pipe(finalize(() => overwrite(photographs)));
  }

  private read(request: Request, response: Response): Promise<void> {
    return new Promise((resolve, reject) => {
      this.receive(request, response, (error: unknown) => (error ? reject(problemOf(error)) : resolve()));
    });
  }
}

function photographsOf(request: Request): Partial<CardPhotographs> {
  const files = (request.files ?? {}) as Record<string, Express.Multer.File[]>;
  return Object.fromEntries(Object.entries(files).map(([side, [file]]) => [side, file!.buffer]));
}

/** Judged by their bytes: the name and the type that a client gives are not believed. */
async function nameMediaTypes(request: Request, photographs: Partial<CardPhotographs>): Promise<void> {
  const wrong: string[] = [];
  for (const [side, bytes] of Object.entries(photographs)) {
    const mediaType = (await fileTypeFromBuffer(bytes))?.mime;
    if (!PHOTOGRAPH_TYPES.some((type) => type === mediaType)) wrong.push(pointerTo(side));
    request.body[side] = mediaType;
  }
  if (wrong.length > 0)
    throw new DomainError(
      'media_type_unsupported',
      { accepted: PHOTOGRAPH_TYPES },
      wrong.map((pointer) => ({ pointer, code: 'kind_wrong' })),
    );
}

function overwrite(photographs: Partial<CardPhotographs>): void {
  for (const bytes of Object.values(photographs)) bytes.fill(0);
}

function problemOf(error: unknown): DomainError {
  if (!(error instanceof MulterError)) return new DomainError('malformed_body');
  const pointer = error.field === undefined ? '' : pointerTo(error.field);
  switch (error.code) {
    case 'LIMIT_FILE_SIZE':
      return new DomainError('payload_too_large', { limitBytes: MAX_BYTES }, [
        { pointer, code: 'too_large' },
      ]);
    case 'LIMIT_UNEXPECTED_FILE':
      return shapeProblem([
        { pointer, code: CARD_SIDES.some((side) => side === error.field) ? 'count_wrong' : 'unknown_field' },
      ]);
    case 'LIMIT_FIELD_VALUE':
      return shapeProblem([{ pointer, code: 'too_long' }]);
    case 'LIMIT_FILE_COUNT':
    case 'LIMIT_FIELD_COUNT':
    case 'LIMIT_PART_COUNT':
      return shapeProblem([{ pointer: '', code: 'count_wrong' }]);
    case 'LIMIT_FIELD_KEY':
      return shapeProblem([{ pointer: '', code: 'unknown_field' }]);
    default:
      return new DomainError('malformed_body');
  }
}
