import { setTimeout as sleep } from 'node:timers/promises';
import { creditCodeCheckCharacter } from '@htp/domain';
import { UNIT_IMPORT_TITLES } from '@htp/wording';
import { unzipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import type { Ground } from '../ground/ground.ts';
import { type Session, signInStaff } from '../ground/people.ts';
import { filledByEverybody, filledCorrections, type Format, NAME } from './filled.ts';
import { HOSTILE } from './hostile.ts';
import { done, download } from './people.ts';
import { type Said, saidByColumns, saidOfOneself } from './typed-fields.ts';

/** An export that was filled with hostile texts and taken. */
export interface Taken {
  readonly workbook: Uint8Array;
  /** What the API has taken and so must be in it, as the API reads it back. */
  readonly expected: readonly string[];
  /** What must be in it as part of a longer text. */
  readonly contained: readonly string[];
  /** Which fields its lines fill. */
  readonly said: (lines: readonly (readonly string[])[]) => Said[];
  /** What the workbook came in. */
  readonly archive?: Uint8Array;
  /** How many texts the API refused at its edge. */
  readonly refused: number;
  /** The entries of the record that must be there, of whoever took it. */
  readonly recorded: readonly string[];
  readonly by: Session;
  /** Where a ticket opens it; the clock stands still since it was given, for it is good for a minute. */
  readonly link?: string;
}

type Source = (ground: Ground, lines: number) => Promise<Taken>;

/** By operation that answers with a sheet, or with an archive that holds one: one that is not here fails the proof. */
export const SOURCES: Readonly<Record<string, Source>> = {
  'GET /api/me/data-exports/{accountId}/content': (ground) => ownData(ground, 'workbook'),
  'GET /api/me/data-exports/{accountId}/archive': (ground) => ownData(ground, 'archive'),
  'GET /api/unit-imports/{id}/report': importReport,
  'GET /api/exports/{id}/content': roster,
};

/** The workbook of somebody whose unit, officers and own hand were hostile; the archive of somebody whose corrections were. */
async function ownData(ground: Ground, format: Format): Promise<Taken> {
  const url = ground.url();
  const { who, expected, contained, refused } =
    format === 'workbook' ? await filledByEverybody(ground) : await filledCorrections(ground);
  await ground.setClock(new Date());
  const { url: link } = await done<{ url: string }>(url, who, 'POST', '/api/me/data-exports', { format });
  const { bytes } = await download(url, link);
  const workbook = format === 'workbook' ? bytes : unzipSync(bytes)['我的数据.xlsx']!;
  const recorded = ['account.exported', 'account.export_downloaded'];
  return {
    ...{ workbook, expected, contained, refused, recorded, by: who, link },
    ...(format === 'archive' ? { archive: bytes } : {}),
    said: saidOfOneself,
  };
}

/** A unit that there is, under another name. */
const CHANGED = '-1-1更名医院';

/** Lines that are taken, under names that begin like formulas; and lines that are not, of which only our words are told. */
async function importReport(ground: Ground, lines: number): Promise<Taken> {
  const url = ground.url();
  const lead = await signInStaff(url, 'province-lead');
  const rows = Array.from({ length: lines }, (_, n) => lineOf(`-1-1样例${n}医院`, codeOf(n)));
  rows.push(...SHORT.map((text) => lineOf(text, text)));
  const { rows: known } = await ground.owner.query<{ code: string; category: string; division: string }>(
    `SELECT institution_code AS code, category_code AS category, division_code AS division FROM unit
     WHERE status = 'active' AND institution_code ~ '^[0-9A-Z]{18}$' ORDER BY id LIMIT 1`,
  );
  const { code: institutionCode, category: categoryCode, division: divisionCode } = known[0]!;
  rows.push({ ...lineOf(CHANGED, institutionCode), categoryCode, divisionCode });
  const { id } = await imported(ground, lead, rows);
  const { bytes } = await download(url, `/api/unit-imports/${id}/report`, lead);
  const kept = await ground.owner.query<{ name: string | null }>(
    `SELECT values->>'name' AS name FROM unit_import_line WHERE import_id = $1`,
    [id],
  );
  const expected = kept.rows.flatMap(({ name }) => name ?? []);
  return {
    workbook: bytes,
    expected,
    contained: [CHANGED],
    refused: kept.rows.length - expected.length,
    recorded: ['unit.import_report_taken'],
    by: lead,
    said: saidByColumns,
  };
}

/** In which a unit with a hostile name declares, for subjects that a lead has named. */
async function roster(ground: Ground): Promise<Taken> {
  const url = ground.url();
  const lead = await signInStaff(url, 'province-lead');
  const { rows } = await ground.owner.query<{ season: string }>(
    'SELECT season_id AS season FROM declaration LIMIT 1',
  );
  await subjectsNamed(url, lead, rows[0]!.season);
  const asked = { seasonId: rows[0]!.season, unmaskReason: '汇总上报核对' };
  const { id } = await done<{ id: string }>(url, lead, 'POST', '/api/exports', asked);
  await ready(url, lead, id);
  await ground.setClock(new Date());
  const { url: link } = await done<{ url: string }>(url, lead, 'POST', `/api/exports/${id}/links`);
  const { bytes } = await download(url, link);
  const recorded = ['export.requested', 'export.finished', 'export.downloaded'];
  return {
    workbook: bytes,
    expected: [NAME],
    contained: [SUBJECT],
    refused: 0,
    recorded,
    by: lead,
    link,
    said: saidByColumns,
  };
}

const SUBJECT = '=1+1基础知识';

/** The next version of a season calls its subjects otherwise. */
async function subjectsNamed(url: string, lead: Session, seasonId: string): Promise<void> {
  const next = { kind: 'next_version', seasonId };
  const { id } = await done<{ id: string }>(url, lead, 'POST', '/api/season-drafts', next);
  const path = `/api/season-drafts/${id}`;
  const { version, definition } = await done<{
    version: number;
    definition: { subjects: { code: string; name: string }[] };
  }>(url, lead, 'GET', path);
  const subjects = definition.subjects.map(({ code }) => ({ code, name: `${SUBJECT}${code}` }));
  await done(url, lead, 'PATCH', path, { version, subjects });
  const { token } = await done<{ token: string }>(url, lead, 'GET', `${path}/dry-run`);
  await done(url, lead, 'POST', `${path}/publication`, undefined, { 'if-match': token });
}

const EMPTY_ROW = Object.fromEntries(Object.keys(UNIT_IMPORT_TITLES).map((field) => [field, ''])) as Record<
  keyof typeof UNIT_IMPORT_TITLES,
  string
>;

/** An import that was checked. */
interface Checked {
  readonly id: string;
  readonly contentHash: string;
}

/** Of what a name of a unit has room for, and PostgreSQL a place. */
const SHORT = HOSTILE.filter(
  (text) => text.length <= 80 && text.isWellFormed() && !/[^\P{Cc}\t\r\n]/u.test(text),
);

const lineOf = (name: string, institutionCode: string) => ({
  ...EMPTY_ROW,
  ...{ name, institutionCode, categoryCode: 'A100', divisionCode: '420106' },
});

/** Right in form, and another one each. */
function codeOf(n: number): string {
  const first17 = `12420106990${String(n).padStart(6, '0')}`;
  return first17 + creditCodeCheckCharacter(first17);
}

async function imported(
  ground: Ground,
  lead: Session,
  lines: readonly (typeof EMPTY_ROW)[],
): Promise<Checked> {
  const fields = Object.keys(UNIT_IMPORT_TITLES) as (keyof typeof UNIT_IMPORT_TITLES)[];
  const rows = [
    fields.map((field) => UNIT_IMPORT_TITLES[field] as string),
    ...lines.map((line) => fields.map((field) => line[field])),
  ];
  const sheet = rows.map((row) => row.map((value) => ({ value, type: String })));
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(await writeXlsxFile(sheet).toBuffer())]), 'units.xlsx');
  return done<Checked>(ground.url(), lead, 'POST', '/api/unit-imports', form);
}

async function ready(url: string, who: Session, id: string): Promise<void> {
  for (let asked = 0; asked < 2_400; asked++) {
    const { status } = await done<{ status: string }>(url, who, 'GET', `/api/exports/${id}`);
    if (status === 'ready') return;
    if (status === 'failed') break;
    await sleep(250);
  }
  throw new Error(`the roster ${id} did not become ready`);
}
