import type { Ground } from '../ground/ground.ts';
import { BESIDE, type ExpectedRow, NOBODY } from './expected.ts';
import type { Witnessed } from './witness.ts';

/** An entry of the record. */
export interface Row {
  readonly request: string;
  readonly type: string;
  readonly kind: string;
  readonly subject: string;
  readonly actor: string | null;
}

/** What these requests have left, by their own ids. */
export async function rowsOf(
  ground: Ground,
  requests: readonly string[],
): Promise<ReadonlyMap<string, Row[]>> {
  const { rows } = await ground.owner.query<Row>(
    `SELECT request_id AS request, type, subject_kind AS kind, subject_id AS subject, actor_id AS actor FROM activity
     WHERE request_id = ANY ($1::uuid[]) ORDER BY id`,
    [requests],
  );
  return Map.groupBy(rows, ({ request }) => request);
}

/** Who has to stand in the rows: whoever came with a ticket is who was given it. */
export function actorOf(seen: Witnessed, all: readonly Witnessed[]): string | null {
  const { wish, operation, path } = seen;
  if (wish.who) return wish.who.accountId;
  if (NOBODY.includes(operation.id)) return null;
  return all.find(({ view }) => view?.url === path)?.wish.who?.accountId ?? 'nobody known';
}

/** What is wrong with the rows of one request. */
export function faultsOf(
  seen: Witnessed,
  expected: readonly ExpectedRow[],
  rows: readonly Row[],
  actor: string | null,
): string[] {
  const name = seen.operation.id;
  const missing = expected
    .filter(({ types, subjectKind, named }) => {
      const subject = subjectOf(seen, named);
      const isIt = (row: Row) =>
        (types as readonly string[]).includes(row.type) &&
        row.kind === subjectKind &&
        (subject === undefined || row.subject === subject);
      return !rows.some(isIt);
    })
    .map(
      ({ types, subjectKind, named }) => `${name} leaves no ${types.join(' or ')} of ${subjectKind} ${named}`,
    );
  const known = [...BESIDE, ...expected.flatMap(({ types }) => types)] as readonly string[];
  const strange = rows
    .filter(({ type }) => !known.includes(type))
    .map(({ type }) => `${name} leaves ${type}`);
  const foreign = rows
    .filter((row) => row.actor !== actor)
    .map(({ type, actor: by }) => `${name} leaves ${type} of ${by ?? 'nobody'}`);
  return [...missing, ...strange, ...foreign];
}

/** @returns undefined when only the database can say it */
function subjectOf({ ids, view, wish }: Witnessed, named: ExpectedRow['named']): string | undefined {
  if (named === 'some') return undefined;
  if (named === 'asker') return wish.who?.accountId;
  if (named === 'answer') return String(view.id);
  if (named === 'account of the answer') return String(view.accountId);
  return ids[named.slice(1, -1)];
}
