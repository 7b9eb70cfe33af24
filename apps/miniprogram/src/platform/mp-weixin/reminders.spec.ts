import { afterEach, describe, expect, it, vi } from 'vitest';
import { reminders } from './reminders.ts';

/** WeChat, as its documentation says that it answers `wx.requestSubscribeMessage`. */
type Asked = Parameters<typeof uni.requestSubscribeMessage>[0];
const wechat = (answer: (asked: Asked) => void) =>
  vi.stubGlobal('uni', { requestSubscribeMessage: answer } satisfies Partial<typeof uni>);

afterEach(() => vi.unstubAllGlobals());

describe('the question for messages over WeChat', () => {
  it('gives the templates that were agreed to, and no other', async () => {
    wechat(({ tmplIds, success }) => {
      expect(tmplIds).toEqual(['a', 'b', 'c']);
      const answer = { errMsg: 'requestSubscribeMessage:ok', a: 'accept', b: 'reject', c: 'ban' };
      success?.(answer);
    });
    expect(await reminders.ask(['a', 'b', 'c'])).toEqual(['a']);
  });

  it('takes it for a no when WeChat does not ask, since its owner has turned that off', async () => {
    wechat(({ fail }) => fail?.({ errMsg: 'requestSubscribeMessage:fail 20004', errCode: 20_004 }));
    expect(await reminders.ask(['a'])).toEqual([]);
  });
});
