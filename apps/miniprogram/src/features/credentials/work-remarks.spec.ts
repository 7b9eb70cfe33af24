import { describe, expect, it } from 'vitest';
import { historyRemarks } from './work-remarks.ts';

const period = (id: string, unit: string | undefined, startedOn: string, endedOn?: string) => ({
  id,
  fields: { unit, startedOn, endedOn },
});

describe('工作经历 in words', () => {
  it('names the post that another overlaps, and says how long nothing is told of', () => {
    const remarks = historyRemarks([
      period('w3', '江城样例医院', '2020-09'),
      period('w2', '江城样例中医院', '2019-03', '2019-06'),
      period('w1', '江城样例诊所', '2015-07', '2019-04'),
    ]);
    expect(remarks).toEqual({
      w2: ['与“江城样例诊所”的时间有重叠，请核对'],
      w3: ['与前一段经历之间空了15个月，请核对'],
    });
  });
});
