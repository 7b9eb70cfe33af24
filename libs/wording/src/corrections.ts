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

/** What a confirmation does beyond the credential. */
export const CORRECTION_EFFECT_TEXTS = {
  drafts_follow: '确认后，尚未提交的申报将显示更正后的内容。',
  submissions_stay: '已提交的申报保留提交时的内容，不受更正影响。',
} as const;
