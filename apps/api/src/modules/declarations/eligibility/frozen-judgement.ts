import { createHash } from 'node:crypto';
import type { FrozenVerdict, Judgement } from '@htp/domain';

/** A judgement as it is kept beside a frozen copy, and what the copy says of it. */
export function frozenJudgement(judgement: Judgement): { text: string; verdict: FrozenVerdict } {
  const text = JSON.stringify(judgement);
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { text, verdict: { verdict: judgement.result.verdict, sha256 } };
}
