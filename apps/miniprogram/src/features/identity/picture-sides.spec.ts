import { DOCUMENT_TYPE_CODES } from '@htp/domain';
import { describe, expect, it } from 'vitest';
import { askedSides } from './picture-sides.ts';

const labels = (type: Parameters<typeof askedSides>[0]) => askedSides(type, null).map(({ label }) => label);

describe('the sides that are photographed', () => {
  it('have the guide’s names', () => {
    expect(labels('RESIDENT_ID')).toEqual(['身份证正面（人像面）', '身份证反面（国徽面）']);
    expect(labels('HKMO_PERMIT')).toEqual(['证件正面', '证件反面']);
  });

  it('are of a passport one, and another that may be left out', () => {
    expect(askedSides('PASSPORT', null)).toEqual([
      { side: 'data_page', label: '护照资料页', optional: false },
      { side: 'other_page', label: '护照其他页（选填）', optional: true },
    ]);
  });

  it('come with what shows a change, which may be left out where the document shows it', () => {
    const last = (reason: Parameters<typeof askedSides>[1]) => askedSides('RESIDENT_ID', reason).at(-1);
    expect(last('name_changed')).toEqual({ side: 'proof', label: '证明材料', optional: false });
    expect(last('recorded_wrongly')).toEqual({ side: 'proof', label: '证明材料（选填）', optional: true });
  });

  it('are told apart in every document', () => {
    for (const type of DOCUMENT_TYPE_CODES) expect(new Set(labels(type)).size).toBe(labels(type).length);
  });
});
