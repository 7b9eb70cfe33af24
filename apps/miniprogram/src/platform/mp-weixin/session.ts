import { ProblemError, take } from '@htp/api-client';
import { PAGES } from '../pages.ts';
import type { SessionTarget } from '../target.ts';

/** Storage of a mini-program is its own: no other program on the phone reads it. */
const KEPT = 'htp-refresh';

export const session: SessionTarget = {
  async begin(api, { agreedVersion }) {
    const body = { code: await codeOfLogin(), agreedVersion };
    const started = await take(api.POST('/api/sessions/wechat', { body }));
    uni.setStorageSync(KEPT, started.refreshToken);
    return started;
  },

  comeBack: async () => undefined,

  async renew(api) {
    const refreshToken: unknown = uni.getStorageSync(KEPT);
    if (typeof refreshToken !== 'string' || refreshToken === '') return undefined;
    const renewed = await take(api.POST('/api/sessions/refresh', { body: { refreshToken } }));
    uni.setStorageSync(KEPT, renewed.refreshToken);
    return renewed;
  },

  forget: () => uni.removeStorageSync(KEPT),

  startAnew: () => uni.reLaunch({ url: PAGES.home }),
};

const codeOfLogin = (): Promise<string> =>
  new Promise((resolve, reject) =>
    uni.login({
      provider: 'weixin',
      success: ({ code }) => resolve(code),
      fail: () => reject(ProblemError.ofClient('authorisation_refused')),
    }),
  );
