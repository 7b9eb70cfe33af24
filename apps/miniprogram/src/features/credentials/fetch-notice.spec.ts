import { describe, expect, it } from 'vitest';
import { fetchNotice } from './fetch-notice.ts';

type Overview = Parameters<typeof fetchNotice>[0];
type Fetch = NonNullable<Overview['latest']>;

const fetch: Fetch = {
  id: '01999999-0000-7000-8000-000000000000',
  trigger: 'candidate',
  status: 'succeeded',
  tries: 1,
  requestedAt: '2026-11-23T04:00:00.000Z',
  nextTryAt: null,
  finishedAt: '2026-11-23T04:00:01.000Z',
  failure: null,
  found: 3,
  added: 3,
  unchanged: 0,
  absent: 0,
  changes: [],
  faults: [],
};
const noticeOf = (latest: Partial<Fetch>, lastSucceededAt: string | null = null) =>
  fetchNotice({ latest: { ...fetch, ...latest }, lastSucceededAt, allowedActions: [] });

describe('what is said of the fetching', () => {
  it('is nothing before the first one', () => {
    expect(fetchNotice({ latest: null, lastSucceededAt: null, allowedActions: [] })).toBeUndefined();
  });

  it('says what was brought, and when', () => {
    expect(noticeOf({}, '2026-11-23T04:00:01.000Z')).toEqual({
      tone: 'good',
      lines: ['获取到3条记录，其中新增3条。', '上次成功获取：2026年11月23日 12:00'],
    });
  });

  it('leads on whoever is not in the register', () => {
    expect(noticeOf({ found: 0, added: 0 })).toEqual({
      tone: 'neutral',
      lines: ['委平台没有查到您的证书，请自行添加。'],
    });
  });

  it('says when it is tried again by itself, and what was brought before', () => {
    const waiting = {
      status: 'requested',
      failure: 'unavailable',
      nextTryAt: '2026-11-23T04:15:00.000Z',
    } as const;
    expect(noticeOf(waiting, '2026-11-20T04:00:00.000Z')!.lines.slice(1)).toEqual([
      '下次自动重试：2026年11月23日 12:15',
      '上次成功获取：2026年11月20日 12:00',
    ]);
  });

  it('promises no further try after the last one', () => {
    for (const failure of ['unavailable', 'internal'] as const) {
      const { tone, lines } = noticeOf({ status: 'failed', failure })!;
      expect(tone).toBe('bad');
      expect(lines.join()).not.toContain('自动重试');
    }
  });

  it('names what was not taken', () => {
    const faults = [{ code: 'value_refused', kind: 'nurse_licence', field: 'renewedOn' }] as const;
    const { lines } = noticeOf({ status: 'partly', faults: [...faults] })!;
    expect(lines[1]).toContain('护士执业证“延续注册日期”');
  });

  it('tells of changes and of what is no longer there', () => {
    const changes = [{ credentialId: fetch.id, kind: 'education' as const, fields: ['major'] }];
    expect(noticeOf({ changes, absent: 1 })!.lines).toHaveLength(3);
  });
});
