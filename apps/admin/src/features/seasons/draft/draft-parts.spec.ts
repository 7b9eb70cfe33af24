import { emptySeason, SEASON_SECTIONS, validateSeasonDefinition } from '@htp/domain';
import { describe, expect, it } from 'vitest';
import { issueAt, issuesByPart, PART_OF_SECTION, partOf } from './draft-parts.ts';

const issue = (pointer: string, code: 'required' | 'not_offered' | 'duplicate' = 'required') => ({
  pointer,
  code,
  detail: `${pointer} ${code}`,
});

describe('the parts of a season draft', () => {
  it('have every section, and show what an empty one lacks', () => {
    expect(Object.keys(PART_OF_SECTION).sort()).toEqual([...SEASON_SECTIONS].sort());
    const lacks = validateSeasonDefinition(emptySeason('项目', 2027)).map(({ pointer }) => issue(pointer));
    const byPart = issuesByPart(lacks);
    expect(Object.entries(byPart).flatMap(([part, issues]) => (issues.length > 0 ? [part] : []))).toEqual([
      'basics',
      'specialties',
      'subjects',
      'notice',
      'statement',
      'windows',
    ]);
    expect(Object.values(byPart).flat()).toHaveLength(lacks.length);
  });

  it('show at the requirements which specialties have none', () => {
    expect(partOf(issue('/specialties/3', 'not_offered'))).toBe('requirements');
    expect(partOf(issue('/specialties/3', 'duplicate'))).toBe('requirements');
    expect(partOf(issue('/specialties/3/code', 'duplicate'))).toBe('specialties');
    expect(partOf(issue('/specialties'))).toBe('specialties');
  });

  it('find what is wrong with a field', () => {
    expect(issueAt([issue('/notice/title')], '/notice/title')).toBe('/notice/title required');
    expect(issueAt([issue('/notice/title')], '/notice')).toBeUndefined();
  });
});
