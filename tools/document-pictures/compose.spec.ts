import {
  DOCUMENT_KINDS,
  DOCUMENT_FIELDS,
  parseResidentId,
  type DocumentField,
  type DocumentKind,
} from '@htp/domain';
import { describe, expect, it } from 'vitest';

import { Random } from '../idcard-pictures/random.ts';
import { composeDocument } from './compose.ts';
import { STYLE_SETS, STYLES, type StyleName } from './styles.ts';

const REFERENCE_DATE = '2026-11-22';
const STYLE_NAMES = Object.keys(STYLES) as StyleName[];

/** A few of each kind in each style. */
const PAPERS = DOCUMENT_KINDS.flatMap((kind, i) =>
  STYLE_NAMES.flatMap((style, j) =>
    [0, 1, 2, 3].map((n) => {
      const document = composeDocument(new Random(1 + n + 10 * j + 100 * i), {
        kind,
        style,
        referenceDate: REFERENCE_DATE,
      });
      return { kind, style, document };
    }),
  ),
);
const shown = (html: string) => html.replaceAll(/<style>.*<\/style>|<[^>]+>/g, '');

describe('a composed paper', () => {
  it('is the same for the same numbers', () => {
    const compose = () =>
      composeDocument(new Random(7), { kind: 'nurse_licence', style: 'form', referenceDate: REFERENCE_DATE });
    expect(compose()).toEqual(compose());
  });

  it('says that it is a sample', () => {
    for (const { document } of PAPERS) expect(shown(document.html)).toContain('样例 SAMPLE');
  });

  it('has no field that such papers do not have', () => {
    for (const { kind, document } of PAPERS) {
      const labels = Object.values(DOCUMENT_FIELDS[kind] as Record<string, DocumentField>).map(
        ({ label }) => label,
      );
      expect(labels).toEqual(expect.arrayContaining(Object.keys(document.case.fields)));
    }
  });

  it('shows every number and name that its label says it shows', () => {
    const spelledFreely = ['学历层次', '学制', '险种', '报考科目', '规培结束年份', '报考专业代码'];
    for (const { style, kind, document } of PAPERS) {
      const text = shown(document.html).replaceAll('&quot;', '"');
      for (const [name, value] of Object.entries(document.case.fields)) {
        const isDate = typeof value === 'string' && /^\d{4}-\d\d(-\d\d)?$/.test(value);
        if (typeof value !== 'string' || isDate || spelledFreely.includes(name)) continue;
        expect(text, `${kind} in ${style}: ${name}`).toContain(value);
      }
    }
  });

  it('has numbers with right check digits, but where a conflict was seeded', () => {
    const numbers = PAPERS.flatMap(({ document }) =>
      ['身份证号', '证件编号', '社会保障号码'].flatMap((name) =>
        document.case.fields[name] !== undefined &&
        document.case.conflicts.every(({ field }) => field !== name)
          ? [String(document.case.fields[name])]
          : [],
      ),
    );
    expect(numbers.length).toBeGreaterThan(40);
    for (const number of numbers) expect(parseResidentId(number)).toMatchObject({ ok: true });
  });
});

describe('what is seeded', () => {
  const seeded = PAPERS.flatMap(({ kind, document }) =>
    document.case.conflicts.map((conflict) => ({ kind, conflict, of: document.case })),
  );

  it('is of every kind, and about a half of the papers have something', () => {
    expect(new Set(seeded.map(({ conflict }) => conflict.kind)).size).toBe(9);
    expect(seeded.length / PAPERS.length).toBeGreaterThan(0.3);
    expect(seeded.length / PAPERS.length).toBeLessThan(0.6);
  });

  it('is the only difference between paper and form', () => {
    for (const { document } of PAPERS) {
      const { fields, form, conflicts } = document.case;
      const differing = Object.keys(form).filter((name) => String(form[name]) !== String(fields[name]));
      const expected = conflicts.filter(({ kind }) => kind !== 'inner_layout').map(({ field }) => field);
      expect(differing).toEqual(expected);
    }
  });

  it('tells a contradicting number from a mistyped one', () => {
    const inner = seeded.filter(({ conflict }) => conflict.kind === 'inner_layout');
    for (const { conflict } of inner) expect(conflict.document).toBe(conflict.form);
    for (const { conflict } of seeded.filter((one) => !inner.includes(one)))
      expect(conflict.document).not.toBe(conflict.form);
  });
});

describe('the styles', () => {
  it('held back share no layout, table or rare word with those tuned on', () => {
    const tablesOf = (names: readonly StyleName[]) =>
      names.flatMap((name) => [...STYLES[name].tables] as string[]);
    expect(tablesOf(STYLE_SETS.held).filter((table) => tablesOf(STYLE_SETS.tuning).includes(table))).toEqual(
      [],
    );
    expect(STYLE_SETS.tuning.map((name) => STYLES[name].wordings)).toEqual(
      STYLE_SETS.tuning.map(() => 'usual'),
    );
    const layouts = (names: readonly StyleName[]) =>
      names.flatMap((name) => DOCUMENT_KINDS.map((kind) => STYLES[name].layout(paperOf(kind))));
    expect(layouts(STYLE_SETS.held).filter((layout) => layouts(STYLE_SETS.tuning).includes(layout))).toEqual(
      [],
    );
  });
});

const paperOf = (kind: DocumentKind) => ({
  kind,
  title: '',
  holder: [],
  rest: [],
  corner: [],
  seal: '',
  portrait: false,
});
