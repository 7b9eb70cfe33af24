import { effectScope } from 'vue';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '@htp/api-client';
import { useRecord } from './record.ts';

const recordOf = <Found>(load: (signal: AbortSignal) => Promise<Found>) =>
  effectScope(true).run(() => useRecord(load))!;

describe('one thing that a page shows', () => {
  it('stays when it cannot be read anew, beside the problem', async () => {
    let reachable = true;
    const { record, problem, reload } = recordOf(async () => {
      if (!reachable) throw ProblemError.unreachable();
      return 1;
    });
    await reload();
    reachable = false;
    await reload();
    expect([record.value, problem.value?.code]).toEqual([1, 'unreachable']);
  });

  it('is the one that was asked for last, in whatever order the answers come', async () => {
    const waiting: ((found: string) => void)[] = [];
    const { record, loading, reload } = recordOf(
      () => new Promise<string>((resolve) => waiting.push(resolve)),
    );
    const [older, newer] = [reload(), reload()];
    waiting[1]!('newer');
    waiting[0]!('older');
    await Promise.all([older, newer]);
    expect([record.value, loading.value]).toEqual(['newer', false]);
  });

  it('is gone when another is to be shown, and an answer that comes then is not taken', async () => {
    let answer: (found: string) => void = () => undefined;
    const { record, reload, reset } = recordOf(() => new Promise<string>((resolve) => (answer = resolve)));
    const reading = reload();
    reset();
    answer('old');
    await reading;
    expect(record.value).toBeUndefined();
  });
});
