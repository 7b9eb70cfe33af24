import { createServer, type RequestListener } from 'node:http';
import { StreamableFile } from '@nestjs/common';
import { ExpressAdapter } from '@nestjs/platform-express';
import type { Response } from 'express';

/** How long a connection may take, in milliseconds: whoever sends or reads by drops keeps it for no longer. */
const SERVER_TIMES = {
  headersTimeout: 10_000,
  /** To the last byte of the body: a photograph comes slowly over the air. */
  requestTimeout: 120_000,
  /** Longer than a balancer keeps its own, so that it is the balancer who ends them. */
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2_000,
};
/** Without a byte in either direction. */
const SILENCE_MS = 120_000;

/** Answers objects as JSON without Express's detours: negotiation of character sets, entity tags, freshness. */
export class JsonAdapter extends ExpressAdapter {
  override initHttpServer(): void {
    this.httpServer = createServer(SERVER_TIMES, this.getInstance<RequestListener>());
    this.httpServer.setTimeout(SILENCE_MS);
  }

  override reply(response: Response, body: unknown, statusCode?: number): unknown {
    if (!isAnswer(body)) return super.reply(response, body, statusCode);
    if (statusCode !== undefined) response.statusCode = statusCode;
    const text = JSON.stringify(body);
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.setHeader('Content-Length', Buffer.byteLength(text));
    return response.end(text);
  }
}

const isAnswer = (body: unknown): body is object =>
  typeof body === 'object' &&
  body !== null &&
  !(body instanceof StreamableFile || body instanceof Error || body instanceof Uint8Array);
