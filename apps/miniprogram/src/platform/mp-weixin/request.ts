import { Response } from './web-standards.ts';
import type { Request as OwnRequest } from './web-standards.ts';

const PATIENCE_MS = 20_000;

/** A request of the generated client over `uni.request`. @throws TypeError when no answer came, as `fetch` does */
export function sendByRequest(request: globalThis.Request): Promise<globalThis.Response> {
  const { url, method, headers, body } = request as unknown as OwnRequest;
  return new Promise((resolve, reject) =>
    uni.request({
      url,
      method: method as UniApp.RequestOptions['method'],
      header: Object.fromEntries([...headers]),
      data: body,
      // The text as it came: the client parses it itself.
      dataType: 'text',
      timeout: PATIENCE_MS,
      success: ({ data, statusCode, header }) =>
        resolve(new Response(String(data ?? ''), statusCode, header) as unknown as globalThis.Response),
      fail: ({ errMsg }) => reject(new TypeError(errMsg)),
    }),
  );
}
