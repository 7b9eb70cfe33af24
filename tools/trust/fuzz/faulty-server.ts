import type { IncomingMessage, ServerResponse } from 'node:http';
import { listening } from '../ground/listening.ts';
import type { Fault } from './judge.ts';

const PROBLEM = {
  type: 'urn:x',
  title: '不',
  status: 400,
  detail: '不',
  code: 'malformed_body',
  requestId: '1',
};
const HEADERS = {
  'Content-Type': 'application/problem+json; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Request-Id': '1',
};

type Answering = (response: ServerResponse, asked: string) => void;

const problem = (response: ServerResponse, over: object, status = 400, headers: object = HEADERS) =>
  response.writeHead(status, { ...headers }).end(JSON.stringify({ ...PROBLEM, ...over }));

/** A server for each fault, which answers everything with it. */
const ANSWERS: Readonly<Record<Fault, Answering>> = {
  '5xx': (response) => problem(response, { status: 500, code: 'internal' }, 500),
  inside: (response) =>
    problem(response, { detail: 'TypeError: x\n    at sign (/srv/api/dist/main.js:1:2)' }),
  echo: (response, asked) => problem(response, { detail: asked }),
  document: (response) => problem(response, { stack: 'no' }),
  headers: (response) => problem(response, {}, 400, { 'Content-Type': HEADERS['Content-Type'] }),
  unanswered: (response) => response.destroy(),
};

/** @returns what `work` returns with the address of a server that has this fault and no other */
export async function withFaultyServer<T>(fault: Fault, work: (url: string) => Promise<T>): Promise<T> {
  const { url, close } = await listening((request, response) => {
    void textOf(request).then((body) =>
      ANSWERS[fault](response, `${request.url} ${JSON.stringify(request.rawHeaders)} ${body}`),
    );
  });
  try {
    return await work(url);
  } finally {
    close();
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks = await request.toArray().catch(() => []);
  return Buffer.concat(chunks as Buffer[]).toString('utf8');
}
