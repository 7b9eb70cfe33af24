import { describe, expect, it } from 'vitest';
import { REASON_CODES, REASON_NEEDS_REMARK, SECTION_REASONS } from './reasons.ts';

describe('the reasons that are offered for a section', () => {
  it.each(Object.entries(SECTION_REASONS))('%s: each once, with 其他 at the end', (_, reasons) => {
    expect(new Set(reasons).size).toBe(reasons.length);
    expect(reasons.at(-1)).toBe(REASON_NEEDS_REMARK);
  });

  it('leave none out that there is', () => {
    const offered = new Set<string>(Object.values(SECTION_REASONS).flat());
    expect(REASON_CODES.filter((code) => !offered.has(code))).toEqual([]);
  });
});
