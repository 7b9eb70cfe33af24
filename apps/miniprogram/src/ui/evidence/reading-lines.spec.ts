import { credentialFields } from '@htp/domain';
import { describe, expect, it } from 'vitest';
import {
  attachedFiles,
  isSettled,
  keyOf,
  nextAskMs,
  readingLine,
  type ReadingView,
  shownOffers,
} from './reading-lines.ts';

const TODAY = '2026-11-27';
const picture = { field: 'diplomaPicture', fileId: 'a' };

const reading = (given: Partial<ReadingView>): ReadingView => ({
  section: 'education',
  field: 'diplomaPicture',
  status: 'read',
  kind: 'education_certificate',
  recognizer: 'papers-1',
  finishedAt: null,
  fields: [],
  ...given,
});
const school = { name: 'school', value: '江城样例医学高等专科学校', confidence: 0.98, page: 1, box: null };
const level = { ...school, name: 'level', value: '大学专科' };
const read = reading({ fields: [school, level].map((field) => ({ ...field, offered: true })) });

const offers = (values: Record<string, unknown>, names: string[], known: ReadingView) =>
  shownOffers(
    'education',
    { definition: credentialFields('education'), values, names, today: TODAY },
    [picture],
    { [keyOf(picture)]: known },
  );

describe('attached files', () => {
  it('are those whose papers are read, of fields of one file and of several', () => {
    expect(attachedFiles('education', { school: 'x', diplomaPicture: 'a', verificationFile: null })).toEqual([
      picture,
    ]);
    const proofs = { otherProof: ['b', 'c'], residencyPicture: '' };
    expect(attachedFiles('declaration_details', proofs)).toEqual([
      { field: 'otherProof', fileId: 'b' },
      { field: 'otherProof', fileId: 'c' },
    ]);
  });
});

describe('the line below an attachment', () => {
  const lineOf = (known: ReadingView | undefined, gaveUp = false) =>
    readingLine('education', picture, known, gaveUp);

  it('says that it is read, until it is, or nobody waits any more', () => {
    expect(lineOf(undefined)).toEqual({ words: '正在识别…', tone: 'progress' });
    expect(lineOf(reading({ status: 'queued', kind: null })).tone).toBe('progress');
    expect(lineOf(undefined, true).words).toContain('请自行填写');
    expect(lineOf(read)).toEqual({ words: '已识别为毕业证书', tone: 'good' });
  });

  it('leaves somebody to type where nothing was read, whatever the reason', () => {
    for (const status of ['unreadable', 'failed'] as const) {
      const line = lineOf(reading({ status, kind: null }));
      expect(line).toEqual({ words: '没有识别到内容，请自行填写，不影响保存和提交。', tone: 'neutral' });
      expect(isSettled(reading({ status }))).toBe(true);
    }
  });

  it('says when the paper belongs elsewhere, and offers nothing of it', () => {
    const other = reading({ ...read, kind: 'nurse_licence' });
    expect(lineOf(other)).toMatchObject({ tone: 'warn' });
    expect(lineOf(other).words).toContain('护士执业证书');
    expect(offers({}, ['school', 'level'], other)).toEqual({});
  });
});

describe('offers', () => {
  it('stand beside shown empty fields, as a person reads them', () => {
    expect(offers({}, ['school', 'level'], read)).toEqual({
      school: { value: school.value, text: school.value, paper: '毕业证书' },
      level: { value: '31', text: '大学专科', paper: '毕业证书' },
    });
    expect(offers({ school: '江城' }, ['school', 'level'], read)).not.toHaveProperty('school');
    expect(offers({}, ['school'], read)).not.toHaveProperty('level');
  });
});

describe('asking', () => {
  it('becomes rarer and ends', () => {
    expect([nextAskMs(1), nextAskMs(20), nextAskMs(59), nextAskMs(60)]).toEqual([2_000, 5_000, 5_000, null]);
  });
});
