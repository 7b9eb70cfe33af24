import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Module = typeof import('./browser-session.ts');

const NOON = new Date('2026-11-23T12:00:00+08:00');
const inMinutes = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000).toISOString();

/** A session as the server answers it; the access token is good for ten minutes from noon. */
const sessionOf = (accountId: string, accessToken: string) => ({
  accountId,
  accessToken,
  accessTokenExpiresAt: inMinutes(10),
  refreshTokenExpiresAt: inMinutes(120),
  idleMinutes: 30,
});

let page: Module;
let asked: number;
let answers: (() => Response | Promise<Response>)[];
const heard = { lapses: 0, others: 0 };

const answer = (status: number, body?: object) => () =>
  new Response(body && JSON.stringify(body), { status });
const lost = () => Promise.reject(new TypeError('Failed to fetch'));

beforeEach(async () => {
  vi.useFakeTimers({ now: NOON, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  vi.resetModules();
  page = await import('./browser-session.ts');
  asked = 0;
  answers = [];
  Object.assign(heard, { lapses: 0, others: 0 });
  page.onLapse(() => heard.lapses++);
  page.onAnotherAccount(() => heard.others++);
  vi.stubGlobal('fetch', async () => {
    asked++;
    return answers.shift()!();
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Whether it has settled once everything that can go on has gone on. */
async function isOpen(promise: Promise<unknown>): Promise<boolean> {
  const nothing = Symbol();
  await vi.advanceTimersByTimeAsync(30_000);
  return (await Promise.race([promise, Promise.resolve(nothing)])) === nothing;
}

describe('the access token', () => {
  it('is sent as it is until shortly before its end, then renewed once for all who ask', async () => {
    page.keepSession(sessionOf('a', 'first'));
    expect(await page.accessToken()).toBe('first');
    vi.setSystemTime(inMinutes(9.6));
    answers.push(answer(201, { ...sessionOf('a', 'second'), accessTokenExpiresAt: inMinutes(19) }));
    expect(await Promise.all([page.accessToken(), page.accessToken()])).toEqual(['second', 'second']);
    expect(asked).toBe(1);
  });

  it('is asked for again when its answer was lost, while the server still repeats it', async () => {
    page.keepSession(sessionOf('a', 'first'));
    answers.push(lost, lost, answer(201, sessionOf('a', 'second')));
    const renewal = page.renewSession();
    await vi.advanceTimersByTimeAsync(9_000);
    await renewal;
    expect(page.presentToken()).toBe('second');
  });

  it('is kept, and the problem told, when nothing answers or the server is at fault', async () => {
    page.keepSession(sessionOf('a', 'first'));
    answers.push(lost, lost, lost, lost);
    const renewal = expect(page.renewSession()).rejects.toMatchObject({ code: 'unreachable' });
    await vi.advanceTimersByTimeAsync(9_000);
    await renewal;
    answers.push(answer(503));
    await expect(page.renewSession()).rejects.toMatchObject({ status: 503 });
    expect([page.presentToken(), heard.lapses]).toEqual(['first', 0]);
  });

  it('is not renewed before each request by a clock that is hours ahead', async () => {
    vi.setSystemTime(inMinutes(180));
    page.keepSession(sessionOf('a', 'first'));
    expect(await page.accessToken()).toBe('first');
    expect(asked).toBe(0);
  });
});

describe('a lapse', () => {
  it.each([401, 204])(
    'begins when the renewal is answered %s, and lets wait what is asked until its end',
    async (status) => {
      page.keepSession(sessionOf('a', 'first'));
      answers.push(answer(status));
      await page.renewSession();
      expect(heard.lapses).toBe(1);
      const waiting = page.accessToken();
      expect(await isOpen(waiting)).toBe(true);
      expect(page.keepSession(sessionOf('a', 'second'))).toBe(true);
      expect(await waiting).toBe('second');
    },
  );

  it('is none where nobody had signed in', async () => {
    answers.push(answer(204));
    await page.renewSession();
    expect(heard.lapses).toBe(0);
    expect(await page.accessToken()).toBeUndefined();
  });

  it('lets nobody else go on: what waits is never sent', async () => {
    page.keepSession(sessionOf('a', 'first'));
    page.lapseSession();
    const waiting = page.accessToken();
    expect(page.keepSession(sessionOf('b', 'of another'))).toBe(false);
    expect([heard.others, page.presentToken()]).toEqual([1, undefined]);
    expect(await isOpen(waiting)).toBe(true);
  });

  it('lets nobody else go on when the cookie turns out to be of another account', async () => {
    page.keepSession(sessionOf('a', 'first'));
    answers.push(answer(201, sessionOf('b', 'of another')));
    expect(await isOpen(page.renewSession())).toBe(true);
    expect([heard.others, page.presentToken()]).toEqual([1, 'first']);
  });
});
