import { randomUUID } from 'node:crypto';
import type { Callers, Caller } from '../spoiled/callers.ts';
import { WRONG_TEXTS } from '../spoiled/wrong-values.ts';

type Json = Readonly<Record<string, unknown>>;

/** A text that is written and can be read again. */
interface Writing {
  readonly what: string;
  readonly caller: Caller;
  readonly method: 'POST' | 'PUT' | 'PATCH';
  /** @param id of the record, or of nothing yet */
  readonly path: (id: string) => string;
  readonly body: (text: string, version: unknown) => object;
  /** Where it is read, and which text there is it. */
  readonly readAt: (id: string) => string;
  readonly read: (view: Json) => unknown;
}

/** One of each kind: a form that grows field by field, free text of a reviewer's, a name, a section of a definition. */
const WRITINGS: readonly Writing[] = [
  {
    what: 'credential',
    caller: 'candidate',
    method: 'POST',
    path: () => '/api/credentials',
    body: (school) => ({ kind: 'education', fields: { school } }),
    readAt: (id) => `/api/credentials/${id}`,
    read: ({ fields }) => (fields as Json)['school'],
  },
  {
    what: 'staff',
    caller: 'system_admin',
    method: 'PATCH',
    path: (id) => `/api/staff/${id}`,
    body: (displayName) => ({ displayName }),
    readAt: (id) => `/api/staff/${id}`,
    read: ({ displayName }) => displayName,
  },
  {
    what: 'season-draft',
    caller: 'provincial_lead',
    method: 'PATCH',
    path: (id) => `/api/season-drafts/${id}`,
    body: (project, version) => ({ project, version }),
    readAt: (id) => `/api/season-drafts/${id}`,
    read: ({ project }) => project,
  },
];

const TEXTS = {
  ...Object.fromEntries(Object.entries(WRONG_TEXTS).map(([name, text]) => [name, text('样例')])),
  'blanks around it': '  样例  ',
  'blanks within it': '样  例',
  'a composed letter': 'caf\u00e9',
  'a decomposed letter': 'cafe\u0301',
  'full-width letters': 'ＡＢＣ１２３',
  'old and new forms': '戶户黃黄',
};

/** What was written, and is read otherwise. */
export interface Corrected {
  readonly what: string;
  readonly text: string;
}

export interface ReadBack {
  readonly accepted: number;
  readonly corrected: readonly Corrected[];
}

/** Forms keep texts in one spelling: letters composed, blanks single and none around; that is all they may change. */
const oneSpelling = (text: unknown): unknown =>
  typeof text === 'string'
    ? text
        .normalize('NFC')
        .replaceAll(/[^\S\n]+/g, ' ')
        .trim()
    : text;

/** Writes odd texts where text is free: whatever is accepted is read as it was written. */
export async function readBack(
  url: string,
  callers: Callers,
  ids: Readonly<Record<string, string>>,
): Promise<ReadBack> {
  let accepted = 0;
  const corrected: Corrected[] = [];
  for (const writing of WRITINGS) {
    for (const [name, text] of Object.entries(TEXTS)) {
      const read = await written(url, callers, writing, ids[writing.what] ?? '', text);
      if (read === undefined) continue;
      accepted += 1;
      if (oneSpelling(read.value) !== oneSpelling(text)) corrected.push({ what: writing.what, text: name });
    }
  }
  return { accepted, corrected };
}

/** @returns what is read, once it was accepted */
async function written(
  url: string,
  callers: Callers,
  writing: Writing,
  known: string,
  text: string,
): Promise<{ value: unknown } | undefined> {
  const { caller, method, path, body, readAt, read } = writing;
  const headers = await callers.headersOf(caller);
  const view = async (id: string) => (await (await fetch(`${url}${readAt(id)}`, { headers })).json()) as Json;
  const version = known === '' ? undefined : (await view(known))['version'];
  const answer = await fetch(`${url}${path(known)}`, {
    method,
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(body(text, version)),
  });
  const made = (await answer.json().catch(() => ({}))) as Json;
  if (!answer.ok) return undefined;
  return { value: read(await view(known === '' ? String(made['id']) : known)) };
}
