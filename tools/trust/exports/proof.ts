import { ApiDocument } from '../document/index.ts';
import { first } from '../frame/first.ts';
import type { Proof, Run } from '../frame/proof.ts';
import { type Ground, onGround } from '../ground/ground.ts';
import { unzipSync } from 'fflate';
import { FieldsOfSheets } from './fields-of-sheets.ts';
import { naiveWorkbook } from './naive.ts';
import { done, download } from './people.ts';
import { SOURCES, type Taken } from './sources.ts';
import { inspectWorkbook } from './workbook.ts';

const LINK_SECONDS = 60;
/** Hostile lines of the largest export: with the odd ones beside, as many as an import takes. */
const LINES = 9_900;
const SHEET = /spreadsheet|csv|ms-excel|zip/;

export const proof: Proof = {
  name: 'exports',
  promise: 'nothing in an export computes, nothing of it is lost, and each is on record',
  run: (run) =>
    onGround({ apiBuild: run.apiBuild, people: 200, drafts: true }, (ground) => prove(run, ground)),
};

async function prove(run: Run, ground: Ground): Promise<void> {
  const offered = operationsWithSheets();
  const unknown = offered.filter((operation) => !(operation in SOURCES));
  run.report.figure('exports that nothing tries', unknown.length, { atMost: 0, ...first(unknown) });
  const gone = Object.keys(SOURCES).filter((operation) => !offered.includes(operation));
  run.report.figure('exports that are no more', gone.length, { atMost: 0, ...first(gone) });
  let cells = 0;
  let refused = 0;
  const live: string[] = [];
  const lost: string[] = [];
  const unrecorded: string[] = [];
  const open: string[] = [];
  const named: string[] = [];
  const fields = new FieldsOfSheets();
  for (const [operation, take] of Object.entries(SOURCES)) {
    const taken = await take(ground, run.many(LINES, 120));
    const inspected = inspectWorkbook(taken.workbook);
    cells += inspected.cells.length;
    refused += taken.refused;
    live.push(...inspected.live.map((what) => `${operation}: ${what}`));
    fields.see(taken.said(inspected.lines));
    named.push(...hostileNamesOf(taken));
    lost.push(...lostOf(taken, inspected.cells).map((text) => `${operation}: ${JSON.stringify(text)}`));
    unrecorded.push(...(await unrecordedOf(ground, taken)).map((type) => `${operation}: ${type}`));
    open.push(...(await openAfterwards(ground, taken)).map((when) => `${operation} ${when}`));
  }
  run.report.figure('cells', cells, { atLeast: run.many(LINES, 120) });
  run.report.figure('hostile texts in them', fields.hostile, { atLeast: run.many(LINES, 120) });
  run.report.figure('texts that the API refused', refused, { atLeast: 1 });
  run.report.figure('live cells', live.length, { atMost: 0, ...first(live) });
  const { unexplained, unfilled } = fields.judge();
  run.report.figure('fields of sheets in which somebody types', fields.typed, { atLeast: 25 });
  run.report.figure('of them not filled with a hostile text', unfilled.length, {
    atMost: 0,
    ...first(unfilled),
  });
  run.report.figure('fields of which nobody says whether somebody types in them', unexplained.length, {
    atMost: 0,
    ...first(unexplained),
  });
  run.report.figure('names in archives that somebody has typed', named.length, {
    atMost: 0,
    ...first(named),
  });
  run.report.figure('texts lost or cut', lost.length, { atMost: 0, ...first(lost) });
  run.report.figure('exports without an entry in the record', unrecorded.length, {
    atMost: 0,
    ...first(unrecorded),
  });
  run.report.figure('links that outlive their minute or their session', open.length, {
    atMost: 0,
    ...first(open),
  });
  control(run);
}

const operationsWithSheets = (): string[] =>
  ApiDocument.committed()
    .operations.filter(({ answers }) =>
      Object.values(answers).some((kinds) => Object.keys(kinds).some((kind) => SHEET.test(kind))),
    )
    .map(({ method, path }) => `${method} ${path}`);

/** Each text stands in a cell of its own or is part of one, as it is or behind the apostrophe that keeps it dead. */
function lostOf(
  { expected, contained }: Pick<Taken, 'expected' | 'contained'>,
  cells: readonly string[],
): string[] {
  const known = new Set(cells.map((cell) => cell.replace(/^'/, '')));
  return [
    ...expected.filter((text) => !known.has(text) && !known.has(text.replace(/^'/, ''))),
    ...contained.filter((text) => !cells.some((cell) => cell.includes(text))),
  ];
}

/** What stands in an archive is called by our own words and an id. */
const OWN_NAME = /^[\p{Script=Han}（）\w ./·-]+$/u;

function hostileNamesOf({ archive }: Taken): string[] {
  if (!archive) return [];
  return Object.keys(unzipSync(archive)).filter((name) => !OWN_NAME.test(name) || /(^|\/)\.\./.test(name));
}

async function unrecordedOf(ground: Ground, { recorded, by }: Taken): Promise<string[]> {
  const { rows } = await ground.owner.query<{ type: string }>(
    'SELECT DISTINCT type FROM activity WHERE type = ANY ($1) AND (actor_id = $2 OR actor_id IS NULL)',
    [recorded, by.accountId],
  );
  return recorded.filter((type) => !rows.some((row) => row.type === type));
}

/** A link opens within its minute, and neither after it nor after its session. */
async function openAfterwards(ground: Ground, { link, by }: Taken): Promise<string[]> {
  if (!link) return [];
  const url = ground.url();
  const found: string[] = [];
  if ((await download(url, link)).status !== 200) found.push('is closed within its minute');
  await ground.setClock(new Date(Date.now() + (LINK_SECONDS + 1) * 1000));
  if ((await download(url, link)).status !== 404) found.push('is open after its minute');
  await ground.setClock(null);
  await done(url, by, 'DELETE', '/api/sessions/current');
  if ((await download(url, link)).status !== 404) found.push('is open after its session');
  return found;
}

/** The same texts, written as programs do that think of nothing. */
function control(run: Run): void {
  const { live, cells } = inspectWorkbook(naiveWorkbook());
  run.report.control(
    'formulas of a naive writer are seen',
    live.some((what) => what === '<f>'),
  );
  run.report.control(
    'texts that begin like formulas are seen',
    live.some((what) => what.startsWith('begins like')),
  );
  const empty = new FieldsOfSheets();
  empty.see([{ field: '备注', text: '无' }]);
  const { unexplained, unfilled } = empty.judge();
  run.report.control(
    'a field that is new, and fields that nobody has filled, are seen',
    unexplained.length === 1 && unfilled.length === empty.typed,
  );
  run.report.control(
    'a text that is missing is seen',
    lostOf({ expected: ['缺'], contained: ['少'] }, cells).length === 2,
  );
}
