import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalName, checkName } from './names.ts';

describe('a name', () => {
  it.each(['·', '•', '‧', '・', '･', '．', '.', '⋅', '∙', ' · '])(
    'has one dot however it is typed: %s',
    (dot) => {
      expect(canonicalName(`阿依古丽${dot}买买提`)).toBe('阿依古丽·买买提');
    },
  );

  it('is compared by code points beyond the BMP too', () => {
    expect(canonicalName('𬭳 某')).toBe(canonicalName('𬭳某'));
    expect(canonicalName('𬭸某')).not.toBe(canonicalName('𬭳某'));
    expect(canonicalName('末某')).not.toBe(canonicalName('未某'));
  });

  it('of a foreigner keeps its blanks and does not depend on case', () => {
    expect(checkName("  Mary-Jane   O'Neil Jr. ")).toEqual({ ok: true, name: "MARY-JANE O'NEIL JR." });
  });

  it('is counted in code points: 2 to 50', () => {
    expect(checkName('𬭳')).toEqual({ ok: false, issues: ['too_short'] });
    expect(checkName('𬭳'.repeat(50)).ok).toBe(true);
    expect(checkName('𬭳'.repeat(51))).toEqual({ ok: false, issues: ['too_long'] });
  });

  it.each(['张3', '张<三>', '=cmd', '张\u0000三', '张😀', 'Иван'])(
    'refuses other characters: %j',
    (typed) => {
      expect(checkName(typed)).toEqual({ ok: false, issues: ['character_not_allowed'] });
    },
  );

  it.each(['·张三', '张三·', '张··三'])('refuses a misplaced dot: %s', (typed) => {
    expect(checkName(typed)).toEqual({ ok: false, issues: ['format_wrong'] });
  });

  it('has one spelling for an accent that a blank kept apart', () => {
    expect(canonicalName('\u{20000}C\u00B4')).toBe('\u{20000}\u0106');
  });

  it('has a canonical form that is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(canonicalName(canonicalName(typed))).toBe(canonicalName(typed));
      }),
      { examples: [['ῒ'], ['ΐ x']], numRuns: 2000 },
    );
  });
});
