import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksEstablishment, findBuiltInRuleSet } from '../eligibility/index.ts';
import { demoSeason } from '../seasons/demo-season.ts';
import { findSpecialty } from '../seasons/season-rules.ts';
import { checkDetails, tidyDetails } from './details.ts';
import { decisionProblems } from './section-decisions.ts';
import { SECTIONS } from './sections.ts';
import { changedSections } from './differences.ts';
import { canonicalJson, hashedText } from './snapshot.ts';
import type { DeclarationSnapshot } from './snapshot.ts';
import { startProblems, submissionIssues, submissionProblems } from './submission.ts';
import type { ChosenCredential, DeclarationForm } from './submission.ts';

const TODAY = '2026-11-23';
const season = demoSeason(2027);

const details = {
  residencyCertificate: false,
  registrationNumber: '420794436082',
  registrationCode: '37614003',
  applicationForm: 'file-9',
};
const credential = (kind: ChosenCredential['kind'], fields = {}): ChosenCredential => ({
  id: kind,
  kind,
  state: 'complete',
  fields,
});
const nurse: DeclarationForm = {
  specialtyCode: '368',
  historyCandidate: false,
  subjects: ['1', '2', '3', '4'],
  credentials: {
    education: credential('education', { level: '31' }),
    professional_title: credential('professional_title'),
    nurse_licence: credential('nurse_licence'),
  },
  workPeriods: [],
  details,
};
const facts = {
  verdict: null,
  identityStatus: 'verified',
  unitId: 'u1',
  acknowledgedNoticeVersion: season.notice.version,
  signedStatementVersion: season.statement.version,
  today: TODAY,
} as const;

const issues = (change: Partial<DeclarationForm>) =>
  submissionIssues({ ...nurse, ...change }, season, { today: TODAY });

describe('a submission', () => {
  it('with all of it passes', () => {
    expect(submissionProblems(nurse, season, facts)).toEqual([]);
  });

  it('against the verdict needs an explanation, or is refused where the season says so', () => {
    const codes = (form: DeclarationForm, of = season) =>
      submissionProblems(form, of, { ...facts, verdict: 'ineligible' }).map(({ code }) => code);
    const explained = { ...nurse, details: { ...details, eligibilityExplanation: '证书正在补办' } };
    expect(codes(nurse)).toEqual(['explanation_required']);
    expect(codes(explained)).toEqual([]);
    const { againstVerdict: _, ...older } = season;
    expect(codes(nurse, older)).toEqual(['explanation_required']);
    expect(codes(explained, { ...season, againstVerdict: 'refused' })).toEqual(['not_eligible']);
    expect(submissionProblems(nurse, season, { ...facts, verdict: 'needs_evidence' })).toEqual([]);
  });

  it('with nothing names everything', () => {
    const empty: DeclarationForm = {
      specialtyCode: null,
      historyCandidate: false,
      subjects: [],
      credentials: {},
      workPeriods: [],
      details: {},
    };
    const nobody = { identityStatus: 'unverified', unitId: null, acknowledgedNoticeVersion: null } as const;
    const problems = submissionProblems(empty, season, {
      ...nobody,
      verdict: null,
      signedStatementVersion: null,
      today: TODAY,
    });
    expect(problems.map(({ code }) => code)).toEqual([
      'not_verified',
      'no_unit',
      'notice_not_acknowledged',
      'statement_not_signed',
      'section_incomplete',
    ]);
    expect(problems.at(-1)?.fieldErrors?.map(({ pointer }) => pointer)).toEqual([
      '/specialtyCode',
      '/subjects',
      '/sections/education',
      '/sections/declaration_details/residencyCertificate',
      '/sections/declaration_details/registrationNumber',
      '/sections/declaration_details/registrationCode',
      '/sections/declaration_details/applicationForm',
    ]);
  });

  it('under a newer notice has to acknowledge that one', () => {
    const [problem] = submissionProblems(nurse, season, { ...facts, acknowledgedNoticeVersion: '2027-0' });
    expect(problem).toEqual({ code: 'notice_outdated', params: { version: '2027-1' } });
  });

  it('needs the sections of its specialty', () => {
    const { professional_title: _title, ...credentials } = nurse.credentials;
    expect(issues({ credentials })).toEqual([{ pointer: '/sections/professional_title', code: 'required' }]);
    const master = { ...credentials, education: credential('education', { level: '14' }) };
    expect(issues({ credentials: master })).toEqual([]);
    const physician = submissionIssues({ ...nurse, specialtyCode: '303' }, season, { today: TODAY });
    expect(physician.map(({ pointer }) => pointer)).toEqual([
      '/sections/physician_qualification',
      '/sections/physician_licence',
    ]);
  });

  it('takes only complete credentials, each in its own section', () => {
    const education: ChosenCredential = { ...credential('education', { level: '31' }), state: 'incomplete' };
    const nurseLicence = credential('professional_title');
    const credentials = { ...nurse.credentials, education, nurse_licence: nurseLicence };
    expect(issues({ credentials })).toEqual([
      { pointer: '/sections/education', code: 'not_complete' },
      { pointer: '/sections/nurse_licence', code: 'kind_wrong' },
    ]);
  });

  it('asks for 工作经历 where years are counted from work, and for complete ones wherever there are some', () => {
    const pharmacist = (level: string, workPeriods: ChosenCredential[] = []) =>
      issues({
        specialtyCode: '201',
        credentials: {
          education: credential('education', { level }),
          professional_title: credential('professional_title'),
        },
        workPeriods,
      });
    const missing = [{ pointer: '/sections/work_period', code: 'required' }];
    const [associate, bachelor, secondary, master] = ['31', '21', '41', '14'];
    expect([associate, bachelor].map((level) => pharmacist(level!))).toEqual([missing, missing]);
    expect([secondary, master].map((level) => pharmacist(level!))).toEqual([[], []]);
    const period = credential('work_period');
    expect(pharmacist('31', [period])).toEqual([]);
    const begun: ChosenCredential = { ...period, id: 'other', state: 'incomplete' };
    expect(pharmacist('14', [begun, period])).toEqual([
      { pointer: '/sections/work_period', code: 'not_complete' },
    ]);
    expect(issues({ workPeriods: [begun] })).toHaveLength(1);
  });

  it.each([
    [false, ['1', '2', '3', '4'], []],
    [false, ['1'], ['count_wrong']],
    [true, ['1'], []],
    [true, ['1', '2', '3'], []],
    [true, ['1', '2', '3', '4'], ['count_wrong']],
    [true, [], ['count_wrong']],
    [true, ['1', '1'], ['duplicate']],
    [true, ['9'], ['not_offered']],
  ])('历史考生 %s with subjects %j', (historyCandidate, subjects, codes) => {
    expect(issues({ historyCandidate, subjects }).map(({ code }) => code)).toEqual(codes);
  });

  it('cannot be for a specialty that is not offered', () => {
    expect(issues({ specialtyCode: '374' })[0]).toEqual({ pointer: '/specialtyCode', code: 'not_offered' });
  });
});

describe('a start', () => {
  it('needs a verified person with a unit and no other declaration', () => {
    expect(startProblems(facts, ['withdrawn'])).toEqual([]);
    expect(startProblems({ identityStatus: 'pending', unitId: null }, ['rejected'])).toEqual([
      { code: 'not_verified' },
      { code: 'no_unit' },
      { code: 'declaration_exists' },
    ]);
  });
});

describe('申报信息', () => {
  const check = (change: object) =>
    checkDetails({ ...details, ...change }, { today: TODAY, cutoffOn: season.cutoffOn });

  it('asks for the 规培 fields after yes only', () => {
    expect(check({ residencyCertificate: true }).missing).toEqual([
      'residencyEndYear',
      'residencySpecialty',
      'residencyUnit',
      'residencyPicture',
    ]);
    expect(tidyDetails({ ...details, residencyEndYear: 2015 })).toEqual(details);
  });

  it('asks who is 在编 where the rules want to know', () => {
    const facts = { today: TODAY, cutoffOn: season.cutoffOn, establishmentAsked: true };
    expect(checkDetails(details, facts).missing).toEqual(['establishment']);
    expect(checkDetails({ ...details, establishment: 'non_permanent' }, facts).missing).toEqual([]);
    expect(check({}).missing).toEqual([]);
    expect(check({ establishment: '在编' }).invalid).toMatchObject([{ code: 'not_allowed' }]);
    const asked = ['101', '201', '366', '206', '203', '303'].map((code) =>
      asksEstablishment(findBuiltInRuleSet(season.ruleSetVersion)!, findSpecialty(season, code)!.family),
    );
    expect(asked).toEqual([true, true, true, true, false, false]);
  });

  it.each([
    [1989, 'too_small'],
    [2027, 'date_in_future'],
    ['2015', 'type_wrong'],
  ])('an end year of %j is %s', (residencyEndYear, code) => {
    expect(check({ residencyCertificate: true, residencyEndYear }).invalid).toEqual([
      expect.objectContaining({ pointer: '/residencyEndYear', code }),
    ]);
  });

  it('keeps the 验证码 as text, with its case', () => {
    const kept = tidyDetails({ ...details, registrationCode: ' ａb C001 ', registrationNumber: 'ab 1' });
    expect(kept).toMatchObject({ registrationCode: 'abC001', registrationNumber: 'AB1' });
    expect(check({ registrationCode: '1'.repeat(33) }).invalid[0]).toMatchObject({ code: 'too_long' });
    expect(check({ registrationCode: '12-3' }).invalid[0]).toMatchObject({ code: 'format_wrong' });
  });
});

describe('a decision', () => {
  const sections = ['education', 'declaration_details'] as const;
  const accepted = sections.map((section) => ({ section, verdict: 'accepted' as const }));

  it('passes once every section is accepted', () => {
    expect(decisionProblems('passed', { sections, sectionDecisions: accepted })).toEqual([]);
    expect(decisionProblems('passed', { sections, sectionDecisions: accepted.slice(1) })).toEqual([
      { code: 'section_undecided', fieldErrors: [{ pointer: '/sections/education', code: 'required' }] },
    ]);
  });

  it('returns sections, each with a reason, R99 with words', () => {
    const returned = (reason?: 'R04' | 'R99', remark?: string) =>
      decisionProblems('returned', {
        sections,
        sectionDecisions: [{ section: 'education', verdict: 'returned', reason, remark }],
      }).flatMap(({ fieldErrors }) => fieldErrors?.map(({ pointer, code }) => `${pointer} ${code}`));
    expect(returned('R04')).toEqual([]);
    expect(returned('R99', '请补传原件')).toEqual([]);
    expect(returned()).toEqual(['/sections/education/reason reason_required']);
    expect(returned('R99', '  ')).toEqual(['/sections/education/remark remark_required']);
    expect(returned('R04', '字'.repeat(501))).toEqual(['/sections/education/remark too_long']);
    expect(decisionProblems('returned', { sections, sectionDecisions: accepted })[0]?.code).toBe(
      'reason_required',
    );
  });

  it('rejects with a reason', () => {
    const content = { sections, sectionDecisions: [] };
    expect(decisionProblems('rejected', content)[0]?.fieldErrors).toEqual([
      { pointer: '/reason', code: 'reason_required' },
    ]);
    expect(decisionProblems('rejected', { ...content, justification: { reason: 'R08' } })).toEqual([]);
  });
});

describe('a snapshot', () => {
  const snapshot: DeclarationSnapshot = {
    examYear: 2027,
    ruleSetVersion: '2021-51',
    noticeVersion: '2027-1',
    statementVersion: '2027-1',
    level: 'intermediate',
    specialtyCode: '368',
    specialtyName: '护理学（中级）',
    historyCandidate: false,
    subjects: ['1', '2', '3', '4'],
    feeFen: 28_000,
    person: {
      personId: 'p',
      name: '夏侯怡一',
      documentType: 'RESIDENT_ID',
      documentNumber: '420583199105077328',
    },
    unit: {
      unitId: 'u1',
      name: '江城样例医院',
      institutionCode: '91350100M000100Y43',
      category: 'A100',
      divisionCode: '420106',
      supervisingUnitName: null,
    },
    credentials: { education: { credentialId: 'c1', fields: { level: '31', diplomaPicture: 'file-1' } } },
    details,
    files: { 'file-1': 'aa', 'file-9': 'bb' },
  };

  it('changes its hashed text with any file', () => {
    const other = { ...snapshot, files: { ...snapshot.files, 'file-1': 'cc' } };
    expect(hashedText(other)).not.toBe(hashedText(snapshot));
    expect(changedSections(snapshot, other)).toEqual(['education']);
  });

  it('tells which sections changed', () => {
    expect(changedSections(snapshot, structuredClone(snapshot))).toEqual([]);
    const other = { ...snapshot, details: { ...details, registrationCode: '37614004' } };
    expect(changedSections(snapshot, other)).toEqual(['declaration_details']);
    expect(changedSections(snapshot, { ...snapshot, credentials: {} })).toEqual(['education']);
    expect(SECTIONS).toContain('declaration_details');
  });
});

describe('canonical JSON', () => {
  it('does not depend on the order of members', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: undefined, A: true })).toBe(
      '{"A":true,"b":[1,{"c":"é","d":null}]}',
    );
  });

  it('is JSON of the same data, and itself a fixed point', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('refuses what JSON cannot say', () => {
    for (const value of [Number.NaN, Infinity, 1n, () => 1, Symbol('s')]) {
      expect(() => canonicalJson({ value })).toThrow(TypeError);
    }
  });
});
