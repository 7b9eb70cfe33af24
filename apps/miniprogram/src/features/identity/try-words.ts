import type { components } from '@htp/api-client';
import { instantText } from '@htp/wording';

export type Identity = components['schemas']['IdentityView'];

/** How many automatic tries are left today: for the document tried last where that has fewer. */
const triesLeftOf = ({ triesLeft, triesLeftForLastDocument }: Identity): number =>
  Math.min(triesLeft, triesLeftForLastDocument ?? triesLeft);

/** What a person is told about tries: how many there are, or until when there are none and what is open meanwhile. */
export function triesWords(identity: Identity): string {
  const { lockedUntil, triesLeft } = identity;
  if (lockedUntil === null)
    return `今日还可自动核验${triesLeftOf(identity)}次。若三次未认证成功，该证件当日不可操作。`;
  const until = `${instantText(lockedUntil)}后可再次自动核验`;
  return triesLeft === 0
    ? `今日自动核验次数已用完，${until}。现在可以选择人工审核。`
    : `刚才核验的证件三次未认证成功，已锁定，${until}。现在可以选择人工审核。`;
}
