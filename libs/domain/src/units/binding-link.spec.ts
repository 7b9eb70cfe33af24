import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { bindingLink, readBindingLink } from './binding-link.ts';
import { CONFIRMATION_CODE_BYTES, confirmationCodeFrom } from './confirmation-codes.ts';

const UNIT_ID = '01a2072e-0000-7000-8000-000000000000';
const codes = fc
  .uint8Array({ minLength: CONFIRMATION_CODE_BYTES, maxLength: CONFIRMATION_CODE_BYTES })
  .map(confirmationCodeFrom);

describe('the link of a notice', () => {
  it('is read where the web’s own classes are missing', () => {
    vi.stubGlobal('URL', undefined);
    vi.stubGlobal('URLSearchParams', undefined);
    const binding = { unitId: UNIT_ID, code: 'JCYY-2345' };
    expect(readBindingLink(bindingLink('https://htp.example', binding))).toEqual(binding);
    vi.unstubAllGlobals();
  });

  it('is read back as it was made', () => {
    fc.assert(
      fc.property(fc.uuid(), codes, (unitId, code) => {
        const link = bindingLink('https://htp.example', { unitId, code });
        expect(readBindingLink(link)).toEqual({ unitId, code });
      }),
    );
  });

  it('holds nothing in the part that servers log', () => {
    const link = bindingLink('https://htp.example', { unitId: UNIT_ID, code: 'JCYY-2345' });
    const { pathname, search } = new URL(link);
    expect([pathname, search]).toEqual(['/bind', '']);
  });

  it.each([
    '',
    'JCYY-2345',
    `https://htp.example/#unit=${UNIT_ID}&code=JCYY-2345`,
    `https://htp.example/bind#unit=1&code=JCYY-2345`,
    `https://htp.example/bind#unit=${UNIT_ID}&code=JCYY`,
    `https://htp.example/bind#unit=${UNIT_ID}`,
    `https://htp.example/bind?unit=${UNIT_ID}&code=JCYY-2345`,
    `https://htp.example/bind`,
    `https://htp.example/other/bind#unit=${UNIT_ID}&code=JCYY-2345`,
    `mailto:htp.example/bind#unit=${UNIT_ID}&code=JCYY-2345`,
  ])('is not %s', (scanned) => {
    expect(readBindingLink(scanned)).toBeUndefined();
  });

  it('is read in any spelling', () => {
    const scanned = `https://htp.example/bind#code=jcyy2345&unit=${UNIT_ID.toUpperCase()}`;
    expect(readBindingLink(scanned)).toEqual({ unitId: UNIT_ID, code: 'JCYY-2345' });
  });
});
