import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dropDraft, keptDraft } from './kept-draft.ts';
import { type Me, useSession } from './session.ts';

// The client of the API asks the page for its address, and there is no page.
vi.hoisted(() => vi.stubGlobal('location', { origin: 'http://localhost' }));

const signInAs = (accountId: string) => {
  useSession().me = { accountId } as Me;
};
beforeEach(() => {
  setActivePinia(createPinia());
  signInAs('one');
});

describe('a draft', () => {
  it('is there again at its place, until it was sent', () => {
    keptDraft('case 1', { remark: '' }).remark = '反光';
    expect(keptDraft('case 1', { remark: '' }).remark).toBe('反光');
    expect(keptDraft('case 2', { remark: '' }).remark).toBe('');
    dropDraft('case 1');
    expect(keptDraft('case 1', { remark: '' }).remark).toBe('');
  });

  it("is nobody else's who signs in afterwards", () => {
    keptDraft('case 3', { remark: '' }).remark = '反光';
    signInAs('other');
    expect(keptDraft('case 3', { remark: '' }).remark).toBe('');
    signInAs('one');
    expect(keptDraft('case 3', { remark: '' }).remark).toBe('反光');
  });
});
