import { expect, test } from 'vitest';
import { bestOf, isComplete } from './best-of.ts';
import type { DocumentValue, RecognisedDocument } from './evidence/document-value.ts';

const value = (text: string, confidence: number): DocumentValue => ({
  value: text,
  confidence,
  page: 1,
  box: null,
  spelling: 'text',
  printed: text,
  strip: null,
});
const paper = (
  fields: Record<string, DocumentValue>,
  kind: RecognisedDocument['kind'] = 'residency_certificate',
): RecognisedDocument => ({ kind, fields });

test('each field is taken from the better look, and from the only one that tells it', () => {
  const first = paper({ name: value('刘斌梦', 0.99), unit: value('江城医院', 0.4) });
  const second = paper({ unit: value('江城样例医院', 0.95), sex: value('男', 0.9) });
  const { fields } = bestOf(first, second);
  expect(Object.entries(fields).map(([field, one]) => [field, one!.value])).toEqual(
    expect.arrayContaining([
      ['name', '刘斌梦'],
      ['unit', '江城样例医院'],
      ['sex', '男'],
    ]),
  );
});

test('looks that disagree make each other less sure', () => {
  const { fields } = bestOf(paper({ name: value('王己', 0.97) }), paper({ name: value('王已', 0.95) }));
  expect(fields['name']).toMatchObject({ value: '王己' });
  expect(fields['name']!.confidence).toBeLessThan(0.9);
});

test('of two kinds the one that tells more is taken', () => {
  const other = paper({ name: value('刘斌梦', 0.9) }, 'nurse_licence');
  const more = paper({ name: value('刘斌梦', 0.9), sex: value('男', 0.9) });
  expect(bestOf(other, more)).toBe(more);
});

test('a paper is complete when nearly all its fields are legible', () => {
  const names = [
    'name',
    'sex',
    'documentNumber',
    'specialty',
    'unit',
    'startedOn',
    'endedOn',
    'endYear',
    'issuedOn',
  ];
  const all = Object.fromEntries(names.map((name) => [name, value('x', 0.9)]));
  expect(isComplete(paper(all))).toBe(true);
  expect(isComplete(paper({ ...all, name: value('x', 0.3) }))).toBe(false);
});
