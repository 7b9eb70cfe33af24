import { describe, expect, it } from 'vitest';
import { asksEnd, workNames, workValues } from './work-fields.ts';

describe('the form of 工作经历', () => {
  it('asks for an end only where there is one, or the person says so', () => {
    expect(asksEnd({}, false)).toBe(false);
    expect(asksEnd({ endedOn: null }, false)).toBe(false);
    expect(asksEnd({}, true)).toBe(true);
    expect(asksEnd({ endedOn: '2019-06' }, false)).toBe(true);
    expect(workNames(false)).toEqual(['unit', 'family', 'specialty', 'startedOn', 'ongoing', 'proof']);
    expect(workNames(true)).toContain('endedOn');
    expect(workValues({ unit: '某院' }, false)).toEqual({ unit: '某院', ongoing: true });
  });
});
