import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { DomainError } from '@htp/domain';
import type { NextFunction, Request, Response } from 'express';
import { v7 as uuidv7 } from 'uuid';
import { problemOf } from './problem.ts';

/** What Node says of a connection that it cannot read a request from. */
const PROBLEM_OF_CODE: Readonly<Record<string, 'head_too_large' | 'request_too_slow'>> = {
  HPE_HEADER_OVERFLOW: 'head_too_large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'head_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_too_slow',
};
const NO_PATH = '/api/no-path';

type Answering = Duplex & { _httpMessage?: ServerResponse };

/**
 * What reaches no route, for it is no request that Node hands on, is answered like every other problem, and its connection closed: what
 * follows on it may be anything.
 */
export function answerUnheard(server: Server): void {
  server.on('clientError', (error: Error & { code?: string }, socket: Answering) => {
    const isAnswered = socket._httpMessage?.headersSent === true;
    if (!socket.writable || isAnswered || error.code === 'ECONNRESET') socket.destroy();
    else refuse(socket, PROBLEM_OF_CODE[error.code ?? ''] ?? 'malformed_body');
  });
  server.on('connect', (_request, socket) => refuse(socket, 'method_not_allowed'));
  server.on('checkExpectation', ({ socket }: IncomingMessage) => refuse(socket, 'malformed_body'));
  // Node's own answer to a request without a host would be none of ours: see `refuseHostless`.
  Object.assign(server, { requireHostHeader: false });
  // `*`: Express has no route for what is no path, not even the one that answers 404.
  server.prependListener('request', (request: IncomingMessage) => {
    if (request.url?.startsWith('*')) request.url = NO_PATH;
  });
}

/** Middleware: HTTP/1.1 asks who is meant. */
export function refuseHostless(request: Request, _response: Response, next: NextFunction): void {
  next(
    request.headers.host === undefined && request.httpVersion !== '1.0'
      ? new DomainError('malformed_body')
      : undefined,
  );
}

type Refusal = (typeof PROBLEM_OF_CODE)[string] | 'malformed_body' | 'method_not_allowed';

function refuse(socket: Duplex, code: Refusal): void {
  const requestId = uuidv7();
  const error = new DomainError(code);
  const body = JSON.stringify({ ...problemOf(error), requestId });
  const head = [
    `HTTP/1.1 ${error.status} ${STATUS_CODES[error.status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    `X-Request-Id: ${requestId}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
