import { describe, expect, it } from 'vitest';
import { type Identity, triesWords } from './try-words.ts';

const words = (changes: Partial<Identity>) =>
  triesWords({ triesLeft: 3, triesLeftForLastDocument: null, lockedUntil: null, ...changes } as Identity);
const lockedUntil = '2026-11-23T16:00:00.000Z';

describe('what is said of tries', () => {
  it('is how many are left, for the document where that has fewer', () => {
    expect(words({})).toContain('今日还可自动核验3次');
    expect(words({ triesLeft: 2, triesLeftForLastDocument: 1 })).toContain('今日还可自动核验1次');
  });

  it('is until when the account or the document is locked in Beijing, and the way out', () => {
    const account = words({ triesLeft: 0, triesLeftForLastDocument: 0, lockedUntil });
    expect(account).toContain('2026年11月24日 00:00后可再次自动核验');
    expect(account).toContain('今日自动核验次数已用完');
    const document = words({ triesLeft: 2, triesLeftForLastDocument: 0, lockedUntil });
    expect(document).toContain('证件三次未认证成功，已锁定');
    for (const said of [account, document]) expect(said).toContain('现在可以选择人工审核');
  });
});
