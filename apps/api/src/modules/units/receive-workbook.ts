import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { pointerTo } from '@htp/domain';
import { catchError, type Observable } from 'rxjs';
import { multipartProblem, shapeProblem } from '../../platform/http/index.ts';
import { WORKBOOK_BYTES } from './unit-workbook.ts';

/** Reads the one part `file` into memory. */
export const ReceiveWorkbook = FileInterceptor('file', {
  limits: {
    fileSize: WORKBOOK_BYTES,
    files: 1,
    fields: 4,
    fieldSize: 1024,
    fieldNameSize: 64,
    headerPairs: 16,
  },
});

/** Names what is wrong with a body. */
@Injectable()
export class WorkbookProblems implements NestInterceptor {
  intercept(_: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((error: unknown) => {
        throw multipartProblem(error, { names: ['file'], bytes: WORKBOOK_BYTES });
      }),
    );
  }
}

/** The one thing a form may hold. @throws DomainError `shape_invalid`, `unknown_field` */
export function onlyWorkbook(file: Express.Multer.File | undefined, fields: object = {}): Buffer {
  const unknown = Object.keys(fields).map((name) => ({
    pointer: pointerTo(name),
    code: 'unknown_field' as const,
  }));
  if (unknown.length > 0) throw shapeProblem(unknown);
  if (!file) throw shapeProblem([{ pointer: '/file', code: 'required' }]);
  return file.buffer;
}
