import { describe, expect, it } from 'vitest';
import { Flow } from './flow.ts';

const RATE = { burst: 5, perMinute: 60 };
const START = 1_000_000;

function taken(flow: Flow, key: string, times: number, now: number): number {
  return Array.from({ length: times }, () => flow.take(key, RATE, now)).filter((wait) => wait === 0).length;
}

describe('a flow of requests', () => {
  it('lets a burst through, then so many a minute, and says when there is one again', () => {
    const flow = new Flow();
    expect(taken(flow, 'a', 20, START)).toBe(5);
    expect(flow.take('a', RATE, START)).toBe(1000);
    expect(flow.take('a', RATE, START + 400)).toBe(600);
    expect(taken(flow, 'a', 20, START + 2000)).toBe(2);
    expect(taken(flow, 'a', 20, START + 60_000)).toBe(5);
  });

  it('gives nobody more for having been refused, and nobody less', () => {
    const flow = new Flow();
    taken(flow, 'a', 1_000, START);
    expect(taken(flow, 'a', 1_000, START + 1000)).toBe(1);
    expect(taken(flow, 'b', 20, START)).toBe(5);
  });

  it('remembers no more than it may, however many there are', () => {
    const flow = new Flow(1_000);
    for (let n = 0; n < 50_000; n++) flow.take(`address ${n}`, RATE, START);
    expect(flow.size).toBe(1_000);
  });

  it('does not forget whoever floods while strangers pass by', () => {
    const flow = new Flow(1_000);
    let through = 0;
    for (let n = 0; n < 50_000; n++) {
      if (flow.take('the flooder', RATE, START) === 0) through++;
      flow.take(`address ${n}`, RATE, START);
    }
    expect(through).toBe(5);
  });
});
