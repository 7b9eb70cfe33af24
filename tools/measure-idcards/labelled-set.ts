import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { CARD_SIDES, type CardSide } from '@htp/domain';

export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** What a label says of one photograph, as far as measuring needs it. */
export interface LabelledPicture {
  file: string;
  path: string;
  /** The label's `class`, but `expired` for an expired card, which the samples count among the good backs. */
  group: string;
  /** `pass` or the code of the defect for which it is to be refused. */
  expected: string;
  difficulty: Difficulty | null;
  /** The side that the service is asked to check. */
  side: CardSide;
  name: string;
  number: string;
  nearMiss: { name: string; number: string };
}

export interface LabelledSet {
  /** YYYY-MM-DD, the day on which validity is judged. */
  today: string;
  pictures: LabelledPicture[];
}

/** Reads a folder of labelled photographs. Throws one line for people when it or its labels are not as they should be. */
export async function readLabelledSet(folder: string): Promise<LabelledSet> {
  const file = join(folder, 'labels.json');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`cannot read ${file}: ${error.code ?? error.message}`);
  });
  const set = parseLabels(text, join(folder, 'images'), file);
  for (const { path } of set.pictures) {
    await access(path).catch(() => {
      throw new Error(`${file} names ${path}, which is not there`);
    });
  }
  return set;
}

/** The labels of a set whose pictures lie in `images`; `source` is named in what is thrown. */
export function parseLabels(text: string, images: string, source: string): LabelledSet {
  try {
    const labels = record(JSON.parse(text), 'the whole');
    const today = string(labels, 'reference_date');
    if (!/^\d{4}-\d\d-\d\d$/.test(today)) throw new Error('reference_date is no date');
    if (!Array.isArray(labels['images']) || labels['images'].length === 0)
      throw new Error('images is no list or empty');
    return { today, pictures: labels['images'].map((entry, i) => picture(entry, `images[${i}]`, images)) };
  } catch (error) {
    throw new Error(`${source} is not in the form of samples/idcards: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

type Fields = Record<string, unknown>;

function picture(entry: unknown, at: string, images: string): LabelledPicture {
  const label = record(entry, at);
  const nearMiss = record(label['near_miss'], `${at}.near_miss`);
  const file = string(label, 'file', at);
  const expected = string(label, 'expected', at);
  return {
    file,
    path: join(images, file),
    group: expected === 'expired' ? 'expired' : string(label, 'class', at),
    expected,
    difficulty: oneOf(DIFFICULTIES, label['difficulty']) ?? null,
    side: oneOf(CARD_SIDES, label['slot']) ?? oneOf(CARD_SIDES, label['side_shown']) ?? 'front',
    name: string(label, 'name', at),
    number: string(label, 'number', at),
    nearMiss: {
      name: string(nearMiss, 'name', `${at}.near_miss`),
      number: string(nearMiss, 'number', `${at}.near_miss`),
    },
  };
}

function record(value: unknown, at: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${at} is no object`);
  return value as Fields;
}

function string(fields: Fields, key: string, at = 'the whole'): string {
  const value = fields[key];
  if (typeof value !== 'string' || value === '') throw new Error(`${at} has no text in ${key}`);
  return value;
}

const oneOf = <T extends string>(allowed: readonly T[], value: unknown) =>
  allowed.find((item) => item === value);
