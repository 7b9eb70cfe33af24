import { REASON_NAMES, SECTION_NAMES, STAGE_NAMES } from '@htp/wording';
import type { Declaration } from '../../ui/declaration-facts.ts';
import { reasonAndRemark, type Timeline } from './timeline-lines.ts';

/** Why a declaration came back, or was not passed: the reviewer's own words. */
export interface DecisionReasons {
  readonly title: string;
  /** Of the whole; absent when there are words on sections only. */
  readonly overall?: string;
  readonly sections: readonly { readonly name: string; readonly text: string }[];
}

/** @returns undefined when nothing was decided against it */
export function decisionReasons(
  { status, returned }: Pick<Declaration, 'status' | 'returned'>,
  { items }: Timeline,
): DecisionReasons | undefined {
  if (returned) {
    const { stage, reasonText, remark, sections } = returned;
    return {
      title: `${STAGE_NAMES[stage]}退回的原因`,
      ...(reasonText || remark ? { overall: reasonAndRemark(returned) } : {}),
      sections: sections.map((one) => ({ name: SECTION_NAMES[one.section], text: reasonAndRemark(one) })),
    };
  }
  const rejection = items.filter(({ event }) => event === 'rejected').pop();
  if (status !== 'rejected' || !rejection || rejection.by === 'candidate') return undefined;
  const { by, reason, remark } = rejection;
  const overall = reasonAndRemark({ reasonText: reason && REASON_NAMES[reason], remark });
  return { title: `${STAGE_NAMES[by]}审核不通过的原因`, overall, sections: [] };
}
