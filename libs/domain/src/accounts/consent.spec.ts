import { describe, expect, it } from 'vitest';
import { CONSENT_VERSION, consentDecision } from './consent.ts';

describe('consent at a sign-in', () => {
  it.each([
    ['the first time, without it', [], undefined, 'required'],
    ['the first time, with it', [], CONSENT_VERSION, 'keep'],
    ['to a former version only', ['2025-01'], undefined, 'required'],
    ['to a former version, shown by an old client', ['2025-01'], '2025-01', 'required'],
    ['to a new version', ['2025-01'], CONSENT_VERSION, 'keep'],
    ['again', [CONSENT_VERSION], undefined, 'given'],
    ['twice', [CONSENT_VERSION], CONSENT_VERSION, 'given'],
  ] as const)('%s', (_, given, agreed, expected) => {
    expect(consentDecision(given, agreed)).toBe(expected);
  });
});
