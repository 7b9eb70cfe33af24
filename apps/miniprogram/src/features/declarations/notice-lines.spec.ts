import { describe, expect, it } from 'vitest';
import { noticeLines } from './notice-lines.ts';

describe('the lines of a notice', () => {
  it('are set apart, with the number of a point in front of it', () => {
    expect(noticeLines('各位考生：\r\n\n一、先报名。\n（二）再填报。\n 3. 打印')).toEqual([
      { number: '', text: '各位考生：' },
      { number: '一、', text: '先报名。' },
      { number: '（二）', text: '再填报。' },
      { number: '3.', text: '打印' },
    ]);
  });

  it('stay text, whatever they hold', () => {
    expect(noticeLines('<img src=x onerror=alert(1)>')).toEqual([
      { number: '', text: '<img src=x onerror=alert(1)>' },
    ]);
  });

  it('do not take a date or an amount for a number', () => {
    expect(noticeLines('2027年1月1日起\n1.5米')).toEqual([
      { number: '', text: '2027年1月1日起' },
      { number: '', text: '1.5米' },
    ]);
  });
});
