import { describe, expect, it } from 'vitest';
import { nurse, printing, typing, unclear } from './evidence.fixture.ts';
import type { EvidenceFacts } from './evidence-facts.ts';
import { FINDING_CODES, FINDINGS, isForCandidate, isForStage } from './finding-catalogue.ts';
import { findingIdentity } from './finding-identity.ts';
import { burstFindings, formAgeFindings, type FormHistory, sharedFindings } from './flag-checks.ts';
import { FINDING_THRESHOLDS } from './thresholds.ts';
import { tracesOf } from './traces.ts';
import type { DeclarationSnapshot } from '../declarations/snapshot.ts';

const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

describe('what is on two people', () => {
  const number = {
    kind: 'number',
    section: 'nurse_licence',
    field: 'licenceNumber',
    class: 'nurse_licence.licenceNumber',
    value: '201342938368',
  } as const;

  it('is told by kind, with how many others, and not with who they are', () => {
    const registration = { ...number, kind: 'registration_number', section: 'declaration_details' } as const;
    const picture = { ...number, kind: 'picture', field: 'picture', fileId: 'file-1' } as const;
    const found = sharedFindings([
      { ...number, people: 1 },
      { ...registration, people: 2 },
      { ...picture, people: 3 },
    ]);
    expect(found).toMatchObject([
      { code: 'number_on_two_people', severity: 'high', params: { people: 1 } },
      { code: 'registration_number_on_two_people', severity: 'high', params: { people: 2 } },
      {
        code: 'picture_on_two_people',
        places: [{ fileId: 'file-1' }, { source: 'other_declaration', value: '' }],
      },
    ]);
  });

  it('is looked for by number, 网报号 of the year and file, in one spelling', () => {
    const { credentials, details } = nurse();
    const filed = Object.entries(credentials).map(([section, fields]) => [section, { fields }]);
    const snapshot = {
      examYear: 2027,
      credentials: {
        ...Object.fromEntries(filed),
        nurse_licence: { fields: { ...credentials.nurse_licence, picture: 'file-1' } },
      },
      details: { ...details, otherProof: ['file-2'] },
      files: { 'file-1': 'aa', 'file-2': 'bb' },
    } as unknown as DeclarationSnapshot;
    const traces = tracesOf(snapshot).map(({ class: among, value }) => `${among}: ${value}`);
    expect(traces).toEqual([
      'education.diplomaNumber: 199981201206085911',
      'education.verificationNumber: A5JHAXYBMGVZYBHW',
      'nurse_licence.licenceNumber: 201342938368',
      'professional_title.managementNumber: 201703050905306541',
      'professional_title.certificateNumber: 17427326421',
      'registration_number 2027: 420794436082',
      'picture: aa',
    ]);
  });

  it('takes a short number for one of its school only', () => {
    const { credentials } = nurse();
    const education = { fields: { ...credentials.education, diplomaNumber: 'Z123' } };
    const snapshot = { examYear: 2027, credentials: { education }, details: {}, files: {} } as unknown;
    const [diploma] = tracesOf(snapshot as DeclarationSnapshot);
    expect(diploma?.value).toBe('江城样例医学高等专科学校 Z123');
  });
});

describe('a burst of bindings', () => {
  const { least, leastEstablished } = FINDING_THRESHOLDS.burst;
  const burst = { recent: 40, total: 60, established: 20 };

  it('is many within days by the size of the unit', () => {
    expect(burstFindings(burst, '某诊所')).toMatchObject([
      { code: 'binding_burst', severity: 'high', params: { recent: 40, total: 60, days: 7 } },
    ]);
  });

  it.each([
    ['few people', { ...burst, recent: least - 1, total: least }],
    ['a small part of the unit', { ...burst, total: 100 }],
    ['a unit that has just begun here', { ...burst, established: leastEstablished - 1 }],
  ])('is not %s', (_what, bindings) => {
    expect(burstFindings(bindings, '某诊所')).toEqual([]);
  });

  it('is none where somebody has been there longer', () => {
    expect(burstFindings(null, '某诊所')).toEqual([]);
  });

  it('is shown to the stages above the unit, and to nobody below', () => {
    expect(isForStage('binding_burst', 'unit')).toBe(false);
    expect(isForStage('binding_burst', 'province')).toBe(true);
    expect(FINDING_CODES.filter((code) => !isForCandidate(code))).toEqual(
      FINDING_CODES.filter((code) => FINDINGS[code].audience !== 'everybody'),
    );
  });
});

describe('a form older than the last edit', () => {
  const form = { applicationForm: 'form-1' };
  const edited = typing(nurse(), 'declaration_details', { registrationCode: '37614004', ...form });
  const history = (change: Partial<FormHistory> = {}): FormHistory => ({
    submitted: { ...nurse().details, ...form },
    sameForm: true,
    versions: {},
    ...change,
  });
  const unread = (facts: EvidenceFacts): EvidenceFacts => ({ ...facts, readings: [] });

  it('is one that stayed while its code changed', () => {
    expect(codes(formAgeFindings(edited, history()))).toEqual(['form_older_than_edit']);
    expect(codes(formAgeFindings({ ...edited, compare: unclear }, history()))).toEqual([
      'form_older_than_edit',
    ]);
  });

  it('is a suspicion only where the form could not be read', () => {
    expect(codes(formAgeFindings(unread(edited), history()))).toEqual(['form_perhaps_older_than_edit']);
  });

  it('is not one that bears the new code out, nor one that was changed with it', () => {
    const mended = printing(edited, 'national_application_form', { registrationCode: '37614004' });
    expect(formAgeFindings(mended, history())).toEqual([]);
    expect(formAgeFindings(edited, history({ sameForm: false }))).toEqual([]);
    expect(formAgeFindings(nurse(), history())).toEqual([]);
  });

  it('is a suspicion where the number was typed after the form was put in, in a first filing', () => {
    const versions = { registrationNumber: 4, registrationCode: 3, applicationForm: 3 };
    const first = history({ submitted: null, sameForm: false, versions });
    expect(codes(formAgeFindings(unread(nurse()), first))).toEqual(['form_perhaps_older_than_edit']);
    expect(formAgeFindings(nurse(), first)).toEqual([]);
    const together = { registrationNumber: 3, registrationCode: 3, applicationForm: 3 };
    expect(formAgeFindings(unread(nurse()), { ...first, versions: together })).toEqual([]);
  });
});

describe('the same finding again', () => {
  const [finding] = sharedFindings([
    {
      kind: 'picture',
      section: 'nurse_licence',
      field: 'picture',
      class: 'picture',
      value: 'aa',
      fileId: 'a',
      people: 1,
    },
  ]);
  const identity = (change: object, hashes: Record<string, string>) =>
    findingIdentity({ ...finding!, ...change }, hashes);

  it('is told by its content: the same picture uploaded again is the same, another one is not', () => {
    const again = finding!.places.map((place) => ({ ...place, ...(place.fileId ? { fileId: 'b' } : {}) }));
    expect(identity({ places: again }, { b: 'aa' })).toBe(identity({}, { a: 'aa' }));
    expect(identity({ places: again }, { b: 'bb' })).not.toBe(identity({}, { a: 'aa' }));
    expect(identity({ params: { people: 2 } }, { a: 'aa' })).not.toBe(identity({}, { a: 'aa' }));
  });
});
