import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { DocumentKind } from '@htp/domain';

import { kindOf } from './kinds.ts';

export interface LabelledConflict {
  field: string;
  kind: string;
}

/** What a label says of one paper. */
export interface LabelledDocument {
  file: string;
  path: string;
  /** As the label calls it. */
  type: string;
  kind: DocumentKind | null;
  /** Of a generated paper. */
  style: string | null;
  holder: { name: string | null; number: string | null };
  /** What stands on the paper. */
  fields: Readonly<Record<string, unknown>>;
  /** What was typed. */
  form: Readonly<Record<string, unknown>>;
  conflicts: readonly LabelledConflict[];
  alerts: readonly LabelledConflict[];
}

export interface LabelledFolder {
  /** YYYY-MM-DD, the day on which ends and ages are judged. */
  today: string;
  documents: readonly LabelledDocument[];
}

/** Reads a folder of labelled papers. Throws one line for people when it or its labels are not as they should be. */
export async function readLabelledFolder(folder: string): Promise<LabelledFolder> {
  const file = join(folder, 'labels.json');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`cannot read ${file}: ${error.code ?? error.message}`);
  });
  return parseDocumentLabels(text, folder, file);
}

/** The labels of papers that lie in `folder`; whatever but file and type is missing is taken for none. `source` is named in what is thrown. */
export function parseDocumentLabels(text: string, folder: string, source: string): LabelledFolder {
  try {
    const labels = record(JSON.parse(text), 'the whole');
    const today = labels['reference_date'];
    if (typeof today !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(today))
      throw new Error('reference_date is no date');
    const documents = labels['documents'];
    if (!Array.isArray(documents) || documents.length === 0) throw new Error('documents is no list or empty');
    return {
      today,
      documents: documents.map((entry, i) => documentOf(record(entry, `documents[${i}]`), i, folder)),
    };
  } catch (error) {
    throw new Error(`${source} holds no labels of papers: ${(error as Error).message}`, { cause: error });
  }
}

type Fields = Record<string, unknown>;

function documentOf(entry: Fields, i: number, folder: string): LabelledDocument {
  const { file, type } = entry;
  if (typeof file !== 'string' || file === '') throw new Error(`documents[${i}] has no text in file`);
  if (typeof type !== 'string' || type === '') throw new Error(`documents[${i}] has no text in type`);
  const holder = isRecord(entry['holder']) ? entry['holder'] : {};
  return {
    file,
    path: join(folder, file),
    type,
    kind: kindOf(type),
    style: stringOf(entry['style']),
    holder: { name: stringOf(holder['name']), number: stringOf(holder['number']) },
    fields: isRecord(entry['fields']) ? entry['fields'] : {},
    form: isRecord(entry['form']) ? entry['form'] : {},
    conflicts: marksOf(entry['conflicts']),
    alerts: marksOf(entry['alerts']),
  };
}

function marksOf(value: unknown): LabelledConflict[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter(isRecord)
    .map(({ field, kind }) => ({ field: String(field ?? ''), kind: String(kind ?? '') }));
}

const stringOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function record(value: unknown, at: string): Fields {
  if (!isRecord(value)) throw new Error(`${at} is no object`);
  return value;
}
