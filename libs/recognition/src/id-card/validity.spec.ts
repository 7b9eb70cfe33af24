import { describe, expect, test } from 'vitest';
import { parseValidity } from './validity.ts';

describe('parseValidity', () => {
  test.each([
    ['2005.01.27-2025.01.27', '2005-01-27', '2025-01-27'],
    ['2021.06.06-2041.06.06', '2021-06-06', '2041-06-06'],
    ['2021.01.06—2031.01.06', '2021-01-06', '2031-01-06'],
    ['2021·01·062026·01·06', '2021-01-06', '2026-01-06'],
    ['2024.02.29-2034.02.28', '2024-02-29', '2034-02-28'],
    ['2024.02.29-2034.03.01', '2024-02-29', '2034-03-01'],
  ])('reads %s', (text, from, until) => {
    expect(parseValidity(text)).toEqual({ from, until });
  });

  test.each(['2019.09.07-长期', '2019.09.07长期', '20190907-长期'])('reads %s as without end', (text) => {
    expect(parseValidity(text)).toEqual({ from: '2019-09-07', until: null });
  });

  test.each([
    ['not a legal term', '2005.01.27-2024.01.27'],
    ['days that differ', '2005.01.27-2025.01.21'],
    ['no such day', '2005.02.30-2025.02.30'],
    ['backwards', '2025.01.27-2005.01.27'],
    ['a digit short', '2005.01.27-2025.01.2'],
    ['no end', '2005.01.27-'],
    ['nothing', ''],
  ])('takes no validity from %s', (_, text) => {
    expect(parseValidity(text)).toBeNull();
  });
});
