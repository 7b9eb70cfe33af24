import { describe, expect, it } from 'vitest';
import { isEasilyGuessed } from './password-strength.ts';

describe('a password that is easily guessed', () => {
  it.each([
    'password1234',
    'qwertyuiop123',
    '123456789012',
    'aaaabbbbcccc',
    'P@ssw0rd2026',
    'iloveyou1234',
    'Weisheng2026!',
    'hospital-officer1',
    'wuhankaoshi2026',
    'lihua19900517',
  ])('%s', async (password) => expect(await isEasilyGuessed(password, 'lihua')).toBe(true));
});

describe('a password that is not', () => {
  it.each([
    'k7mQx2-vPz9rT',
    '三只麻雀坐在屋顶上晒太阳吃瓜子',
    'copper wagon eleven thaw',
    'hospital wagon copper thaw',
  ])('%s', async (password) => expect(await isEasilyGuessed(password, 'lihua')).toBe(false));
});
