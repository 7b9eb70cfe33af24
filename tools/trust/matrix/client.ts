import { ask, succeeded } from '../ground/ask.ts';

/** A request of somebody's that is to succeed. @throws Error saying what was answered */
export const done = <T>(...request: Parameters<typeof ask>): Promise<T> => succeeded<T>(ask(...request));

/** A form with one file. */
export function formOf(name: string, bytes: Buffer, fileName: string, fields: object = {}): FormData {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.append(key, value as string);
  form.append(name, new Blob([new Uint8Array(bytes)]), fileName);
  return form;
}
