import { demoSeason } from '@htp/domain';
import { describe, expect, it } from 'vitest';
import { keyedPointer } from './definition.ts';
import type { SeasonDefinition } from './season-types.ts';

const definition = { ...demoSeason(2027), sectionRules: [] } as unknown as SeasonDefinition;

describe('a pointer by key', () => {
  it.each([
    ['/stages/1/window/closesAt', '/stages/province/window/closesAt'],
    ['/specialties/0/name', '/specialties/101/name'],
    ['/subjects/3', '/subjects/4'],
    ['/notice/title', '/notice/title'],
    ['/stages', '/stages'],
    ['/subjects/9/code', '/subjects/9/code'],
  ])('%s is %s', (byPlace, byKey) => {
    expect(keyedPointer(byPlace, definition)).toBe(byKey);
  });
});
