import { describe, expect, it } from 'vitest';
import { useAction } from './action.ts';
import { ProblemError } from '@htp/api-client';
import { problem } from './problem.fixture.ts';

/** An action that is answered as the test says, and the keys under which it was asked. */
function asked(answer: () => Promise<string>) {
  const keys: string[] = [];
  const action = useAction(({ idempotencyKey }, _input: { name: string }) => {
    keys.push(idempotencyKey);
    return answer();
  });
  return { keys, ...action };
}

describe('an action', () => {
  it('runs once however often it is pressed', async () => {
    let finish: (text: string) => void = () => undefined;
    const { run, running, keys } = asked(() => new Promise((resolve) => (finish = resolve)));
    const first = run({ name: '甲' });
    expect(running.value).toBe(true);
    expect(await run({ name: '甲' })).toBeUndefined();
    finish('done');
    expect(await first).toBe('done');
    expect(keys).toHaveLength(1);
    expect(running.value).toBe(false);
  });

  it('names itself the same again while it is not known whether it was done', async () => {
    let lost = true;
    const {
      run,
      keys,
      problem: shown,
    } = asked(async () => {
      if (lost) throw ProblemError.unreachable();
      return 'done';
    });
    await run({ name: '甲' });
    expect(shown.value?.offline).toBe(true);
    lost = false;
    await run({ name: '甲' });
    await run({ name: '甲' });
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[1]);
    expect(shown.value).toBeUndefined();
  });

  it('is another one with another content, and after a refusal', async () => {
    const { run, keys } = asked(async () => {
      throw keys.length === 1 ? ProblemError.unreachable() : problem('version_stale', 409);
    });
    await run({ name: '甲' });
    await run({ name: '乙' });
    await run({ name: '乙' });
    expect(new Set(keys).size).toBe(3);
  });

  it('hides no fault of the program', async () => {
    const { run } = asked(async () => {
      throw new TypeError('a fault of ours');
    });
    await expect(run({ name: '甲' })).rejects.toThrow('a fault of ours');
  });
});
