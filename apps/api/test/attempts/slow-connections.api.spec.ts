import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type CanActivate,
  Controller,
  type ExecutionContext,
  Get,
  Module,
  Post,
  StreamableFile,
  UseGuards,
} from '@nestjs/common';
import type { Request } from 'express';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Public } from '../../src/platform/access/index.ts';
import { UnreadAnswers } from '../../src/platform/admission/unread-answers.ts';
import { Limited } from '../../src/platform/limits/index.ts';
import { startTestApplication, type TestApplication } from '../test-application.ts';

/** More than the system takes for a client who does not read. */
const LARGE = 24 * 1024 * 1024;
const PLACES = 4;
const WAIT = { timeout: 60_000 };

/** Lets whoever asks wait until he has hung up. */
class WaitingGuard implements CanActivate {
  asked = 0;
  hungUp = 0;

  async canActivate(context: ExecutionContext): Promise<boolean> {
    this.asked++;
    await once(context.switchToHttp().getRequest<Request>().socket, 'close');
    this.hungUp++;
    return true;
  }
}
const waitingGuard = new WaitingGuard();

@Limited('operations')
@Controller('spec')
class SpecController {
  begun = 0;

  @Public()
  @Get('large')
  large() {
    return new StreamableFile(Buffer.alloc(LARGE, 'x'));
  }

  @Public()
  @Get('large-object')
  largeObject() {
    return { text: 'x'.repeat(LARGE) };
  }

  @Public()
  @UseGuards(waitingGuard)
  @Post('guarded')
  guarded() {
    this.begun++;
    return {};
  }
}

@Module({ controllers: [SpecController] })
class SpecModule {}

let app: TestApplication;
const sockets: Socket[] = [];

beforeAll(async () => {
  app = await startTestApplication({
    imports: [SpecModule],
  });
});
afterAll(() => app.close());
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

interface Open {
  readonly socket: Socket;
  readonly received: () => string;
  readonly closed: Promise<void>;
}

/** A connection of our own, which sends this and reads only where it is told to. */
async function open(text: string, { reads = true } = {}): Promise<Open> {
  const { hostname, port } = new URL(app.url);
  const socket = connect(Number(port), hostname);
  sockets.push(socket);
  let received = '';
  socket.on('error', () => undefined);
  if (reads) socket.on('data', (chunk) => (received += chunk.toString('latin1')));
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
  socket.write(text);
  return { socket, received: () => received, closed };
}

const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`;
const inFlight = async (room: string) => {
  const metrics = await app.http.get('/metrics');
  return Number(new RegExp(`requests_in_flight\\{room="${room}"\\} (-?\\d+)`).exec(metrics.text)?.[1]);
};
const server = () => app.nest.getHttpServer() as Server;

describe('whoever sends by drops', () => {
  it.each([
    ['a head', 'GET /api/me HTTP/1.1\r\nHost: a\r\n', 'X: 1\r\n'],
    [
      'a body',
      'POST /api/sessions/password HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n',
      ' ',
    ],
    [
      'chunks of a body',
      'POST /api/sessions/password HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
      '1\r\n \r\n',
    ],
  ])('is sent away when his time is over, however lively he is: %s', async (_, first, drop) => {
    const { headersTimeout, requestTimeout } = server();
    expect([headersTimeout, requestTimeout]).toEqual([10_000, 120_000]);
    Object.assign(server(), { headersTimeout: 300, requestTimeout: 300 });
    const { socket, received, closed } = await open(first);
    const drops = setInterval(() => socket.write(drop), 50);
    await closed;
    clearInterval(drops);
    Object.assign(server(), { headersTimeout, requestTimeout });
    expect(received()).toMatch(/^HTTP\/1\.1 408 .*application\/problem\+json/s);
  });

  it('without an account takes no place from those who send files with one', async () => {
    const head = `POST /api/registrations/proofs HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=b\r\n`;
    const long = `${head}Content-Length: 31000000\r\n\r\n--b\r\n`;
    const others = await Promise.all(Array.from({ length: 20 }, () => open(long)));
    await vi.waitFor(async () => expect(await inFlight('strangers_uploads')).toBeGreaterThan(0), WAIT);
    expect([await inFlight('uploads'), others.length]).toEqual([0, 20]);
  });
});

describe('whoever reads by drops', () => {
  it.each(['/api/spec/large', '/api/spec/large-object'])('keeps nobody’s place: %s', async (path) => {
    await Promise.all(Array.from({ length: PLACES }, () => open(get(path), { reads: false })));
    const unread = () => app.get(UnreadAnswers).waiting;
    await vi.waitFor(() => expect(unread()).toBeGreaterThan(PLACES * LARGE * 0.5), WAIT);
    await vi.waitFor(async () => expect(await inFlight('anybody')).toBe(0), WAIT);
  });

  it('is cut off after two minutes, or when too much waits for such as him: who has waited longest', async () => {
    const unread = app.get(UnreadAnswers);
    await vi.waitFor(() => expect(unread.waiting).toBe(0), WAIT);
    const one = await unreadAnswer(1);
    const before = performance.now();
    const other = await unreadAnswer(2);
    unread.look(performance.now(), LARGE);
    one.socket.resume();
    await one.closed;
    expect(other.socket.closed).toBe(false);
    unread.look(before + 119_000);
    await sleep(50);
    expect(other.socket.closed).toBe(false);
    unread.look(performance.now() + 121_000);
    other.socket.resume();
    await other.closed;
  });
});

/** A connection for which an answer lies ready, with others as many as are said, and has been seen to lie there. */
async function unreadAnswer(altogether: number): Promise<Open> {
  const unread = app.get(UnreadAnswers);
  const opened = await open(get('/api/spec/large'), { reads: false });
  await vi.waitFor(() => expect(unread.waiting).toBeGreaterThan((altogether - 0.5) * LARGE), WAIT);
  unread.look();
  return opened;
}

describe('whoever hangs up before his request is handled', () => {
  it('gives his place back once, and nothing is begun for him', async () => {
    const { begun } = app.get(SpecController);
    for (let round = 1; round <= 3; round++) {
      const text = `POST /api/spec/guarded HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n`;
      const { socket } = await open(text);
      await vi.waitUntil(() => waitingGuard.asked === round, WAIT);
      socket.destroy();
    }
    await vi.waitUntil(() => waitingGuard.hungUp === 3, WAIT);
    expect(await inFlight('anybody')).toBe(0);
    expect(app.get(SpecController).begun).toBe(begun);
  });
});
