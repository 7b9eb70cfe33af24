import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { catchError, type Observable } from 'rxjs';
import { multipartProblem } from '../../../platform/http/index.ts';
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
