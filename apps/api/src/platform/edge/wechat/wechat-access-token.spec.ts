import { describe, expect, it } from 'vitest';
import { WechatAccessToken } from './wechat-access-token.ts';

function setUp(expiresIn: number) {
  const state = { now: 0, asked: 0 };
  const fetchToken = async () => ({ token: `token ${++state.asked}`, expiresIn });
  return { state, token: new WechatAccessToken(fetchToken, () => state.now) };
}

describe('WechatAccessToken', () => {
  it('keeps the token until a minute before it expires', async () => {
    const { state, token } = setUp(7200);
    expect(await token.get()).toBe('token 1');
    state.now = 7139_999;
    expect(await token.get()).toBe('token 1');
    state.now = 7140_000;
    expect(await token.get()).toBe('token 2');
  });

  it('is asked for once by callers who come together', async () => {
    const { state, token } = setUp(7200);
    expect(await Promise.all([token.get(), token.get(), token.get()])).toEqual(Array(3).fill('token 1'));
    expect(state.asked).toBe(1);
  });

  it('is given up once, when several callers find it refused', async () => {
    const { state, token } = setUp(7200);
    const refused = await token.get();
    const renew = async () => {
      await token.discard(refused);
      return token.get();
    };
    expect(await Promise.all([renew(), renew(), renew()])).toEqual(Array(3).fill('token 2'));
    await token.discard(refused);
    expect(await token.get()).toBe('token 2');
    expect(state.asked).toBe(2);
  });

  it('is not given up for a refusal of the one before it', async () => {
    const { state, token } = setUp(7200);
    const discarding = token.discard(await token.get());
    state.now = 7200_000;
    const renewed = token.get();
    await discarding;
    expect(await Promise.all([renewed, token.get()])).toEqual(['token 2', 'token 2']);
  });
});
