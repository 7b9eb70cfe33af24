import { describe, expect, it } from 'vitest';
import { emptyDraft, KEPT_MS, keptDraft, restoredDraft } from './kept-draft.ts';

const NOW = 1_000_000;
const draft = { ...emptyDraft(), name: '夏侯怡一', documentNumber: '420583199105077328' };
const kept = keptDraft(draft, 'me', NOW);

describe('what was typed at 信息填写', () => {
  it('comes back, also from where only JSON is kept', () => {
    expect(restoredDraft(JSON.parse(JSON.stringify(kept)), 'me', NOW + KEPT_MS)).toEqual(draft);
  });

  it('is not shown to whoever signs in next on this phone', () => {
    expect(restoredDraft(kept, 'another', NOW)).toBeUndefined();
  });

  it('is not taken up after its time', () => {
    expect(restoredDraft(kept, 'me', NOW + KEPT_MS + 1)).toBeUndefined();
  });

  it.each([
    undefined,
    null,
    'x',
    {},
    { ...kept, draft: { name: 'x' } },
    { ...kept, draft: { ...draft, way: 'x' } },
  ])('is nothing when something else was kept: %j', (other) => {
    expect(restoredDraft(other, 'me', NOW)).toBeUndefined();
  });

  it('is a copy: what is typed later does not change what was kept', () => {
    const typed = { ...draft };
    const before = keptDraft(typed, 'me', NOW);
    typed.name = '';
    expect(before.draft.name).toBe('夏侯怡一');
  });
});
