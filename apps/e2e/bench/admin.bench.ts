import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { format } from 'prettier';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, type Stage } from '../index.ts';
import { median, table, withSection } from './figures.ts';
import { heldBy } from './heap.ts';
import { type Load, measureLoads } from './loads.ts';
import { answerToRows } from './rows-shown.ts';

const BENCHMARKS = join(import.meta.dirname, '../../../docs/benchmarks.md');
const HEADING = 'The admin app';
const DECLARATIONS = 10_000;
const TIMES = 7;
const MARKS = [100, 400, 700, 1_000];
const USER = 'province-reviewer';

let stage: Stage;
let page: Page;
const sections: string[] = [];

beforeAll(async () => {
  stage = await openStage({ declarations: DECLARATIONS });
  page = await stage.signIn(USER);
});
afterAll(async () => {
  await stage?.close();
  // Half a measurement takes no other's place.
  if (sections.length < 3) return;
  const text = withSection(await readFile(BENCHMARKS, 'utf8'), HEADING, [intro(), ...sections].join('\n\n'));
  await writeFile(BENCHMARKS, await format(text, { parser: 'markdown', singleQuote: true, printWidth: 110 }));
});

const heading = (of: Page) => of.getByRole('heading', { level: 1 }).waitFor();
const read = (of: Page) =>
  of.waitForFunction(() => !document.querySelector('[aria-busy=true], .el-skeleton'));
const row = (of: Page) => of.getByRole('table', { name: '申报列表' }).locator('tbody tr').first().waitFor();
const ms = (value: number) => String(Math.round(value));

it('loads with an empty cache', async () => {
  const visitor = await stage.visit('sign-in');
  const pages = [
    { name: 'signing in', of: visitor, path: 'sign-in', shown: () => heading(visitor) },
    { name: 'work list', of: page, path: '', shown: () => heading(page) },
    { name: 'list of declarations', of: page, path: 'declarations', shown: () => row(page) },
  ];
  const rows: string[][] = [];
  for (const { name, of, path, shown } of pages)
    for (const slowdown of [1, 4])
      rows.push(
        loadRow(
          name,
          slowdown,
          await measureLoads(of, stage.address(path), shown, { times: TIMES, slowdown }),
        ),
      );
  const titles = ['page', 'processor', 'scripts', 'first paint', 'largest paint', 'blocked'];
  sections.push(`First load, empty cache, median of ${TIMES}:\n\n${table(titles, rows)}`);
});

const loadRow = (
  name: string,
  slowdown: number,
  { scriptBytes, firstPaint, largestPaint, blocked }: Load,
) => [
  name,
  slowdown === 1 ? 'as it is' : `${slowdown} × slower`,
  `${ms(scriptBytes / 1_000)} kB`,
  ...[firstPaint, largestPaint, blocked].map((value) => `${ms(value)} ms`),
];

it('shows the rows of a list after their answer', async () => {
  const link = page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '申报审核' });
  const taken: number[] = [];
  for (let time = 0; time < TIMES * 3; time++) {
    await page.goto(stage.address());
    await heading(page);
    taken.push(await answerToRows(page, () => link.click(), /\/api\/review\/declarations\?/));
  }
  const [middle, worst] = [median(taken), Math.max(...taken)];
  sections.push(
    `From the answer of the list of declarations to the frame that shows its rows: ${ms(middle)} ms, at worst ${ms(worst)} ms of ${taken.length} times (limit 200 ms).`,
  );
});

it('holds no more after a thousand steps through the queue', async () => {
  await page.goto(stage.address('declarations'));
  await page.getByRole('button', { name: '下一份' }).click();
  await heading(page);
  const rows: string[][] = [];
  for (let step = 1; step <= MARKS.at(-1)!; step++) {
    const before = page.url();
    await page.getByRole('button', { name: /^下一份/ }).click();
    await page.waitForURL((url) => url.href !== before);
    await heading(page);
    await read(page);
    if (!MARKS.includes(step)) continue;
    const { megabytes, nodes, listeners } = await heldBy(page);
    rows.push([String(step), `${megabytes.toFixed(1)} MB`, String(nodes), String(listeners)]);
    process.stdout.write(`${rows.at(-1)!.join(' ')}\n`);
  }
  expect(rows).toHaveLength(MARKS.length);
  sections.push(
    `After so many steps to the next case in one page, garbage collected:\n\n${table(['steps', 'heap', 'nodes', 'listeners'], rows)}`,
  );
});

const intro =
  () => `\`npm run bench:admin\` takes these in the Chromium of the browser tests, on a stage with ${DECLARATIONS.toLocaleString('en')} seeded declarations, as ${USER}, and
writes this section. Bytes are compressed, as they came over the line; that the first load stays under 300 kB of scripts is a test
(\`first-load.browser.spec.ts\`). Application, database and browser share the machine.`;
