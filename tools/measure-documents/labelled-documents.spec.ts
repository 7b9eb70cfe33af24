import { readdirSync, readFileSync } from 'node:fs';

import { DOCUMENT_KINDS, documentFields, SLOT_DOCUMENTS } from '@htp/domain';
import { describe, expect, it } from 'vitest';

import { fieldNamed } from './field-names.ts';
import { kindOf, slotOf } from './kinds.ts';
import { parseDocumentLabels } from './labelled-documents.ts';

const SAMPLES = new URL('../../samples/documents/', import.meta.url);
const samples = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, SAMPLES), 'utf8')) as Record<string, unknown>);

const parse = (labels: unknown) => parseDocumentLabels(JSON.stringify(labels), 'set', 'set/labels.json');
const PAPER = { file: 'a.jpg', type: '毕业证书' };

describe('labels of papers', () => {
  it('are read from what our samples say of themselves', () => {
    const { today, documents } = parse({ reference_date: '2026-11-22', documents: samples });
    expect(today).toBe('2026-11-22');
    expect(documents).toHaveLength(11);
    for (const { kind, fields } of documents) {
      expect(kind).not.toBeNull();
      for (const label of Object.keys(fields)) expect(fieldNamed(kind!, label), label).not.toBeNull();
    }
  });

  it('need only a file and a type', () => {
    expect(parse({ reference_date: '2026-11-22', documents: [PAPER] }).documents).toEqual([
      {
        ...PAPER,
        path: 'set/a.jpg',
        kind: 'education_certificate',
        style: null,
        holder: { name: null, number: null },
        fields: {},
        form: {},
        conflicts: [],
        alerts: [],
      },
    ]);
  });

  it('may be of a kind that we do not read', () => {
    const [document] = parse({
      reference_date: '2026-11-22',
      documents: [{ ...PAPER, type: '驾驶证' }],
    }).documents;
    expect(document).toMatchObject({ type: '驾驶证', kind: null });
  });

  it.each([
    [{ documents: [PAPER] }, 'reference_date is no date'],
    [{ reference_date: '2026-11-22', documents: [] }, 'documents is no list or empty'],
    [{ reference_date: '2026-11-22', documents: [{ type: '毕业证书' }] }, 'documents[0] has no text in file'],
    [{ reference_date: '2026-11-22', documents: [{ file: 'a.jpg' }] }, 'documents[0] has no text in type'],
  ])('%j: one line says what is wrong', (labels, message) => {
    expect(() => parse(labels)).toThrow(`set/labels.json holds no labels of papers: ${message}`);
  });
});

describe('the kinds', () => {
  it.each([
    ['中国高等教育学历认证报告', 'chsi_report'],
    ['中等职业学校学历证明', 'secondary_school_proof'],
    ['中等职业学校毕业证明', 'secondary_school_proof'],
    ['近一个月社保证明', 'social_security_proof'],
    ['护士执业证书', 'nurse_licence'],
    ['nurse_licence', 'nurse_licence'],
  ])('%s is %s', (type, kind) => {
    expect(kindOf(type)).toBe(kind);
  });

  it('are each handed in somewhere', () => {
    for (const kind of DOCUMENT_KINDS) {
      const { section, field, kinds } = slotOf(kind);
      expect((SLOT_DOCUMENTS[section] as Record<string, readonly string[]>)[field]).toEqual(kinds);
      expect(kinds).toContain(kind);
    }
  });
});

describe('the fields', () => {
  it('are known by our name, by the samples’ word, and by the words that other papers have', () => {
    expect(fieldNamed('chsi_report', 'diplomaNumber')).toBe('diplomaNumber');
    expect(fieldNamed('chsi_report', '证书编号')).toBe('diplomaNumber');
    expect(fieldNamed('chsi_report', '毕业证书编号')).toBe('diplomaNumber');
    expect(fieldNamed('nurse_licence', '执业机构')).toBe('practiceUnit');
    expect(fieldNamed('nurse_licence', '血型')).toBeNull();
  });

  it('have words of their own on each kind', () => {
    for (const kind of DOCUMENT_KINDS) {
      for (const [name, { label }] of Object.entries(documentFields(kind)))
        expect(fieldNamed(kind, label)).toBe(name);
    }
  });
});
