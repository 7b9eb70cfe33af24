import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../../samples');

/** What `samples/idcards/labels.json` says of a photograph; see the README beside it. */
export interface IdCardLabel {
  readonly file: string;
  readonly expected: string;
  readonly side_shown: 'front' | 'back' | 'none';
  readonly person_id: string;
  /** Corners of the card in the upright picture, from the upper left one clockwise. */
  readonly card_quad: readonly (readonly [x: number, y: number])[];
  readonly name: string;
  readonly number: string;
  readonly address: string;
  readonly near_miss: { readonly name: string; readonly number: string };
}

/** A sample document with its true fields (Chinese field name → value). */
export interface SampleDocument {
  readonly holder: { readonly name: string; readonly number: string };
  readonly fields: Readonly<Record<string, string>>;
}

export const idCardPicture = (name: string): Promise<Buffer> =>
  readFile(join(FOLDER, 'idcards/images', `${name}.jpg`));

export async function idCardLabel(name: string): Promise<IdCardLabel> {
  const { images } = JSON.parse(await readFile(join(FOLDER, 'idcards/labels.json'), 'utf8')) as {
    images: IdCardLabel[];
  };
  const label = images.find(({ file }) => file === `${name}.jpg`);
  if (!label) throw new Error(`samples/idcards has no picture ${name}`);
  return label;
}

/** The bytes of `samples/documents/FILE`. */
export const documentFile = (file: string): Promise<Buffer> => readFile(join(FOLDER, 'documents', file));

export async function documentTruth(file: string): Promise<SampleDocument> {
  return JSON.parse(await readFile(join(FOLDER, 'documents', `${file}.json`), 'utf8')) as SampleDocument;
}
