import {
  ACTIVITY_TYPES,
  CARD_SIDES,
  CREDENTIAL_FIELDS,
  DECLARATION_EVENTS,
  DECLARATION_STATUSES,
  DEFECT_CODES,
  DETAILS_FIELDS,
  FIELD_ERROR_CODES,
  PROBLEM_CODES,
  RECORD_FAULT_CODES,
  REVIEW_STAGES,
  SECTIONS,
  VOCABULARY_CODES,
} from '@htp/domain';
import type { ProblemParams, VocabularyName } from '@htp/domain';
import { describe, expect, it } from 'vitest';
import * as wording from './index.ts';

const UNTIL = '2026-11-23T16:00:00Z';

/** Parameters for every problem that has some. */
const PARAMS: { [C in keyof ProblemParams]: ProblemParams[C] } = {
  rate_limited: { retryAfterSeconds: 1 },
  overloaded: { retryAfterSeconds: 1 },
  sign_in_locked: { retryAfterSeconds: 90 },
  account_in_use: { obstacles: ['declaration_under_review'] },
  recognizer_busy: { retryAfterSeconds: 3 },
  unit_code_guesses_exhausted: { retryAfterSeconds: 3_600 },
  payload_too_large: { limitBytes: 10 * 1_048_576 },
  media_type_unsupported: { accepted: ['image/jpeg', 'application/pdf'] },
  version_stale: { currentVersion: 3 },
  file_too_many_pixels: { limitMegapixels: 40 },
  file_too_many_pages: { limitPages: 20 },
  spreadsheet_too_large: { limitRows: 10_001, limitColumns: 100 },
  spreadsheet_headings_wrong: { missing: ['机构名称'], repeated: ['机构编码'] },
  file_in_use: { uses: [{ kind: 'credential', id: 'c' }] },
  identity_refused: { defects: [{ side: 'front', code: 'glare' }], triesLeft: 2, counted: true },
  identity_document_locked: { until: UNTIL },
  identity_account_locked: { until: UNTIL },
  identity_too_many_documents: { until: UNTIL, limit: 3 },
  identity_requests_exhausted: { until: UNTIL, limit: 3 },
  identity_case_closed: { status: 'withdrawn' },
  reveals_exhausted: { until: UNTIL, limit: 200 },
  season_closed: { opensAt: null, closedAt: UNTIL },
  window_shortened: { closesAt: UNTIL },
  notice_outdated: { version: '2027-2' },
  section_locked: { section: 'education' },
  export_limit_reached: { until: UNTIL, limit: 20 },
  export_too_large: { rows: 300_000, limit: 200_000 },
  findings_open: {
    findings: [{ id: '1', code: 'name_differs', section: 'nurse_licence', field: 'picture' }],
  },
  transition_not_allowed: { status: 'draft', event: 'passed' },
};

/** Every text that a table of this package holds. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const stages = [...REVIEW_STAGES, null];
const texts: [string, string][] = [
  ...Object.entries(wording)
    .filter(([, value]) => typeof value === 'object')
    .flatMap(([name, table]) => textsIn(table).map((text): [string, string] => [name, text])),
  ...PROBLEM_CODES.flatMap((code): [string, string][] => {
    const { title, detail } = wording.problemText(code, PARAMS[code as keyof ProblemParams] as never);
    return [
      [`${code} title`, title],
      [`${code} detail`, detail],
    ];
  }),
  ...FIELD_ERROR_CODES.flatMap((code): [string, string][] => [
    [code, wording.fieldErrorText({ code })],
    [code, wording.fieldErrorText({ code, params: { min: 1, max: 3, other: 'enteredOn', line: 2 } })],
  ]),
  ...RECORD_FAULT_CODES.flatMap((code): [string, string][] => [
    [code, wording.recordFaultText(code, null, null)],
    [code, wording.recordFaultText(code, 'nurse_licence', 'renewedOn')],
  ]),
  ...Object.keys(CREDENTIAL_FIELDS.education).flatMap((field) =>
    wording.credentialFieldTips('education', field).map(({ text }): [string, string] => [field, text]),
  ),
  ...DEFECT_CODES.flatMap((code) =>
    CARD_SIDES.map((side): [string, string] => [code, wording.defectSentence({ side, code })]),
  ),
  ...ACTIVITY_TYPES.map((type): [string, string] => [
    type,
    wording.activityText(type, { stage: 'unit', nextStage: 'province' }),
  ]),
  ...DECLARATION_EVENTS.map((event): [string, string] => [
    event,
    wording.declarationEventText(event, { stage: 'province', nextStage: null, sections: SECTIONS }),
  ]),
  ...DECLARATION_STATUSES.flatMap((status) =>
    stages.map((stage): [string, string] => [status, wording.declarationStatusName(status, stage)]),
  ),
  ...REVIEW_STAGES.flatMap((stage): [string, string][] => [
    [stage, wording.progressText({ heldBy: stage, until: UNTIL, next: 'province', awaitsForm: false })],
    [stage, wording.progressText({ heldBy: stage, until: null, next: 'approved', awaitsForm: false })],
  ]),
  ['held by nobody', wording.progressText({ heldBy: null, until: null, next: null, awaitsForm: false })],
  [
    'held by the candidate',
    wording.progressText({ heldBy: 'candidate', until: UNTIL, next: null, awaitsForm: false }),
  ],
];

/** What people call by its Latin letters. */
const LATIN_WORDS = /Edge|Safari|Windows|Linux|JPG|PNG|WebP|HEIC|PDF|XLSX|MB/g;

describe('every text', () => {
  it('is there', () => {
    expect(texts.length).toBeGreaterThan(500);
    expect(
      texts.filter(([, text]) => text.trim() === '' || /undefined|null|NaN|\[object/.test(text)),
    ).toEqual([]);
  });

  it('is Chinese: no code leaks into it', () => {
    expect(texts.filter(([, text]) => /[A-Za-z]/.test(text.replace(LATIN_WORDS, '')))).toEqual([]);
  });

  it('uses full-width punctuation, but for what vocabularies spell otherwise', () => {
    const halfWidth = /[,;!?()"']|(?<=\P{ASCII})[.:]|[.:](?=\P{ASCII})/u;
    expect(texts.filter(([name, text]) => name !== 'VOCABULARY_NAMES' && halfWidth.test(text))).toEqual([]);
  });

  it('has no doubled punctuation', () => {
    expect(texts.filter(([, text]) => /[，。、；：]{2}/.test(text))).toEqual([]);
  });

  it('ends a detail with a full stop, and a title without', () => {
    for (const code of PROBLEM_CODES) {
      const { title, detail } = wording.problemText(code, PARAMS[code as keyof ProblemParams] as never);
      expect(`${code} ${title}`).not.toMatch(/[。，]$/);
      expect(`${code} ${detail}`).toMatch(/。$/);
    }
  });
});

describe('names', () => {
  it('exist for every code of every vocabulary', () => {
    for (const [vocabulary, codes] of Object.entries(VOCABULARY_CODES)) {
      for (const code of codes) expect(wording.termName(vocabulary as VocabularyName, code)).toBeTruthy();
    }
    expect(wording.termName('title', 'constructor')).toBeUndefined();
  });

  it('exist for every field, by the pointer of an error too', () => {
    for (const fields of [...Object.values(CREDENTIAL_FIELDS), DETAILS_FIELDS]) {
      for (const name of Object.keys(fields)) expect(wording.fieldName(name)).toBeTruthy();
    }
    expect(wording.pointerName('/sections/education')).toBe('学历信息');
    expect(wording.pointerName('/sections/declaration_details/registrationCode')).toBe('国网验证码');
    expect(wording.pointerName('/subjects/0')).toBe('报考科目');
    expect(wording.pointerName('')).toBeUndefined();
    expect(wording.pointerName('/toString')).toBeUndefined();
  });

  it('are those of the guide and of rules.md 3.2', () => {
    expect(wording.declarationStatusName('in_review', 'unit')).toBe('待单位审核');
    expect(wording.declarationStatusName('returned', 'exam_point')).toBe('考点退回');
    expect(wording.feeText(1, 7_000)).toBe('合计报考1科，共计70元');
    expect(wording.feeText(2, 12_250)).toBe('合计报考2科，共计122.5元');
  });
});

describe('tips', () => {
  it('stand beside 学历认证材料编号 and its attachment, with the two links of the guide', () => {
    for (const field of ['verificationNumber', 'verificationFile']) {
      const links = wording.credentialFieldTips('education', field).flatMap(({ link }) => link ?? []);
      expect(links).toEqual(['http://www.cpta.com.cn/question/1525.html', 'https://hbzzxt.e21.cn/']);
    }
    expect(wording.credentialFieldTips('education', 'toString')).toEqual([]);
  });
});

describe('sentences', () => {
  it('say which record of the commission was not taken, and why', () => {
    expect(wording.recordFaultText('value_refused', 'nurse_licence', 'validUntil')).toBe(
      '护士执业证“有效期至”：委平台的新内容不符合要求，已保留原内容。',
    );
  });

  it('say the side, the defect, what to do and the tries left', () => {
    const { detail } = wording.problemText('identity_refused', {
      defects: [
        { side: 'front', code: 'edge_missing' },
        { side: 'back', code: 'wrong_side' },
      ],
      triesLeft: 1,
      counted: true,
    });
    expect(detail).toBe(
      '人像面：边缘缺失，请让证件的四个角都在画面内重新拍摄。国徽面：拍错了面，请拍摄有国徽的一面。今日还可尝试1次。',
    );
  });

  it('offer the manual way after the last try, and count nothing that did not count', () => {
    const defects = [{ side: 'front', code: 'undecodable' }] as const;
    const last = wording.problemText('identity_refused', { defects, triesLeft: 0, counted: true });
    expect(last.detail).toContain('今日次数已用完，也可以选择“身份证（人工审核）”，或明天再试。');
    const free = wording.problemText('identity_refused', { defects, triesLeft: 3, counted: false });
    expect(free.detail).toContain('本次不计次数');
  });

  it('tell the end of a lock in Beijing time', () => {
    expect(wording.problemText('identity_document_locked', { until: UNTIL }).detail).toContain(
      '2026年11月24日 00:00',
    );
  });

  it('tell who has a declaration and that a pass is not the end', () => {
    expect(wording.declarationEventText('submitted', { stage: 'unit' })).toBe('已提交，等待单位审核');
    expect(wording.declarationEventText('passed', { stage: 'unit', nextStage: 'province' })).toBe(
      '单位审核通过，等待考区审核',
    );
    expect(wording.progressText({ heldBy: 'unit', until: UNTIL, next: 'province', awaitsForm: false })).toBe(
      '单位审核中，截止2026年11月24日 00:00。通过后还需考区审核。',
    );
  });

  it('say waits and sizes as one would', () => {
    expect(['0.2', '59', '61', '3601'].map((seconds) => wording.waitText(Number(seconds)))).toEqual([
      '1秒',
      '59秒',
      '2分钟',
      '2小时',
    ]);
    const MINUTE = 60_000;
    expect(
      [0, MINUTE, 59.9 * MINUTE, 60 * MINUTE, 1439 * MINUTE, 2880 * MINUTE].map(wording.spanText),
    ).toEqual(['不到1分钟', '1分钟', '59分钟', '1小时', '23小时', '2天']);
    expect(wording.clockText('2026-11-23T23:05:59.000Z')).toBe('07:05');
    expect(wording.megabytesText(10 * 1_048_576)).toBe('10MB');
  });
});
