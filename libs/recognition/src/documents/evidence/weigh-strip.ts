import type { Comparison } from '@htp/domain';
import type { KeptStrip } from './kept-strip.ts';
import { logLikelihood } from './likelihood.ts';

/** Nats. What was read must be so much more probable than what was typed before the picture is said to differ. */
const CLEARLY_OTHER = 4.6;
/** Nats. What was typed is about as probable as what was read: which of them is printed cannot be told. */
const AS_GOOD = 0.3;

/**
 * Whether a strip shows what was typed rather than what was read. `allowance` (nats) is what is known to be against what was typed without
 * meaning anything, such as the recogniser's bias.
 */
export function weighStrip(strip: KeptStrip, read: string, typed: string, allowance = 0): Comparison {
  if (read === typed) return 'agrees';
  const ahead = logLikelihood(strip, read) - logLikelihood(strip, typed) - allowance;
  if (ahead >= CLEARLY_OTHER) return 'differs';
  return ahead <= -AS_GOOD ? 'agrees' : 'unclear';
}
