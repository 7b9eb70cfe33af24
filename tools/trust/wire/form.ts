import { bytesOf } from './wire-request.ts';

/** A part of a form: its own header lines, and its content. */
export interface FormPart {
  readonly headers: readonly string[];
  readonly content: Buffer;
}

/** Between the parts of a form, unless a proof wants another. */
export const BOUNDARY = 'boundary-of-a-proof';

/** `multipart/form-data`, with whatever headers the parts have. */
export function formOf(parts: readonly FormPart[], { ended = true, boundary = BOUNDARY } = {}): Buffer {
  const written = parts.flatMap(({ headers, content }) => [
    bytesOf(`--${boundary}\r\n${headers.join('\r\n')}\r\n\r\n`),
    content,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...written, Buffer.from(ended ? `--${boundary}--\r\n` : '')]);
}

/** A field. */
export const textPart = (name: string, text: string | Buffer): FormPart => ({
  headers: [`Content-Disposition: form-data; name="${name}"`],
  content: typeof text === 'string' ? Buffer.from(text) : text,
});

/** A file, with the name and the type that the client gives it. */
export const filePart = (name: string, fileName: string, type: string, content: Buffer): FormPart => ({
  headers: [
    `Content-Disposition: form-data; name="${name}"; filename="${fileName}"`,
    `Content-Type: ${type}`,
  ],
  content,
});
