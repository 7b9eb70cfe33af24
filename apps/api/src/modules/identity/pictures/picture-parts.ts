import { type ExecutionContext, Injectable, type NestInterceptor, type Type } from '@nestjs/common';
import { FileFieldsInterceptor } from '@nestjs/platform-express';
import { DomainError, type FieldError, pointerTo } from '@htp/domain';
import type { Request } from 'express';
import { fileTypeFromBuffer } from 'file-type';
import { EMPTY } from 'rxjs';
import { multipartProblem } from '../../../platform/http/index.ts';

/** What phones make; a picture of any other type is refused by its bytes. */
export const PHOTOGRAPH_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;

const MAX_BYTES = 10 * 1024 * 1024;

/** Requests whose pictures may be in memory at once, in all routes together; phones upload slowly. */
const MAX_RECEIVED = 32;
const RETRY_AFTER_SECONDS = 5;

/** Pictures by the name of their part, in memory only. */
export type Pictures = Readonly<Record<string, Buffer>>;

/** Parses the parts into memory: without a storage of its own, multer writes nowhere. */
export function pictureParser(names: readonly string[], fields: number): Type<NestInterceptor> {
  return FileFieldsInterceptor(
    names.map((name) => ({ name, maxCount: 1 })),
    {
      limits: {
        fileSize: MAX_BYTES,
        files: names.length,
        fields,
        parts: names.length + fields,
        fieldSize: 512,
        fieldNameSize: 64,
        fieldNestingDepth: 0,
        headerPairs: 16,
      },
    },
  );
}

/** How many requests of this process hold pictures now. */
@Injectable()
export class PicturesInMemory {
  private held = 0;

  /** @throws DomainError `recognizer_busy` when there are too many */
  enter(): void {
    if (this.held >= MAX_RECEIVED)
      throw new DomainError('recognizer_busy', { retryAfterSeconds: RETRY_AFTER_SECONDS });
    this.held += 1;
  }

  /** Overwrites them (trust.md, promise 5). */
  leave(pictures: Pictures = {}): void {
    this.held -= 1;
    for (const bytes of Object.values(pictures)) bytes.fill(0);
  }
}

/** Reads the parts of a multipart request. @throws DomainError for whatever is no such request, by part */
export async function readPictures(
  context: ExecutionContext,
  parser: NestInterceptor,
  names: readonly string[],
): Promise<Pictures> {
  const request = context.switchToHttp().getRequest<Request>();
  try {
    await parser.intercept(context, { handle: () => EMPTY });
  } catch (error) {
    throw multipartProblem(error, { names, bytes: MAX_BYTES });
  }
  const files = (request.files ?? {}) as Record<string, Express.Multer.File[]>;
  return Object.fromEntries(Object.entries(files).map(([name, [file]]) => [name, file!.buffer]));
}

/** @throws DomainError `media_type_unsupported` for a request that has no parts */
export function requireMultipart(request: Request): void {
  if (!request.is('multipart/form-data'))
    throw new DomainError('media_type_unsupported', { accepted: ['multipart/form-data'] });
}

/**
 * The media type of each picture, judged by its bytes: the name and the type that a client gives are not believed.
 * @throws DomainError `media_type_unsupported`, naming every wrong part
 */
export async function mediaTypesOf(pictures: Pictures): Promise<Record<string, string>> {
  const wrong: FieldError[] = [];
  const types: Record<string, string> = {};
  for (const [name, bytes] of Object.entries(pictures)) {
    const mediaType = (await fileTypeFromBuffer(bytes))?.mime ?? '';
    if (!PHOTOGRAPH_TYPES.some((type) => type === mediaType))
      wrong.push({ pointer: pointerTo(name), code: 'kind_wrong' });
    types[name] = mediaType;
  }
  if (wrong.length > 0)
    throw new DomainError('media_type_unsupported', { accepted: PHOTOGRAPH_TYPES }, wrong);
  return types;
}
