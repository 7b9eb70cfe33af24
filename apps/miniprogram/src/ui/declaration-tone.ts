import type { DeclarationStatus } from '@htp/domain';
import type { Tone } from './tone.ts';

const TONES: Readonly<Record<DeclarationStatus, Tone>> = {
  draft: 'neutral',
  in_review: 'progress',
  returned: 'warn',
  approved: 'good',
  rejected: 'bad',
  withdrawn: 'neutral',
};

/** The tone in which the state of a declaration is shown. */
export const declarationTone = (status: DeclarationStatus): Tone => TONES[status];
