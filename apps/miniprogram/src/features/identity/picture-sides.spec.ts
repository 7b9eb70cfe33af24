import { DOCUMENT_TYPE_CODES } from '@htp/domain';
import { describe, expect, it } from 'vitest';
import { askedSides } from './picture-sides.ts';

const labels = (type: Parameters<typeof askedSides>[0]) => askedSides(type).map(({ label }) => label);

describe('the sides that are photographed', () => {
  it('have the guide’s names', () => {
    expect(labels('RESIDENT_ID')).toEqual(['身份证正面（人像面）', '身份证反面（国徽面）']);
    expect(labels('HKMO_PERMIT')).toEqual(['证件正面', '证件反面']);
  });

  it('are of a passport one, and another that may be left out', () => {
    expect(askedSides('PASSPORT')).toEqual([
      { side: 'data_page', label: '护照资料页', optional: false },
      { side: 'other_page', label: '护照其他页（选填）', optional: true },
    ]);
  });

  it('are told apart in every document', () => {
    for (const type of DOCUMENT_TYPE_CODES) expect(new Set(labels(type)).size).toBe(labels(type).length);
  });
});
