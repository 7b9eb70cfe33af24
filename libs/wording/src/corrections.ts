import type { CorrectionAction, CorrectionStatus } from '@htp/domain';

export const CORRECTION_STATUS_NAMES = {
  reported: '待单位更正',
  corrected: '待本人确认',
  declined: '单位未予更正',
  confirmed: '已更正',
  withdrawn: '已撤回',
} as const satisfies Record<CorrectionStatus, string>;

export const CORRECTION_ACTION_NAMES = {
  correct: '更正',
  decline: '不予更正',
  confirm: '确认',
  contest: '再次提出',
  withdraw: '撤回',
} as const satisfies Record<CorrectionAction, string>;

/** What the candidate reads of where his report stands: who has it, and what happens next. */
export const CORRECTION_STATUS_TEXTS = {
  reported: '已交工作单位核实。单位答复后，会在“消息”中通知您。',
  corrected: '单位已更正，请核对更正后的内容，并选择确认或不认可。',
  declined: '单位没有更正，原因见下。如仍有疑问，可以补充说明后再次提出。',
  confirmed: '您已确认，更正后的内容已写入证书。',
  withdrawn: '您已撤回，证书内容没有变化。',
} as const satisfies Record<CorrectionStatus, string>;

/** What a confirmation does beyond the credential. */
export const CORRECTION_EFFECT_TEXTS = {
  drafts_follow: '确认后，尚未提交的申报将显示更正后的内容。',
  submissions_stay: '已提交的申报保留提交时的内容，不受更正影响。',
} as const;
