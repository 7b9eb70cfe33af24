import type { components } from '@htp/api-client';
import {
  type DocumentReading,
  documentsOf,
  type FormDefinition,
  type FormValues,
  isReadingOpen,
  type Offer,
  offersOf,
  type Section,
} from '@htp/domain';
import { DOCUMENT_KIND_NAMES, fieldValueText, findingText } from '@htp/wording';
import type { Tone } from '../tone.ts';

export type ReadingView = components['schemas']['DocumentReadingView'];

/** A file in a field of a form. */
export interface AttachedFile {
  readonly field: string;
  readonly fileId: string;
}

/** What is known of the reading of attached files, by `keyOf`; nothing until the server has said something. */
export type KnownReadings = Readonly<Record<string, ReadingView | undefined>>;

/** A line below an attachment: how far its reading is, or what came of it. */
export interface ReadingLine {
  readonly words: string;
  readonly tone: Tone;
}

/** A value that was read, beside an empty field. */
export interface ShownOffer {
  readonly value: Offer['value'];
  readonly text: string;
  /** The paper that says it. */
  readonly paper: string;
}

export const keyOf = ({ field, fileId }: AttachedFile): string => `${field}:${fileId}`;

/** The files of a form in fields whose papers are read. */
export function attachedFiles(section: Section, values: FormValues): AttachedFile[] {
  return Object.keys(values)
    .filter((field) => documentsOf({ section, field }).length > 0)
    .reduce<AttachedFile[]>((all, field) => {
      const ids = ([] as unknown[]).concat(values[field]);
      const files = ids.filter((id): id is string => typeof id === 'string' && id !== '');
      return [...all, ...files.map((fileId) => ({ field, fileId }))];
    }, []);
}

/** Whether nothing more is to come of a reading. */
export const isSettled = (reading: ReadingView | undefined): boolean =>
  reading !== undefined && !isReadingOpen(reading.status);

const SOON_MS = 2_000;
const LATER_MS = 5_000;
const ASKED_SOON = 20;
const MOST_ASKED = 60;

/** When to ask for a reading again, after so many times; null: nobody waits that long. */
export function nextAskMs(asked: number): number | null {
  if (asked >= MOST_ASKED) return null;
  return asked < ASKED_SOON ? SOON_MS : LATER_MS;
}

/** What is said below an attachment. @param gaveUp nobody asks any more */
export function readingLine(
  section: Section,
  { field }: AttachedFile,
  reading: ReadingView | undefined,
  gaveUp: boolean,
): ReadingLine {
  if (!isSettled(reading))
    return gaveUp
      ? { words: '暂时没有识别，请自行填写，不影响保存和提交。', tone: 'neutral' }
      : { words: '正在识别…', tone: 'progress' };
  const kind = reading?.kind;
  if (!kind || reading?.fields.length === 0)
    return { words: '没有识别到内容，请自行填写，不影响保存和提交。', tone: 'neutral' };
  return belongs(section, field, kind)
    ? { words: `已识别为${DOCUMENT_KIND_NAMES[kind]}`, tone: 'good' }
    : { words: `${findingText({ code: 'other_paper', params: { paper: kind } }).text}。`, tone: 'warn' };
}

/** What can be taken over, by the name of the field. */
export function shownOffers(
  section: Section,
  form: { definition: FormDefinition; values: FormValues; names: readonly string[]; today: string },
  attached: readonly AttachedFile[],
  known: KnownReadings,
): Record<string, ShownOffer> {
  const readings = attached
    .map((file) => ({ file, reading: known[keyOf(file)] }))
    .filter(({ file, reading }) => reading?.kind && belongs(section, file.field, reading.kind))
    .map(({ reading }) => asRead(reading!));
  const offers = offersOf(form.definition, form.values, readings, form.today);
  return Object.fromEntries(
    offers
      .filter(({ field }) => form.names.includes(field))
      .map(({ field, value, reading }): [string, ShownOffer] => [
        field,
        {
          value,
          text: fieldValueText(form.definition[field], value),
          paper: DOCUMENT_KIND_NAMES[reading.kind],
        },
      ]),
  );
}

const belongs = (section: Section, field: string, kind: DocumentReading['kind']): boolean =>
  documentsOf({ section, field }).includes(kind);

function asRead({ kind, fields }: ReadingView): DocumentReading {
  const read = fields.map(({ name, value, confidence, page, box }) => [
    name,
    { value, confidence, page, box },
  ]);
  return { kind: kind!, fields: Object.fromEntries(read) as DocumentReading['fields'] };
}
