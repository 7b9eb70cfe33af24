import { describe, expect, it } from 'vitest';
import { filterIn } from './registry-filter.ts';

describe('the filter in an address', () => {
  it('holds what the API knows and nothing else', () => {
    expect(filterIn({ name: '医院', status: 'suspended', order: 'name', categoryCode: '' })).toEqual({
      name: '医院',
      status: 'suspended',
    });
    expect(filterIn({ status: 'gone', name: ['医院', '诊所'] })).toEqual({});
  });

  it('reaches every level below a 主管单位', () => {
    expect(filterIn({ under: 'x' })).toEqual({ under: 'x', depth: 'all' });
  });
});
