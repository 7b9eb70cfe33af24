import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { DomainError, UPLOAD_LIMITS } from '@htp/domain';
import type { Request } from 'express';
import { catchError, finalize, type Observable } from 'rxjs';
import { multipartProblem } from '../../platform/http/index.ts';

/** What all uploads may hold in memory together, on their way in or waiting for the sanitizer. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Reads the one part `file` into memory, never onto a disk. */
export const ReceiveFile = FileInterceptor('file', {
  limits: {
    fileSize: UPLOAD_LIMITS.bytes,
    files: 1,
    fields: 4,
    fieldSize: 1024,
    fieldNameSize: 64,
    headerPairs: 16,
  },
});

/** Refuses an upload before its body is read when too much is under way, and names what is wrong with a body. */
@Injectable()
export class UploadGate implements NestInterceptor {
  private underWay = 0;

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const bytes = mostBytesOf(context.switchToHttp().getRequest<Request>());
    if (this.underWay + bytes > MOST_BYTES) throw new DomainError('unavailable');
    this.underWay += bytes;
    return next.handle().pipe(
      catchError((error: unknown) => {
        throw multipartProblem(error, { names: ['file'], bytes: UPLOAD_LIMITS.bytes });
      }),
      finalize(() => (this.underWay -= bytes)),
    );
  }
}

/** What a request says it will send; one that does not say may send as much as is allowed. */
function mostBytesOf({ headers }: Request): number {
  const announced = Number(headers['content-length'] ?? Infinity);
  return Math.min(announced, UPLOAD_LIMITS.bytes);
}
