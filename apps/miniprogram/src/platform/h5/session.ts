import { take } from '@htp/api-client';
import type { SessionTarget } from '../target.ts';

let refreshToken: string | undefined;

export const session: SessionTarget = {
  obtainCode: async () => new URLSearchParams(location.search).get('code') ?? undefined,

  async start(api, code) {
    const started = await take(api.POST('/api/sessions/wechat', { body: { code } }));
    refreshToken = started.refreshToken;
    return started;
  },

  async renew(api) {
    if (refreshToken === undefined) return undefined;
    const renewed = await take(api.POST('/api/sessions/refresh', { body: { refreshToken } }));
    refreshToken = renewed.refreshToken;
    return renewed;
  },

  forget: () => (refreshToken = undefined),
};
