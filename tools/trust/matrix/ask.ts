import { randomUUID } from 'node:crypto';
import { BUILT_IN_RULE_SETS } from '@htp/domain';
import { as, type Session } from '../ground/people.ts';
import type { Operation } from '../document/index.ts';
import { exampleOf } from './document.ts';

/** What somebody was told, but for which request it was and which record it named. */
export interface Told {
  readonly status: number;
  /** Everything that was said, in one text: what differs here can be told apart. */
  readonly text: string;
}

export interface Question {
  readonly operation: Operation;
  /** Path parameters; others are examples. */
  readonly ids: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Which say when and which request, not what. */
const OF_THE_REQUEST = ['date', 'x-request-id', 'keep-alive', 'connection'];

/** Asks in a form that is right, so that only who may is left to decide. */
export async function ask(url: string, who: Session | null, question: Question): Promise<Told> {
  const { operation, ids } = question;
  const answer = await fetch(`${url}${addressOf(question)}`, {
    method: operation.method,
    redirect: 'manual',
    headers: {
      ...(who ? as(who) : {}),
      'idempotency-key': randomUUID(),
      'if-match': '"1-00"',
      ...typeOf(question),
    },
    body: bodyOf(question),
  });
  const headers = [...answer.headers].filter(([name]) => !OF_THE_REQUEST.includes(name));
  const said = [answer.status, ...headers.map((each) => each.join(': ')), await answer.text()].join('\n');
  return { status: answer.status, text: impersonal(said, Object.values(ids)) };
}

function addressOf({ operation, ids, query = {} }: Question): string {
  const path = operation.path.replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => ids[name] ?? exampleFor(operation, name),
  );
  const required = operation.parameters.filter((each) => each.in === 'query' && each.required);
  const search = new URLSearchParams({
    ...Object.fromEntries(required.map(({ name }) => [name, exampleFor(operation, name)])),
    ...query,
  });
  return search.size > 0 ? `${path}?${search}` : path;
}

/** What an example would not find. */
const QUERY: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  RuleSets_changes: { since: BUILT_IN_RULE_SETS[0]!.version },
};

const BODY: Readonly<Record<string, object>> = {
  Reveal_reveal: { pointer: '/person/documentNumber', reason: 'compare_with_document' },
};

function exampleFor({ id: operation, parameters }: Operation, name: string): string {
  const known = QUERY[operation]?.[name];
  if (known !== undefined) return known;
  return String(exampleOf(parameters.find((each) => each.name === name)!.schema));
}

function typeOf({ operation: { body } }: Question): Record<string, string> {
  if (!body) return {};
  const type = body.kind === 'json' ? 'application/json' : 'multipart/form-data; boundary=x';
  return { 'content-type': type };
}

/** Of forms none is whole: whoever may send one is told that it lacks its files. */
function bodyOf({ operation: { id, body }, body: given }: Question): string | undefined {
  if (!body) return undefined;
  return body.kind === 'json' ? JSON.stringify(given ?? BODY[id] ?? exampleOf(body.schema)) : '--x--\r\n';
}

function impersonal(said: string, ids: readonly string[]): string {
  const withoutRequest = said.replace(/"requestId":"[^"]*"/, '').replace(/^x-request-id: .*$/m, '');
  return ids.reduce((text, id) => (id.length > 20 ? text.replaceAll(id, 'ID') : text), withoutRequest);
}
