import { randomUUID } from 'node:crypto';
import type { BenchRequest } from './load.ts';
import type { Target, Targets } from './targets.ts';

/** One kind of request, over and over, each at another target. */
export interface Workload {
  readonly name: string;
  /** The requests of one round. */
  readonly requests: () => readonly BenchRequest[];
  /** After a round: everything as it was before. */
  readonly restore?: () => Promise<void>;
}

/** How many requests a round has: of reads as many as are asked for, of writes as many as there are targets. */
export interface RoundSizes {
  readonly reads: number;
  readonly writes: number;
}

export async function workloadsOf(
  targets: Targets,
  statementVersion: string,
  { reads, writes }: RoundSizes,
): Promise<Workload[]> {
  await targets.restoreEarlier();
  const drafts = await targets.drafts(writes);
  const cases = await targets.cases(writes);
  await targets.openCases();
  const officers = await targets.unitOfficers();
  const provincial = await targets.provincialReviewers();
  const read = (target: Target, path: string): BenchRequest => ({
    method: 'GET',
    path,
    headers: targets.headersOf(target),
  });
  const write = (method: 'POST' | 'PATCH', target: Target, path: string, body: object, headers = {}) => ({
    method,
    path,
    headers: { ...targets.headersOf(target), ...headers },
    body: JSON.stringify(body),
  });
  const named = () => ({ 'idempotency-key': randomUUID() });
  const queue = '/api/review/declarations';
  let saves = 0;
  return [
    {
      name: 'unit_queue',
      requests: () => cycled(officers, reads).map((target) => read(target, queue)),
    },
    {
      name: 'provincial_queue',
      requests: () => cycled(provincial, reads).map((target) => read(target, queue)),
    },
    {
      name: 'detail',
      requests: () => cycled(cases, reads).map((target) => read(target, `${queue}/${target.id}`)),
    },
    {
      name: 'draft_save',
      requests: () => {
        const declaration_details = { registrationCode: String(10_000_000 + ++saves) };
        return drafts.map((target) => {
          const version = target.version + saves - 1;
          const body = { version, sections: { declaration_details } };
          return write('PATCH', target, `/api/declarations/${target.id}`, body);
        });
      },
    },
    {
      name: 'submit',
      requests: () =>
        drafts.map((target) => {
          const body = { version: target.version, statementVersion };
          return write('POST', target, `/api/declarations/${target.id}/submission`, body, named());
        }),
      restore: () => targets.restoreDrafts(),
    },
    {
      name: 'decision',
      requests: () =>
        cases.map((target) => {
          const tag = { 'if-match': `"${target.version}-${target.contentHash}"` };
          const path = `${queue}/${target.id}/decision`;
          return write('POST', target, path, { decision: 'passed' }, { ...named(), ...tag });
        }),
      restore: async () => {
        await targets.restoreCases();
        await targets.acceptCases();
      },
    },
  ];
}

function cycled<T>(items: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, index) => items[index % items.length]!);
}
