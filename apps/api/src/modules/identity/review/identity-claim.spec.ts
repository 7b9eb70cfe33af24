import { describe, expect, it } from 'vitest';
import { readClaim } from './identity-claim.ts';

const TODAY = '2026-11-23';
const NUMBER = '42280119671214887X';
const read = (name: string, documentNumber: string) =>
  readClaim('RESIDENT_ID', { name, documentNumber }, TODAY);

describe('a claim to be somebody', () => {
  it.each([
    NUMBER,
    '42280119671214887x',
    '４２２８０１ 19671214 887Ｘ',
    '422801\u200b19671214887x',
    '422801671214887',
  ])('is the same however the number is spelt: %s', (spelling) => {
    expect(read('高川军', spelling)).toEqual(read('高川军', NUMBER));
  });

  it('has a name with one kind of dot and no blanks', () => {
    expect(read('古丽娜尔 • 依明', NUMBER).name).toBe('古丽娜尔\u00b7依明');
  });

  it('is refused with everything that is wrong in both fields, the number first', () => {
    const refuse = () => read('王', '422801196702308870');
    expect(refuse).toThrow(
      expect.objectContaining({
        code: 'document_number_invalid',
        reasons: ['document_number_invalid', 'name_invalid'],
        fieldErrors: [
          { pointer: '/documentNumber', code: 'date_invalid' },
          { pointer: '/documentNumber', code: 'checksum_wrong' },
          { pointer: '/name', code: 'too_short' },
        ],
      }),
    );
  });

  it('is refused under a number that belongs to another document', () => {
    expect(() => read('陈大文', '810000199408230021')).toThrow(
      expect.objectContaining({ code: 'document_number_invalid' }),
    );
  });
});
