import {
  type CallHandler,
  type ExecutionContext,
  HttpException,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { DomainError, pointerTo } from '@htp/domain';
import { catchError, finalize, type Observable } from 'rxjs';
import { shapeProblem } from '../../platform/http/index.ts';
import { UPLOAD_LIMITS } from './sanitizing/limits.ts';

/** As many uploads are held in memory at once, on their way in or waiting for the sanitizer: 240 MB at the worst. */
const AT_ONCE = 24;

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

/** Refuses an upload before its body is read when too many are under way, and names what is wrong with a body. */
@Injectable()
export class UploadGate implements NestInterceptor {
  private underWay = 0;

  intercept(_: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (this.underWay >= AT_ONCE) throw new DomainError('unavailable');
    this.underWay++;
    return next.handle().pipe(
      catchError((error: unknown) => {
        throw problemOf(error);
      }),
      finalize(() => this.underWay--),
    );
  }
}

function problemOf(error: unknown): unknown {
  if (!(error instanceof HttpException)) return error;
  const { code, field } = (error.cause ?? {}) as { code?: string; field?: string };
  switch (code) {
    case 'LIMIT_FILE_SIZE':
      return new DomainError('payload_too_large', { limitBytes: UPLOAD_LIMITS.bytes });
    case 'LIMIT_FILE_COUNT':
      return shapeProblem([{ pointer: '/file', code: 'count_wrong' }]);
    case 'LIMIT_UNEXPECTED_FILE':
      return shapeProblem([{ pointer: pointerTo(field ?? ''), code: 'unknown_field' }]);
    default:
      return error;
  }
}

/** The one thing a form may hold. @throws DomainError `shape_invalid`, `unknown_field` */
export function onlyFile(file: Express.Multer.File | undefined, fields: object = {}): Buffer {
  const unknown = Object.keys(fields).map((name) => ({
    pointer: pointerTo(name),
    code: 'unknown_field' as const,
  }));
  if (unknown.length > 0) throw shapeProblem(unknown);
  if (!file) throw shapeProblem([{ pointer: '/file', code: 'required' }]);
  return file.buffer;
}
