import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormValues } from '../forms/fields.ts';
import { changedSections, sectionChanges } from './differences.ts';
import type { Comparable, FieldChange } from './differences.ts';
import { SECTIONS } from './sections.ts';

const HASHES = ['aa', 'bb', 'cc'];

/** Ids of files are of one copy only, as when a picture is uploaded again: what is the same is told by content. */
function copies(prefix: string): fc.Arbitrary<Comparable> {
  const files = [1, 2, 3, 4].map((each) => `${prefix}-${each}`);
  const fields = fc.record(
    {
      level: fc.constantFrom('11', '21', '31'),
      school: fc.string({ maxLength: 3 }),
      medical: fc.boolean(),
      endYear: fc.integer({ min: 1990, max: 1993 }),
      picture: fc.constantFrom(...files),
      proofs: fc.uniqueArray(fc.constantFrom(...files), { maxLength: 4 }),
    },
    { requiredKeys: [] },
  );
  return fc.record({
    credentials: fc.record(
      {
        education: fields.map((values) => ({ credentialId: 'c1', fields: values })),
        nurse_licence: fields.map((values) => ({ credentialId: 'c2', fields: values })),
      },
      { requiredKeys: [] },
    ),
    details: fields,
    files: fc
      .tuple(...files.map(() => fc.constantFrom(...HASHES)))
      .map((hashes) => Object.fromEntries(files.map((id, index) => [id, hashes[index]!]))),
  });
}

const valuesIn = (copy: Comparable, section: (typeof SECTIONS)[number]): FormValues =>
  section === 'declaration_details'
    ? copy.details
    : section === 'work_period'
      ? {}
      : (copy.credentials[section]?.fields ?? {});

/** What a reader sees: contents in place of ids, proofs in no order. */
function seen(values: FormValues, files: Comparable['files']) {
  const contents = (ids: unknown) => [ids ?? []].flat().map((id) => files[String(id)]);
  const { picture, proofs, ...rest } = values;
  return { ...rest, picture: contents(picture), proofs: contents(proofs).sort() };
}

/** The old fields with the changes made to them. */
function applied(values: FormValues, changes: readonly FieldChange[]): FormValues {
  const made: Record<string, unknown> = { ...values };
  for (const { field, before, after } of changes) {
    const list = field === 'proofs' ? [made[field] ?? []].flat().filter((id) => id !== before) : undefined;
    made[field] = list ? [...list, ...(after === null ? [] : [after])] : after;
    if (made[field] === null) delete made[field];
  }
  return made;
}

const identical = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);

describe('the differences between two frozen copies', () => {
  it('are none between equal ones, nor where the same pictures were uploaded again', () => {
    fc.assert(
      fc.property(copies('old'), (copy) => {
        const again = JSON.parse(JSON.stringify(copy).replaceAll('old-', 'new-')) as Comparable;
        expect(changedSections(copy, structuredClone(copy))).toEqual([]);
        expect(changedSections(copy, again)).toEqual([]);
      }),
    );
  });

  it('make the new one of the old one, and name nothing that a reader sees alike', () => {
    fc.assert(
      fc.property(copies('old'), copies('new'), (before, after) => {
        const files = { ...before.files, ...after.files };
        for (const section of SECTIONS) {
          const changes = sectionChanges(before, after, section);
          const made = applied(valuesIn(before, section), changes);
          expect(seen(made, files)).toEqual(seen(valuesIn(after, section), files));
          const alike = changes.filter(({ field, before: one, after: other }) =>
            identical(seen({ [field]: one }, files), seen({ [field]: other }, files)),
          );
          expect(alike).toEqual([]);
        }
      }),
    );
  });

  it('say how a field and a file differ', () => {
    const files = { f1: 'aa', f2: 'bb', f3: 'cc' };
    const copy = (details: FormValues): Comparable => ({ credentials: {}, details, files });
    const changes = sectionChanges(
      copy({ registrationNumber: '1', applicationForm: 'f1', otherProof: ['f1', 'f2'], residencyUnit: 'x' }),
      copy({
        registrationNumber: '2',
        applicationForm: 'f2',
        otherProof: ['f2', 'f3'],
        registrationCode: 'c',
      }),
      'declaration_details',
    );
    expect(changes).toEqual([
      { field: 'registrationNumber', kind: 'changed', file: false, before: '1', after: '2' },
      { field: 'applicationForm', kind: 'replaced', file: true, before: 'f1', after: 'f2' },
      { field: 'otherProof', kind: 'removed', file: true, before: 'f1', after: null },
      { field: 'otherProof', kind: 'added', file: true, before: null, after: 'f3' },
      { field: 'registrationCode', kind: 'added', file: false, before: null, after: 'c' },
      { field: 'residencyUnit', kind: 'removed', file: false, before: 'x', after: null },
    ]);
  });

  it('take 工作经历 one by one, whole: what was typed anew in the same words is no change', () => {
    const files = { f1: 'aa', f2: 'aa', f3: 'bb' };
    const copy = (...periods: [string, FormValues][]): Comparable => ({
      credentials: {},
      workPeriods: periods.map(([credentialId, fields]) => ({ credentialId, fields })),
      details: {},
      files,
    });
    const clinic = { unit: '样例诊所', startedOn: '2015-07', endedOn: '2019-06', proof: 'f1' };
    const hospital = { unit: '样例医院', startedOn: '2019-07' };
    const before = copy(['w1', clinic], ['w2', hospital]);
    expect(changedSections(before, copy(['w2', hospital], ['w3', { ...clinic, proof: 'f2' }]))).toEqual([]);
    expect(changedSections(copy(['w1', clinic]), copy(['w1', clinic], ['w4', clinic]))).toEqual([
      'work_period',
    ]);

    const moved = { ...hospital, startedOn: '2019-08' };
    const whole = { field: 'work_period', file: false };
    expect(
      sectionChanges(before, copy(['w1', { ...clinic, proof: 'f3' }], ['w2', moved]), 'work_period'),
    ).toEqual([
      { entryId: 'w1', field: 'proof', kind: 'replaced', file: true, before: 'f1', after: 'f3' },
      { entryId: 'w2', ...whole, kind: 'changed', before: hospital, after: moved },
    ]);
    expect(sectionChanges(before, copy(['w3', moved], ['w1', clinic]), 'work_period')).toEqual([
      { entryId: 'w3', ...whole, kind: 'added', before: null, after: moved },
      { entryId: 'w2', ...whole, kind: 'removed', before: hospital, after: null },
    ]);
    expect(changedSections(copy(), before)).toEqual(['work_period']);
  });
});
