import { describe, expect, it } from 'vitest';

import { figuresOf } from './figures.ts';
import { ACCEPTED, bad, measured, refusedFor } from './measured.fixture.ts';
import type { MeasuredPicture } from './passes.ts';
import { report } from './report.ts';
import { judge } from './targets.ts';

function linesOf(set: MeasuredPicture[]): string[] {
  const figures = figuresOf(set, 410);
  return report(set, figures, judge(figures))
    .split('\n')
    .map((line) => line.trim().replace(/ {2,}/g, ' | '));
}

describe('the report for people', () => {
  it('says of each figure whether it was met', () => {
    const lines = linesOf([measured(), bad('glare', { truth: refusedFor('blurred') })]);
    expect(lines).toContain('met | easy accepted | 100.0 % | (≥ 100.0 %)');
    expect(lines).toContain('MISSED | refused for the right reason | 0.0 % | (≥ 90.0 %)');
    expect(lines).toContain('met | hard accepted | not measured | (≥ 85.0 %)');
  });

  it('lists every picture that went otherwise, with what came out', () => {
    const lines = linesOf([
      measured({ nearMissName: ACCEPTED }),
      measured({ truth: refusedFor('unreadable', 'name_mismatch') }, { file: 'front-easy-2.jpg' }),
      measured(
        { truth: { kind: 'unknown_character', details: ['鋆'] } },
        { file: 'front-hard-3.jpg', name: '贺鋆' },
      ),
      bad('glare', { truth: ACCEPTED }),
    ]);
    expect(lines).toContain('front-easy-1.jpg | 秦天 is not 秦夫 | ACCEPTED');
    expect(lines).toContain('front-easy-2.jpg | expected pass (easy) | refused: unreadable, name_mismatch');
    expect(lines).toContain('glare-1.jpg | expected glare | accepted');
    expect(lines).toContain('front-hard-3.jpg | 贺鋆 | 鋆');
  });

  it('says so when there is nothing to list', () => {
    expect(linesOf([measured()]).filter((line) => line === 'none')).toHaveLength(2);
  });
});
