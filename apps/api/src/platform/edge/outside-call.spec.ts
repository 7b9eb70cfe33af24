import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { callOutside, OutsideCallFailed } from './outside-call.ts';

const limits = { timeout: 5000, longestAnswer: 1000 };
const server = createServer();
afterEach(() => new Promise((resolve) => server.close(resolve)));

it('follows no redirect: the address it asks holds secrets', async () => {
  const asked: string[] = [];
  server.on('request', (request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(307, { location: '/elsewhere' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/first?secret=x`);
  await expect(callOutside(url, { ...limits, method: 'GET' })).rejects.toThrow(
    new OutsideCallFailed('status 307'),
  );
  expect(asked).toEqual(['/first?secret=x']);
});
