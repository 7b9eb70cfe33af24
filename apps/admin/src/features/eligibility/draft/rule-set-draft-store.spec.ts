import { findBuiltInRuleSet } from '@htp/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import { problem } from '../../../platform/problem.fixture.ts';
import type { RuleSet, RuleSetDraft } from '../rule-set-types.ts';
import { useRuleSetDraft } from './rule-set-draft-store.ts';

const rules = findBuiltInRuleSet('2021-51')!;

/** A server with one draft, that refuses what was made on another version. */
function server() {
  let held = { version: 1, definition: rules };
  const read = () =>
    Promise.resolve({ ...held, id: 'x', issues: [], updatedByName: '李' } as unknown as RuleSetDraft);
  return {
    held: () => held,
    saveAs: (definition: RuleSet) => (held = { version: held.version + 1, definition }),
    transport: {
      read,
      save: ({ version, definition }: { version: number; definition: RuleSet }) => {
        if (version !== held.version) return Promise.reject(problem('version_stale', 409));
        held = { version: version + 1, definition };
        return Promise.resolve({ version: version + 1, issues: [] });
      },
    },
  };
}

let other: ReturnType<typeof server>;
let store: ReturnType<typeof useRuleSetDraft>;
beforeEach(async () => {
  other = server();
  store = useRuleSetDraft(other.transport);
  await store.load();
});

describe('a draft of rules', () => {
  it('is saved as typed', async () => {
    store.change({ title: '新规则' });
    expect(store.pending.value).toBe(true);
    await store.save();
    expect([other.held().definition.title, store.pending.value]).toEqual(['新规则', false]);
  });

  it.each([
    ['mine', '我的'],
    ['theirs', '别人的'],
  ] as const)('asks whose rules go on when somebody else has saved: %s', async (choice, title) => {
    other.saveAs({ ...rules, title: '别人的' });
    store.change({ title: '我的' });
    await store.save();
    expect(store.theirs.value?.updatedByName).toBe('李');
    expect([other.held().definition.title, store.definition.value?.title]).toEqual(['别人的', '我的']);
    await store.settle(choice);
    expect([other.held().definition.title, store.definition.value?.title]).toEqual([title, title]);
    expect(store.pending.value).toBe(false);
  });
});
