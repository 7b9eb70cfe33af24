import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CountedHistory } from '../../../../test/counted-history.ts';
import { createTestDatabase, type TestDatabase } from '../../../../test/test-database.ts';
import * as workList from '../work-list/work-list.sql.ts';
import * as seasonFigures from './figures.sql.ts';

const figures = { ...seasonFigures, ...workList };
/** Along the index of claims, which are few. */
const ON_DECLARATION: Readonly<Record<string, string[]>> = { claimedDeclarations: ['Index Scan'] };

let database: TestDatabase;
let history: CountedHistory;

beforeAll(async () => {
  database = await createTestDatabase();
  history = await CountedHistory.begin(database);
  for (let n = 0; n < 40; n++) {
    await history.draft();
    await history.attempt({ who: 0, what: 'submit', unit: n % 3, specialty: '368' });
  }
  await database.asOwner('ANALYZE');
});
afterAll(() => database.drop());

const values = () => {
  const { seasonId } = history;
  return {
    seasonCells: [seasonId, 'province'],
    seasonFlows: [seasonId, 'province', '2026-01-01', '2026-12-31'],
    slowestUnits: [seasonId, 'province', 'unit', 20],
    paceOfScopes: [seasonId, ['province'], 'unit'],
    workLists: [['province'], ['unit'], null, 7, new Date(0), 1001],
    claimedDeclarations: [randomUUID(), null, 1000],
    claimedIdentityCases: [randomUUID(), null, 1000],
    claimedRegistrations: [randomUUID(), null, 1000],
    deadlinesAhead: [null, ['unit']],
  };
};

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** The plan when whole tables may not be read: what has no index for it still does. */
async function planOf(text: string, parameters: unknown[]): Promise<PlanNode[]> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    await client.query('SET enable_seqscan = off; SET enable_bitmapscan = off');
    const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${inlined(text, parameters)}`);
    return nodesOf(rows[0]['QUERY PLAN'][0].Plan);
  } finally {
    await client.end();
  }
}

const literal = (value: unknown): string => {
  if (value === null) return 'NULL';
  if (Array.isArray(value)) return `ARRAY[${value.map(literal).join(',')}]`;
  if (value instanceof Date) return `'${value.toISOString()}'`;
  return typeof value === 'number' ? String(value) : `'${String(value)}'`;
};
const inlined = (text: string, parameters: unknown[]) =>
  text.replaceAll(/\$(\d+)/g, (_, n: string) => literal(parameters[Number(n) - 1]));

describe('the cost of figures', () => {
  it.each(Object.keys(figures) as (keyof typeof figures)[])(
    '%s does not grow with the declarations',
    async (name) => {
      const plan = await planOf(figures[name].text, values()[name]);
      const onDeclaration = plan.filter((node) => node['Relation Name'] === 'declaration');
      expect(onDeclaration.map((node) => node['Node Type'])).toEqual(ON_DECLARATION[name] ?? []);
      const onReach = plan.filter((node) => node['Relation Name'] === 'declaration_reach');
      for (const node of onReach) expect(node['Node Type']).toMatch(/^Index/);
    },
  );
});
