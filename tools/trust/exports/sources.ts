import { setTimeout as sleep } from 'node:timers/promises';
import { UNIT_IMPORT_TITLES } from '@htp/wording';
import { unzipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import type { Ground } from '../ground/ground.ts';
import { type Session, signInCandidate, signInStaff } from '../ground/people.ts';
import { HOSTILE } from './hostile.ts';
import { done, download, send } from './people.ts';

/** An export that was filled with hostile texts and taken. */
export interface Taken {
  readonly workbook: Uint8Array;
  /** What the API has taken and so must be in it, as the API reads it back. */
  readonly expected: readonly string[];
  /** How many texts the API refused at its edge. */
  readonly refused: number;
  /** The entries of the record that must be there, of whoever took it. */
  readonly recorded: readonly string[];
  readonly by: Session;
  /** Where a ticket opens it. */
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

async function ownData(ground: Ground, format: 'workbook' | 'archive'): Promise<Taken> {
  const url = ground.url();
  const who = await signInCandidate(url, format === 'workbook' ? 'seeded3' : 'seeded4');
  const expected: string[] = [];
  let refused = 0;
  for (const text of HOSTILE) {
    const fields = { school: text, major: text };
    const added = await send<{ id: string }>(url, who, 'POST', '/api/credentials', {
      kind: 'education',
      fields,
    });
    if (added.status !== 201) refused++;
    else {
      const read = await done<{ fields: Partial<Record<string, string>> }>(
        url,
        who,
        'GET',
        `/api/credentials/${added.body.id}`,
      );
      expected.push(read.fields['school'] ?? '', read.fields['major'] ?? '');
    }
  }
  const { url: link } = await done<{ url: string }>(url, who, 'POST', '/api/me/data-exports', { format });
  const { bytes } = await download(url, link);
  const workbook = format === 'workbook' ? bytes : unzipSync(bytes)['我的数据.xlsx']!;
  const recorded = ['account.exported', 'account.export_downloaded'];
  return { workbook, expected: expected.filter(Boolean), refused, recorded, by: who, link };
}

/** Two cells of every line are hostile: the name, and the code that is refused and shown as it was written. */
async function importReport(ground: Ground, lines: number): Promise<Taken> {
  const url = ground.url();
  const lead = await signInStaff(url, 'province-lead');
  const rows = Array.from({ length: lines }, (_, n) => {
    const text = `${shortHostile(n)}${n}`;
    return { ...EMPTY_ROW, name: text, institutionCode: text, categoryCode: 'A100', divisionCode: '420106' };
  });
  const { id } = await imported(ground, lead, rows);
  const { bytes } = await download(url, `/api/unit-imports/${id}/report`, lead);
  const kept = await ground.owner.query<{ name: string | null; code: string | null }>(
    `SELECT values->>'name' AS name, values->>'institutionCode' AS code FROM unit_import_line WHERE import_id = $1`,
    [id],
  );
  const expected = kept.rows.flatMap(({ name, code }) => [name, code].filter((text) => text !== null));
  return { workbook: bytes, expected, refused: 0, recorded: ['unit.import_report_taken'], by: lead };
}

/** Of declarations that were frozen before: judged for formulas; hostile names of units would need declarations of their own. */
async function roster(ground: Ground): Promise<Taken> {
  const url = ground.url();
  const lead = await signInStaff(url, 'province-lead');
  const { rows } = await ground.owner.query<{ season: string }>(
    'SELECT season_id AS season FROM declaration LIMIT 1',
  );
  const asked = { seasonId: rows[0]!.season, unmaskReason: '汇总上报核对' };
  const { id } = await done<{ id: string }>(url, lead, 'POST', '/api/exports', asked);
  await ready(url, lead, id);
  const { url: link } = await done<{ url: string }>(url, lead, 'POST', `/api/exports/${id}/links`);
  const { bytes } = await download(url, link);
  const recorded = ['export.requested', 'export.finished', 'export.downloaded'];
  return { workbook: bytes, expected: [], refused: 0, recorded, by: lead, link };
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
const shortHostile = (n: number): string => SHORT[n % SHORT.length]!;

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
  for (let asked = 0; asked < 240; asked++) {
    const { status } = await done<{ status: string }>(url, who, 'GET', `/api/exports/${id}`);
    if (status === 'ready') return;
    if (status === 'failed') break;
    await sleep(250);
  }
  throw new Error(`the roster ${id} did not become ready`);
}
