import { type CaseFlag, type ClaimHolder, type Queue, REVIEW_STAGES, type ReviewStage } from '@htp/domain';
import { DECLARATION_STATUS_NAMES, declarationStatusName } from './names.ts';

interface FlagText {
  /** Short enough for a tag in a list. */
  readonly name: string;
  readonly meaning: string;
}

export const CASE_FLAG_TEXTS = {
  form_outdated: { name: '申请表过期', meaning: '国网申请表已标记为过期，等待考生更新' },
  resubmitted: { name: '再次提交', meaning: '不是首次提交的内容：退回修改后重新提交，或更新过申请表' },
  returned_before: { name: '本级退回过', meaning: '本级审核曾退回，考生已修改后重新提交' },
  near_deadline: { name: '临近截止', meaning: '本级审核将在三天内截止' },
  window_shut: { name: '不在审核时间', meaning: '本级审核尚未开始或已经截止，现在不能审核' },
  disputed: { name: '与委平台不一致', meaning: '考生填写的内容与委平台提供的不一致' },
  filed_late: { name: '逾期重开', meaning: '申报截止后，在单独重新开放的时间内提交' },
  findings_open: { name: '疑点待处理', meaning: '自动核对发现了疑点，写明处理说明后才能通过' },
  paper_ended: { name: '材料过期', meaning: '材料已过有效期，或社保证明月份过早' },
  on_two_people: { name: '与他人重复', meaning: '编号、图片或网报号也出现在其他人的申报中' },
  other_unit: { name: '单位存疑', meaning: '执业机构或材料上的单位与申报单位不同，或该单位短期内大量绑定' },
} as const satisfies Record<CaseFlag, FlagText>;

export const CLAIM_HOLDER_NAMES = {
  mine: '我受理的',
  free: '无人受理',
  others: '他人受理的',
} as const satisfies Record<ClaimHolder, string>;

/** The name of a list: 待单位审核, 退回修改, 通过. */
export function queueName(queue: Queue): string {
  return isStage(queue) ? declarationStatusName('in_review', queue) : DECLARATION_STATUS_NAMES[queue];
}

const isStage = (queue: Queue): queue is ReviewStage => (REVIEW_STAGES as readonly Queue[]).includes(queue);
