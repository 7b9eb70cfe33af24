import { describe, expect, it } from 'vitest';

import { brokenInLines } from './front.ts';

describe('an address on the card', () => {
  it('is broken after eleven ems, also inside a number', () => {
    expect(brokenInLines('湖北省枝江市')).toEqual(['湖北省枝江市']);
    expect(brokenInLines('湖北省武汉市武昌区澄安街1208号')).toEqual(['湖北省武汉市武昌区澄安', '街1208号']);
    expect(brokenInLines('湖北省枝江市枫坪东街980号')).toEqual(['湖北省枝江市枫坪东街9', '80号']);
  });
});
