import { describe, expect, it } from 'vitest';
import {
  advanceVersions,
  applyPatch,
  changesOf,
  conflictsOf,
  type DraftForm,
  sectionsTouched,
  touchesChoice,
} from './draft-changes.ts';

const form: DraftForm = {
  choice: {
    level: 'intermediate',
    specialtyCode: '368',
    subjects: ['1', '2', '3', '4'],
    historyCandidate: false,
  },
  choices: { education: 'e1', nurse_licence: 'n1' },
  details: { registrationNumber: '420794436082', registrationCode: '37614003', otherProof: ['f1'] },
};

describe('a patch', () => {
  it('is its fields, by pointer; what is left out is no change', () => {
    const changes = changesOf({
      subjects: ['1'],
      sections: {
        education: null,
        nurse_licence: undefined,
        declaration_details: { residencyCertificate: false, residencyEndYear: undefined },
      },
    });
    expect([...changes]).toEqual([
      ['/subjects', ['1']],
      ['/sections/education', null],
      ['/sections/declaration_details/residencyCertificate', false],
    ]);
    expect(sectionsTouched(changes)).toEqual(['education', 'declaration_details']);
    expect(touchesChoice(changes)).toBe(true);
    expect(touchesChoice(changesOf({ sections: { education: 'e2' } }))).toBe(false);
  });

  it('changes what it names, clears what is null, and leaves the rest', () => {
    const patched = applyPatch(form, {
      historyCandidate: true,
      sections: { education: null, declaration_details: { registrationCode: 'NEW', otherProof: [] } },
    });
    expect(patched).toEqual({
      choice: { ...form.choice, historyCandidate: true },
      choices: { nurse_licence: 'n1' },
      details: { registrationNumber: '420794436082', registrationCode: 'NEW' },
    });
  });

  it('of the specialty alone lets the level follow from it', () => {
    expect(applyPatch(form, { specialtyCode: '203' }).choice.level).toBeUndefined();
    expect(applyPatch(form, { specialtyCode: '203', level: 'junior' }).choice.level).toBe('junior');
    expect(applyPatch(form, { subjects: ['1'] }).choice.level).toBe('intermediate');
  });
});

describe('a conflict', () => {
  const versions = advanceVersions({ '/sections/education': 2 }, new Map([['/subjects', null]]), 5);

  it('is a field that both sides have changed, differently', () => {
    const changes = changesOf({ subjects: ['4'], historyCandidate: true, sections: { education: 'e9' } });
    expect(versions).toEqual({ '/sections/education': 2, '/subjects': 5 });
    expect(conflictsOf(changes, 3, versions, form)).toEqual({
      yours: { '/subjects': ['4'] },
      current: { '/subjects': ['1', '2', '3', '4'] },
    });
    expect(Object.keys(conflictsOf(changes, 1, versions, form).yours)).toEqual([
      '/subjects',
      '/sections/education',
    ]);
  });

  it('is none where both sides say the same: a save whose answer was lost', () => {
    const changes = changesOf({ subjects: ['1', '2', '3', '4'] });
    expect(conflictsOf(changes, 3, versions, form)).toEqual({ yours: {}, current: {} });
  });

  it('shows what the other side has cleared, and secrets masked', () => {
    const pointer = '/sections/declaration_details/registrationCode';
    const changes = changesOf({ sections: { declaration_details: { registrationCode: 'abcdefgh' } } });
    expect(conflictsOf(changes, 1, { [pointer]: 2 }, form)).toEqual({
      yours: { [pointer]: 'abc***gh' },
      current: { [pointer]: '376***03' },
    });
    const cleared = { ...form, details: {} };
    expect(conflictsOf(changes, 1, { [pointer]: 2 }, cleared).current).toEqual({ [pointer]: null });
  });
});
