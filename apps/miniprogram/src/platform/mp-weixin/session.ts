import { take } from '@htp/api-client';
import type { SessionTarget } from '../target.ts';

/** Storage of a mini-program is its own: no other program on the phone reads it. */
const KEPT = 'htp-refresh';

export const session: SessionTarget = {
  obtainCode: () =>
    new Promise((resolve, reject) =>
      uni.login({
        provider: 'weixin',
        success: ({ code }) => resolve(code),
        fail: ({ errMsg }) => reject(new TypeError(errMsg)),
      }),
    ),

  async start(api, code) {
    const started = await take(api.POST('/api/sessions/wechat', { body: { code } }));
    uni.setStorageSync(KEPT, started.refreshToken);
    return started;
  },

  async renew(api) {
    const refreshToken: unknown = uni.getStorageSync(KEPT);
    if (typeof refreshToken !== 'string' || refreshToken === '') return undefined;
    const renewed = await take(api.POST('/api/sessions/refresh', { body: { refreshToken } }));
    uni.setStorageSync(KEPT, renewed.refreshToken);
    return renewed;
  },

  forget: () => uni.removeStorageSync(KEPT),
};
