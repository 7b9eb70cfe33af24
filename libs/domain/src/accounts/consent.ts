/**
 * The version of 用户服务协议 and 隐私政策 that whoever signs in has agreed to. Changing a text that says what is kept or why means a new
 * version here: it is then asked for at each person's next sign-in (个人信息保护法, articles 14 and 17).
 */
export const CONSENT_VERSION = '2026-12';

/** What a sign-in has to do about it: nothing, keep the agreement that came along, or ask for one. */
export type ConsentDecision = 'given' | 'keep' | 'required';

/**
 * @param given the versions agreed to so far
 * @param agreed the version that was agreed to just now
 */
export function consentDecision(given: readonly string[], agreed: string | undefined): ConsentDecision {
  if (given.includes(CONSENT_VERSION)) return 'given';
  return agreed === CONSENT_VERSION ? 'keep' : 'required';
}
