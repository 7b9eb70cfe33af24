import { describe, expect, it } from 'vitest';
import { fenOf, yuanOf } from './yuan.ts';

describe('yuan and fen', () => {
  it.each([
    ['70', 7000],
    ['70.5', 7050],
    ['70.05', 7005],
    ['0', 0],
    [' 0.29 ', 29],
    ['1000000', 100_000_000],
  ])('%s are %d fen', (yuan, fen) => {
    expect(fenOf(yuan)).toBe(fen);
  });

  it.each(['', '-1', '1.234', '1.', '七十', '1e3', '12345678'])('%j is no amount', (yuan) => {
    expect(fenOf(yuan)).toBeNull();
  });

  it('lose nothing on the way there and back', () => {
    for (let fen = 0; fen < 20_000; fen += 7) expect(fenOf(yuanOf(fen))).toBe(fen);
    expect([yuanOf(0), yuanOf(5), yuanOf(7000), yuanOf(7050)]).toEqual(['0', '0.05', '70', '70.50']);
  });
});
