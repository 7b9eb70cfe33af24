import type { components } from '@htp/api-client';
import type { EligibilityQuestion, SpecialtyFamily } from '@htp/domain';
import { ref } from 'vue';
import { api, take } from '../../platform/api.ts';
import type { Answers } from './answers.ts';

/**
 * What was answered in this life of the client: kept on no device and on no server. The pages of the pre-check share it.
 */
const answers = ref<Answers>({});
/** Answered with 不清楚. */
const unknown = ref<readonly EligibilityQuestion[]>([]);

export const useAnswers = () => ({
  answers,
  unknown,
  forget() {
    answers.value = {};
    unknown.value = [];
  },
});

export interface Asked {
  readonly seasonId?: string | undefined;
  readonly specialtyCode?: string | undefined;
  readonly families?: readonly SpecialtyFamily[] | undefined;
}

type Body = components['schemas']['PrecheckInput'];

/** What the rules say, of what is known and what was answered. */
export function askPrecheck({ seasonId, specialtyCode, families = [] }: Asked) {
  const body: Body = { answers: answers.value };
  if (seasonId) body.seasonId = seasonId;
  if (specialtyCode) body.specialtyCode = specialtyCode;
  if (families.length > 0) body.families = [...families];
  return take(api.POST('/api/me/eligibility', { body }));
}
