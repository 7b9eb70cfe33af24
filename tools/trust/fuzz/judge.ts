import { AnswerCheck, type ApiDocument, type Operation } from '../document/index.ts';
import type { WireAnswer } from '../wire/index.ts';

export const FAULTS = ['5xx', 'inside', 'echo', 'document', 'headers', 'unanswered'] as const;
/**
 * `5xx`: our own failure. `inside`: tells of our code, files or database. `echo`: a problem repeats what was sent. `document`: is not
 * what the document declares. `headers`: can be kept or sniffed, or is not named. `unanswered`: nothing came.
 */
export type Fault = (typeof FAULTS)[number];

export interface Finding {
  readonly fault: Fault;
  /** Without anything of what was sent. */
  readonly detail: string;
}

const INSIDE =
  /node_modules|\bat [\w.<>]+ \(|\.(ts|js|mjs|cjs):\d|file:\/\/|\/(home|tmp|usr|var|work)\/|SELECT |INSERT INTO|syntax error at|violates \w+ constraint|QueryFailedError|(Type|Range|Syntax)Error/;
const PROBLEM = 'application/problem+json';

/** What is asked of each answer, whatever was sent. */
export class Judge {
  private readonly check: AnswerCheck;

  constructor(document: ApiDocument) {
    this.check = new AnswerCheck(document);
  }

  /** @param operation which it must be an answer of; none when method or address were spoiled, and it may be of any */
  findings(answer: WireAnswer, method: string, operation: Operation | undefined, canary: string): Finding[] {
    const { status, body } = answer;
    const text = body.toString('utf8');
    const findings: Finding[] = [];
    if (status >= 500 && !isShed(answer)) findings.push({ fault: '5xx', detail: `${status}` });
    const inside = INSIDE.exec(status >= 400 ? text : '')?.[0];
    if (inside) findings.push({ fault: 'inside', detail: `${status} ${inside}` });
    if (status >= 400 && text.includes(canary)) findings.push({ fault: 'echo', detail: `${status}` });
    if (isEchoedInHead(answer, canary)) findings.push({ fault: 'echo', detail: `${status} in its head` });
    const off = this.offTheDocument(answer, method, operation);
    findings.push(...off.map((detail): Finding => ({ fault: 'document', detail })));
    return [...findings, ...headerFindings(answer)];
  }

  private offTheDocument(answer: WireAnswer, method: string, operation: Operation | undefined): string[] {
    if (method === 'HEAD' || isPage(answer)) return [];
    if (operation) return this.check.faultsOf(operation, answer);
    return answer.status >= 400 ? this.check.faultsOf(ANY, answer) : [];
  }
}

/** Any problem, whatever was asked. */
const ANY: Operation = {
  id: 'any',
  method: 'GET',
  path: '',
  permission: 'public',
  parameters: [],
  answers: { default: { [PROBLEM]: { $ref: '#/components/schemas/Problem' } } },
};

/** Refused before the queues grow, and told when to come again. */
export const isShed = ({ status, headers }: WireAnswer): boolean =>
  status === 503 && headers['retry-after'] !== undefined;

/** One of the built pages, which stand beside the API. */
const isPage = ({ status, headers }: WireAnswer): boolean =>
  (status === 200 || status === 304) &&
  headers['content-security-policy']?.includes("frame-ancestors 'none'") === true;

const isEchoedInHead = ({ headers }: WireAnswer, canary: string): boolean =>
  Object.entries(headers).some(([name, value]) => name.includes(canary) || value.includes(canary));

function headerFindings(answer: WireAnswer): Finding[] {
  const { headers, status, body } = answer;
  const missing: string[] = [];
  if (!isPage(answer) && headers['cache-control'] !== 'no-store') missing.push('Cache-Control');
  if (headers['x-content-type-options'] !== 'nosniff') missing.push('X-Content-Type-Options');
  if (headers['x-request-id'] === undefined) missing.push('X-Request-Id');
  if (body.length > 0 && headers['content-type'] === undefined) missing.push('Content-Type');
  if ([429, 503].includes(status) && headers['retry-after'] === undefined) missing.push('Retry-After');
  if (status >= 400 && headers['content-type']?.startsWith(PROBLEM) && !namesItself(answer))
    missing.push('requestId of the body');
  return missing.map((name) => ({ fault: 'headers', detail: `${status} without ${name}` }));
}

function namesItself({ headers, body }: WireAnswer): boolean {
  if (body.length === 0) return true;
  try {
    return (
      (JSON.parse(body.toString('utf8')) as { requestId?: string }).requestId === headers['x-request-id']
    );
  } catch {
    return false;
  }
}
