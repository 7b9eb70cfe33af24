import { givenUp } from '../given-up.ts';
import type { Transfer } from '../target.ts';
import { Response } from './web-standards.ts';
import type { Request as OwnRequest } from './web-standards.ts';

const PATIENCE_MS = 20_000;
/** Pictures over a slow line, and a recogniser that others wait for too. */
const PATIENCE_WITH_TRANSFER_MS = 60_000;

/**
 * A request of the generated client over `uni.request`, which cannot tell how much of a body has been sent.
 * @throws TypeError when no answer came, as `fetch` does; an `AbortError` when it was given up
 */
export function sendByRequest(
  request: globalThis.Request,
  transfer?: Transfer,
): Promise<globalThis.Response> {
  const { url, method, headers, body } = request as unknown as OwnRequest;
  return new Promise((resolve, reject) => {
    let abandoned = false;
    const task = uni.request({
      url,
      method: method as UniApp.RequestOptions['method'],
      header: Object.fromEntries([...headers]),
      data: body,
      // The text as it came: the client parses it itself.
      dataType: 'text',
      timeout: transfer ? PATIENCE_WITH_TRANSFER_MS : PATIENCE_MS,
      success: ({ data, statusCode, header }) =>
        resolve(new Response(String(data ?? ''), statusCode, header) as unknown as globalThis.Response),
      fail: ({ errMsg }) => reject(abandoned ? givenUp() : new TypeError(errMsg)),
    });
    transfer?.begun?.(() => {
      abandoned = true;
      task.abort();
    });
  });
}
