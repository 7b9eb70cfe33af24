import { readFile } from 'node:fs/promises';
import { documentFields, OFFERED_CONFIDENCE, type DocumentKind } from '@htp/domain';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareTyped, Recognizer, type DocumentOutcome, type RecognisedDocument } from '../index.ts';

/** One worker with real models reads real pages: two seconds each, more on a busy machine. */
const PATIENCE = 120_000;
const SAMPLES = new URL('../../../../samples/documents/', import.meta.url);

let recognizer: Recognizer;
beforeAll(async () => {
  recognizer = await Recognizer.start({ timeoutMs: PATIENCE });
}, PATIENCE);
afterAll(() => recognizer.close());

const sample = (file: string): Promise<Uint8Array> => readFile(new URL(file, SAMPLES));

async function truthOf(file: string): Promise<Record<string, unknown>> {
  const { fields } = JSON.parse(await readFile(new URL(`${file}.json`, SAMPLES), 'utf8')) as {
    fields: Record<string, unknown>;
  };
  return fields;
}

const read = (file: Uint8Array, kinds: DocumentKind[]): Promise<DocumentOutcome> =>
  recognizer.readDocument({ file, mediaType: 'application/octet-stream', kinds });

/** By the labels that the truth is told by; lists are compared by their own spec. */
const byLabel = ({ kind, fields }: RecognisedDocument): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(documentFields(kind))
      .filter(([, { type }]) => type !== 'list')
      .map(([field, { label }]) => [label, fields[field]?.value]),
  );

function documentOf(outcome: DocumentOutcome): RecognisedDocument {
  if (outcome.outcome !== 'read') throw new Error(`the paper was not read: ${outcome.outcome}`);
  return outcome.document;
}

test.each([
  ['diploma-college-nursing.jpg', 'education_certificate'],
  ['physician-practice-licence.jpg', 'physician_licence'],
  ['nurse-licence.jpg', 'nurse_licence'],
  ['residency-training.jpg', 'residency_certificate'],
  ['chsi-registration-form.pdf', 'chsi_registration_form'],
  ['national-application-form.pdf', 'national_application_form'],
] as const)(
  'every field of %s is read',
  async (file, kind) => {
    const document = documentOf(await read(await sample(file), [kind]));
    const truth = await truthOf(file);
    const told = byLabel(document);
    for (const [label, value] of Object.entries(truth)) {
      if (!Array.isArray(value))
        expect({ label, value: told[label] }).toEqual({ label, value: String(value) });
    }
    for (const value of Object.values(document.fields)) {
      if (value!.confidence < OFFERED_CONFIDENCE) continue;
      expect(compareTyped(value!, value!.value)).toBe('agrees');
    }
  },
  PATIENCE,
);

test(
  'a page that stands on its head is read, and its boxes are where it is shown',
  async () => {
    const turned = await sharp(await sample('physician-qualification.jpg'))
      .rotate(180)
      .toBuffer();
    const { fields } = documentOf(await read(turned, ['physician_qualification']));
    expect(fields['certificateNumber']!.value).toBe('201242110421125198804038556');
    expect(fields['certificateNumber']!.box!.left).toBeLessThan(0.5);
    expect(compareTyped(fields['name']!, '刘斌梦')).toBe('agrees');
    expect(compareTyped(fields['name']!, '刘斌萝')).toBe('differs');
    expect(compareTyped(fields['issuedOn']!, '2013-12-20')).toBe('differs');
  },
  PATIENCE,
);

test(
  'another paper than expected is told, and what is none',
  async () => {
    const other = await read(await sample('chsi-registration-form.pdf'), ['nurse_licence']);
    expect(other).toMatchObject({ outcome: 'other_kind', document: { kind: 'chsi_registration_form' } });
    const blank = await sharp({ create: { width: 600, height: 800, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect(await read(blank, ['nurse_licence'])).toEqual({ outcome: 'not_a_document' });
    expect(await read(Buffer.from('%PDF-1.7 nothing more'), ['nurse_licence'])).toEqual({
      outcome: 'undecodable',
    });
  },
  PATIENCE,
);
