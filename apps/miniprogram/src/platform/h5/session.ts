import { ProblemError, take } from '@htp/api-client';
import { PAGES } from '../pages.ts';
import type { SessionTarget, SignInIntent } from '../target.ts';

/** For the tab that is sent to WeChat: where it goes on. */
const INTENT = 'htp-sign-in';
/** After a lost answer it is asked again for less than the ten seconds in which the server repeats it (ADR 9). */
const RETRY_AFTER_MS = [300, 1_500, 4_000];

/** The refresh token is in a cookie that no script reads; the page holds the access token, in memory. */
export const session: SessionTarget = {
  async begin(api, intent) {
    const body = { returnPath: PAGES.signIn };
    const { address } = await take(api.POST('/api/sessions/wechat-web/authorisations', { body }));
    sessionStorage.setItem(INTENT, JSON.stringify(intent));
    location.assign(address);
    return undefined;
  },

  async comeBack(api, remember) {
    const { code, state } = takeFromAddress();
    if (state === undefined) return undefined;
    const intent = takeIntent();
    remember(intent);
    if (code === undefined) throw ProblemError.ofClient('authorisation_refused');
    const start = () =>
      take(
        api.POST('/api/sessions/wechat-web', { body: { code, state, agreedVersion: intent.agreedVersion } }),
      );
    return { session: await exclusively(start), intent };
  },

  renew: (api) =>
    exclusively(() =>
      repeated(() => take(api.POST('/api/sessions/wechat-web/refresh', { body: undefined }))),
    ),

  // The server clears the cookie with its answer.
  forget: () => undefined,

  startAnew: () => location.replace('/'),
};

/** What WeChat's page brought; it is good once, so that a reload or a step back must not find it again. */
function takeFromAddress(): { code: string | undefined; state: string | undefined } {
  const query = new URLSearchParams(location.search);
  const [code, state] = ['code', 'state'].map((name) => query.get(name) ?? undefined);
  if (state !== undefined) history.replaceState(history.state, '', location.pathname);
  return { code, state };
}

function takeIntent(): SignInIntent {
  const kept = sessionStorage.getItem(INTENT);
  sessionStorage.removeItem(INTENT);
  return kept === null ? {} : (JSON.parse(kept) as SignInIntent);
}

/** One tab at a time changes the cookie: an old answer must not come after a newer one. Browsers without locks have few tabs. */
function exclusively<Result>(change: () => Promise<Result>): Promise<Result> {
  const locks = navigator.locks as LockManager | undefined;
  return locks ? (locks.request('htp-candidate-session', change) as Promise<Result>) : change();
}

async function repeated<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (const wait of RETRY_AFTER_MS) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof ProblemError) || !error.offline) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return ask();
}
