import { describe, expect, it } from 'vitest';

import { figuresOf } from './figures.ts';
import { measuredFields } from './measured.ts';
import { field, measured, nurseLicence, NURSE_READING } from './measured.fixture.ts';
import { report } from './report.ts';
import { judge } from './targets.ts';

const conflict = { field: '姓名', kind: 'name_one_char' };
const seeded = (change: object) => measured({ contradictions: { ...measured().contradictions, ...change } });
const missedBy = (...set: Parameters<typeof figuresOf>[0]) =>
  judge(figuresOf(set)).flatMap(({ name, met }) => (met ? [] : [name]));

describe('the fields of a paper', () => {
  it('are held against what was read, and those that are unknown named', () => {
    const document = nurseLicence({
      fields: { 姓名: '夏侯怡二', 证书编号: '201342938368', 国籍: '中国', 血型: 'A' },
    });
    const { fields, unknownFields } = measuredFields(document, NURSE_READING);
    expect(fields.map(({ label, read, exact }) => [label, read, exact])).toEqual([
      ['姓名', '夏侯怡一', false],
      ['证书编号', '201342938368', true],
      ['国籍', null, false],
    ]);
    expect(unknownFields).toEqual(['血型']);
  });

  it('all count as not read when the paper was not', () => {
    expect(
      measuredFields(nurseLicence(), null).fields.every(({ exact, offered }) => !exact && !offered),
    ).toBe(true);
  });
});

describe('the figures of a run', () => {
  it('have the shape that --json promises', () => {
    const wrong = field({ exact: false });
    const unsure = field({ exact: false, offered: false, confidence: 0.4 });
    expect(
      figuresOf([
        measured({ fields: [field(), wrong], seconds: 3 }),
        measured({ fields: [unsure, field()] }),
      ]),
    ).toEqual({
      documents: 2,
      notRead: 0,
      fieldExact: 0.5,
      perType: { 护士执业证书: { documents: 2, fields: 4, exact: 2, fieldExact: 0.5 } },
      perStyle: {},
      conflictsFound: 0,
      conflictsMissed: 0,
      falseConflicts: 0,
      alertsFound: 0,
      alertsMissed: 0,
      falseAlerts: 0,
      wrongWithHighConfidence: 1 / 3,
      offered: 0.75,
      medianSeconds: 2,
    });
  });

  it('count what could not be read', () => {
    const set = [
      measured(),
      measured({ outcome: 'undecodable', fields: [field({ exact: false, offered: false, read: null })] }),
    ];
    expect(figuresOf(set)).toMatchObject({ notRead: 1, fieldExact: 0.5, wrongWithHighConfidence: 0 });
  });
});

describe('the targets of issue 6', () => {
  it('are met by a run without fault', () => {
    expect(missedBy(seeded({ found: [conflict] }))).toEqual([]);
    expect(judge(figuresOf([measured()]))[1]).toMatchObject({ measured: 'not measured', met: true });
  });

  it('are each missed by what falls short of it', () => {
    expect(missedBy(measured({ fields: [field(), field({ exact: false, offered: false })] }))).toEqual([
      'fields exact',
    ]);
    expect(missedBy(seeded({ missed: [conflict] }))).toEqual(['conflicts found']);
    expect(missedBy(seeded({ unfounded: [{ code: 'name_differs' }] }))).toEqual(['false conflicts']);
    const many = Array.from({ length: 50 }, () => field());
    expect(missedBy(measured({ fields: [...many, field({ exact: false })] }))).toEqual(['offered wrongly']);
  });
});

describe('the report', () => {
  it('names every paper and field that went otherwise', () => {
    const set = [
      measured({ fields: [field({ read: '夏侯怡', exact: false })] }),
      measured({ outcome: 'fault', fault: 'timed out', unknownFields: ['血型'] }),
      seeded({ missed: [conflict] }),
    ];
    const figures = figuresOf(set);
    const text = report(set, figures, judge(figures));
    for (const line of [
      /nurse-licence.jpg +姓名 +夏侯怡一 +夏侯怡 +0.99 OFFERED/,
      /nurse-licence.jpg +护士执业证书 +timed out/,
      /护士执业证书: 血型/,
      /nurse-licence.jpg +姓名 +name_one_char +read 夏侯怡一/,
      /护士执业证书 +3 papers +2 of 3 +66.7 %/,
    ])
      expect(text).toMatch(line);
  });
});
