import { accessToken } from './browser-session.ts';
import { isProblem, ProblemError } from '@htp/api-client';

export interface UploadOptions {
  /** From 0 to 100, of the bytes that have left; the answer comes after them. */
  readonly onProgress?: (percent: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Sends one file as the part `file`, telling how far it is, which `fetch` cannot.
 * @throws ProblemError as `take` does; an `AbortError` when it was given up
 */
export async function upload<Data>(path: string, file: File, options: UploadOptions = {}): Promise<Data> {
  const token = await accessToken();
  const { status, body } = await send(path, file, token, options);
  if (status >= 200 && status < 300) return body as Data;
  if (isProblem(body)) throw ProblemError.of(body);
  throw ProblemError.unexpected(status);
}

function send(
  path: string,
  file: File,
  token: string | undefined,
  { onProgress, signal }: UploadOptions,
): Promise<{ status: number; body: unknown }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.responseType = 'json';
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(Math.floor((loaded / total) * 100));
    request.onload = () => resolve({ status: request.status, body: request.response as unknown });
    request.onerror = () => reject(ProblemError.unreachable());
    request.onabort = () => reject(new DOMException('given up', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}
