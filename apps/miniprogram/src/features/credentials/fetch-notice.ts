import type { components } from '@htp/api-client';
import { FETCH_FAILURE_TEXTS, instantText, messageText, recordFaultText } from '@htp/wording';
import type { Tone } from '../../ui/tone.ts';

type Overview = components['schemas']['CommissionFetchOverview'];
type Fetch = components['schemas']['CommissionFetchView'];

export interface FetchNotice {
  readonly tone: Tone;
  readonly lines: readonly string[];
}

/** Where the fetching from the commission's platform stands, and what happens next, as its owner reads it. */
export function fetchNotice({ latest, lastSucceededAt }: Overview): FetchNotice | undefined {
  if (!latest) return undefined;
  const { tone, lines } = ofStatus(latest);
  const before = lastSucceededAt === null ? [] : [`上次成功获取：${instantText(lastSucceededAt)}`];
  return { tone, lines: [...lines, ...before] };
}

function ofStatus(fetch: Fetch): FetchNotice {
  switch (fetch.status) {
    case 'running':
      return { tone: 'progress', lines: ['正在从委平台获取，请稍候。'] };
    case 'requested':
      return { tone: 'warn', lines: waiting(fetch) };
    case 'succeeded':
      return { tone: fetch.found > 0 ? 'good' : 'neutral', lines: brought(fetch) };
    case 'partly':
      return { tone: 'warn', lines: [...brought(fetch), ...faults(fetch)] };
    case 'failed':
      return { tone: 'bad', lines: [failed(fetch)] };
  }
}

function waiting({ failure, nextTryAt }: Fetch): string[] {
  const why = failure ? FETCH_FAILURE_TEXTS[failure] : '已申请获取，系统正在安排。';
  return nextTryAt === null ? [why] : [why, `下次自动重试：${instantText(nextTryAt)}`];
}

function brought({ found, added, changes, absent }: Fetch): string[] {
  if (found === 0) return ['委平台没有查到您的证书，请自行添加。'];
  const lines = [`获取到${found}条记录，其中新增${added}条。`];
  if (changes.length > 0) lines.push(`${changes.length}条证书的内容在委平台有变化，请打开核对。`);
  if (absent > 0) lines.push(`${absent}条证书在委平台已查不到，已填内容不受影响。`);
  return lines;
}

const faults = ({ faults: found }: Fetch) =>
  found.map(({ code, kind, field }) => recordFaultText(code, kind, field as never));

/** Nothing is tried again by itself any more. */
function failed({ failure }: Fetch): string {
  return failure === 'refused' || failure === 'not_verified'
    ? FETCH_FAILURE_TEXTS[failure]
    : messageText('commission_fetch_failed').body;
}
