import { describe, expect, it } from 'vitest';
import { givenRenewal } from './renewal.ts';

describe('the renewed form', () => {
  it('is what was filled in, and nothing that was left empty', () => {
    expect(givenRenewal({})).toEqual({});
    expect(givenRenewal({ registrationCode: ' ', applicationForm: 'f', other: 'x' })).toEqual({
      applicationForm: 'f',
    });
    expect(givenRenewal({ registrationCode: '37614004' })).toEqual({ registrationCode: '37614004' });
  });
});
