import type { NextStep, NextStepKind } from '@htp/domain';
import { endText, instantText } from './instants.ts';
import { STAGE_NAMES } from './names.ts';

/** What a candidate has to do, as he reads it. */
export interface NextStepText {
  readonly title: string;
  readonly body: string;
  /** On the button. */
  readonly action: string;
}

type Facts = Omit<NextStep, 'kind' | 'state'>;
type Text = (facts: Facts) => NextStepText;

const text = (title: string, body: string, action: string): NextStepText => ({ title, body, action });

const stageOf = ({ stage }: Facts) => (stage ? STAGE_NAMES[stage] : '');
const seasonOf = ({ project, examYear }: Facts) => `${examYear ? `${examYear}年度` : ''}${project ?? ''}`;
const declarationOf = (facts: Facts) => [seasonOf(facts), facts.specialtyName].filter(Boolean).join('，');

/** By when, and how long that still is: `截止2026年11月28日，还剩5天`. */
export function deadlineText({ until, daysLeft }: Pick<Facts, 'until' | 'daysLeft'>): string {
  if (until === null) return '';
  const left = daysLeft === 0 ? '今天是最后一天' : `还剩${daysLeft}天`;
  return `截止${endText(until)}${daysLeft === null ? '' : `，${left}`}`;
}

const TEXTS: Readonly<Record<NextStepKind, Text>> = {
  verify_identity: () =>
    text('实名认证', '请先完成实名认证，认证后才能绑定工作单位和申报。请准备好身份证原件。', '前往认证'),
  verify_identity_again: () =>
    text('实名认证未通过', '人工审核未通过，请查看原因，改正后重新认证。', '重新认证'),
  await_identity_review: ({ since }) =>
    text(
      '实名认证：待认证',
      `已提交人工审核${since ? `（${instantText(since)}）` : ''}，请等待管理员审核。等待期间可以撤回，改用其他方法认证。`,
      '查看认证',
    ),
  correct_declaration: (facts) =>
    text(
      `${stageOf(facts)}退回修改`,
      `${declarationOf(facts)}。请按退回原因修改后重新提交，${deadlineText(facts)}。`,
      '查看原因并修改',
    ),
  renew_form: (facts) =>
    text(
      '更新国网申请表',
      `${declarationOf(facts)}。审核时发现国网申请表已过期，请更新国网验证码和申请表。`,
      '前往更新',
    ),
  confirm_correction: ({ count }) =>
    text('信息更正待确认', `单位已更正您反映的信息，共${count ?? 1}项，请核对后确认。`, '前往确认'),
  bind_unit: () =>
    text(
      '绑定工作单位',
      '申报前需要绑定工作单位。请向本单位卫生专业技术资格考试负责人索取单位确认码。',
      '前往绑定',
    ),
  continue_draft: (facts) =>
    text('继续填报', `${declarationOf(facts)}，尚未提交，${deadlineText(facts)}。`, '继续填报'),
  start_declaration: (facts) => text(`${seasonOf(facts)}正在申报`, `${deadlineText(facts)}。`, '开始申报'),
  complete_credentials: ({ count }) =>
    text('完善证书', `有${count ?? 1}个证书未完善，完善后才能用于申报。`, '前往完善'),
  await_declaration_review: (facts) =>
    text(
      `等待${stageOf(facts)}审核`,
      `${declarationOf(facts)}${facts.since ? `，${instantText(facts.since)}起由${stageOf(facts)}审核` : ''}。审核结果会在消息中通知您。`,
      '查看进度',
    ),
};

export const nextStepText = ({ kind, ...facts }: Omit<NextStep, 'state'>): NextStepText => TEXTS[kind](facts);
