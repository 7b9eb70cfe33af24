import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { Unanswered, Wire } from './index.ts';

let server: Server;
let heard = '';
let connections = 0;

/** A server that answers with these bytes, in these pieces, whatever it is asked. */
async function answering(...pieces: readonly string[]): Promise<Wire> {
  heard = '';
  connections = 0;
  const answer = (socket: Socket) => {
    connections += 1;
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString('latin1');
      if (pieces.length === 0) socket.end();
      pieces.forEach((piece, place) => setTimeout(() => socket.write(piece, 'latin1'), place * 5));
    });
  };
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return new Wire(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}
afterEach(() => server.close());

const GET = { method: 'GET', target: '/a%zz b', headers: [['X', '\x80']] } as const;

it('sends what it is given, as it is, and keeps the connection', async () => {
  const wire = await answering('HTTP/1.1 200 OK\r\nContent-Le', 'ngth: 3\r\nX: 1\r\nX: 2\r\n\r\na', 'bc');
  const { status, headers, body } = await wire.send(GET);
  expect([status, headers['x'], body.toString()]).toEqual([200, '1, 2', 'abc']);
  expect(heard).toBe('GET /a%zz b HTTP/1.1\r\nHost: 127.0.0.1\r\nX: \x80\r\n\r\n');
  await wire.send({ ...GET, method: 'POST', body: Buffer.from('12') });
  expect(heard).toMatch(/Content-Length: 2\r\n\r\n12$/);
  expect(connections).toBe(1);
  wire.close();
});

it('reads chunks, and answers without a body', async () => {
  const chunked = await answering(
    'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n',
    '2\r\nde\r\n0\r\n\r\n',
  );
  expect((await chunked.send(GET)).body.toString()).toBe('abcde');
  chunked.close();
  server.close();
  const empty = await answering('HTTP/1.1 204 No Content\r\n\r\n');
  expect((await empty.send(GET)).status).toBe(204);
  empty.close();
});

it('says when there is no answer, or none of HTTP', async () => {
  const silent = await answering();
  await expect(silent.send(GET)).rejects.toThrow(Unanswered);
  server.close();
  const other = await answering('SSH-2.0\r\n\r\n');
  await expect(other.send(GET)).rejects.toThrow('not HTTP');
});
