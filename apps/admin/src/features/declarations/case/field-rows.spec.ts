import { describe, expect, it } from 'vitest';
import { fieldRows } from './field-rows.ts';
import type { ReviewedSection } from './review-case.ts';

const section = (parts: Partial<ReviewedSection>): ReviewedSection => ({
  section: 'education',
  fields: {},
  entries: [],
  disputed: {},
  changed: false,
  before: null,
  changes: [],
  sources: null,
  verdict: null,
  ...parts,
});

describe('the fields of a section', () => {
  it('are those that are filled, in the order of the form, as a person reads them', () => {
    const fields = {
      school: '江城样例医专',
      majorType: 'medical',
      enteredOn: '2009-09',
      graduatedOn: '2012-06-30',
      schoolingLength: '',
      diplomaPicture: 'f1',
    };
    const rows = fieldRows(section({ fields }));
    expect(rows.map(({ label, text, files }) => [label, text, ...files])).toEqual([
      ['入学时间', '2009年9月'],
      ['毕业时间', '2012年6月30日'],
      ['毕业院校', '江城样例医专'],
      ['专业类型', '医学'],
      ['学历证件', '', 'f1'],
    ]);
  });

  it('say where a masked number can be asked for, whose word they are, and what is said otherwise', () => {
    const rows = fieldRows(
      section({
        fields: { diplomaNumber: '123***45', major: '助产' },
        disputed: { major: '护理学' },
        sources: { major: 'candidate' },
      }),
    );
    expect(rows).toMatchObject([
      { name: 'major', masked: undefined, source: 'candidate', disputed: '护理学' },
      { name: 'diplomaNumber', masked: '/sections/education/diplomaNumber', source: undefined },
    ]);
  });

  it('include what was taken away, and every file of several that changed', () => {
    const changes = [
      {
        entryId: null,
        field: 'residencyUnit',
        kind: 'removed',
        file: false,
        before: '江城样例医院',
        after: null,
      },
      { entryId: null, field: 'otherProof', kind: 'removed', file: true, before: 'f1', after: null },
      { entryId: null, field: 'otherProof', kind: 'added', file: true, before: null, after: 'f2' },
    ] as const;
    const rows = fieldRows(
      section({ section: 'declaration_details', fields: { otherProof: ['f2'] }, changes: [...changes] }),
    );
    expect(rows.map(({ name, files, changes: own }) => [name, files, own.length])).toEqual([
      ['residencyUnit', [], 1],
      ['otherProof', ['f2'], 2],
    ]);
  });
});
