import { describe, expect, it } from 'vitest';
import { disputedFields, withSupplied } from './supplied-fields.ts';

describe('what the commission supplies again', () => {
  const before = { school: '江城样例医学高等专科学校', major: '护理', level: '61' };

  it('corrects and adds what nobody has touched', () => {
    const fields = { ...before };
    const supplied = { ...before, major: '护理学', schoolingLength: '3' };
    expect(withSupplied(fields, before, supplied)).toEqual(supplied);
  });

  it('leaves what the candidate changed, cleared or typed first', () => {
    const fields = { major: '助产', level: '61', diplomaNumber: 'TYPED' };
    const supplied = { ...before, diplomaNumber: 'OTHER', major: '护理学' };
    const after = withSupplied(fields, before, supplied);
    expect(after).toEqual(fields);
    expect(disputedFields(after, supplied)).toEqual(['school', 'major', 'diplomaNumber']);
  });

  it('leaves what it no longer supplies', () => {
    expect(withSupplied({ ...before }, before, { major: '护理' })).toEqual(before);
  });
});

describe('a dispute', () => {
  it('is over when both say the same, and typed fields are none', () => {
    expect(disputedFields({ major: '护理', authority: 'x' }, { major: '护理' })).toEqual([]);
    expect(disputedFields({ authority: 'x' }, {})).toEqual([]);
  });
});
