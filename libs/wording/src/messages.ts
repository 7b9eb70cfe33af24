import type { DeliveryState, ExpiryKind, MessageFacts, MessageKind, MessageTopic } from '@htp/domain';
import { dayText, instantText } from './instants.ts';
import { SECTION_NAMES, STAGE_NAMES } from './names.ts';

/** A message as a person reads it. */
export interface MessageText {
  readonly title: string;
  readonly body: string;
}

type Text = (facts: MessageFacts) => MessageText;

const text = (title: string, body: string): MessageText => ({ title, body });
const always = (title: string, body: string) => () => text(title, body);

const stageOf = ({ stage }: MessageFacts) => (stage ? STAGE_NAMES[stage] : '');
const sectionsOf = ({ sections = [] }: MessageFacts) =>
  sections.length === 0 ? '退回的内容' : sections.map((section) => SECTION_NAMES[section]).join('、');

const EXPIRING: Readonly<Record<ExpiryKind, { name: string; advice: string }>> = {
  chsi_code: { name: '学历在线验证码', advice: '请在学信网延长有效期，以免审核时无法核验。' },
  nurse_licence: { name: '护士执业注册', advice: '请及时办理延续注册。' },
};

const TEXTS: Readonly<Record<MessageKind, Text>> = {
  declaration_submitted: (facts) =>
    text('申报已提交', `您的申报已提交，等待${stageOf(facts)}审核。审核结果会在这里通知您。`),
  declaration_passed: (facts) =>
    text(
      `${stageOf(facts)}审核通过`,
      `您的申报已通过${stageOf(facts)}审核，还需${facts.next ? STAGE_NAMES[facts.next] : ''}审核，请留意后续通知。`,
    ),
  declaration_approved: always(
    '申报审核通过',
    '您的申报已通过全部审核。请按国网要求完成缴费，并留意准考证打印时间。',
  ),
  declaration_returned: (facts) =>
    text(
      `${stageOf(facts)}退回修改`,
      `请修改${sectionsOf(facts)}后重新提交${facts.correctBy ? `，截止${dayText(facts.correctBy)}` : ''}。退回原因见申报详情。`,
    ),
  declaration_rejected: (facts) =>
    text(
      `${stageOf(facts)}审核不通过`,
      '您的申报未通过审核，本年度不能再次申报。原因见申报详情，如有疑问请联系审核单位。',
    ),
  declaration_reopened: ({ until }) =>
    text('申报已重新开放', `您可以继续修改并提交申报${until ? `，截止${instantText(until)}` : ''}。`),
  declaration_reopening_ended: always(
    '重新开放已结束',
    '考区为您重新开放的申报时间已结束，不能再修改或提交。如有疑问，请联系考区。',
  ),
  declaration_deadline_near: ({ until }) =>
    text(
      '申报即将截止',
      `您的申报还没有提交${until ? `，截止${instantText(until)}` : ''}。请尽快完成，逾期视为放弃。`,
    ),
  declaration_paper_ends_soon: ({ expiry = 'chsi_code', endsOn }) => {
    const { name, advice } = EXPIRING[expiry];
    return text(
      `${name}即将到期`,
      `您申报所用的${name}${endsOn ? `有效期至${dayText(endsOn)}` : '即将到期'}。${advice}`,
    );
  },
  declaration_form_outdated: (facts) =>
    text(
      '请更新国网申请表',
      `${stageOf(facts)}审核时发现您的国网申请表已过期。请在申报详情中更新国网验证码和申请表，更新前申报不能通过全部审核。`,
    ),
  declaration_form_in_order: (facts) =>
    text('国网申请表无需更新', `${stageOf(facts)}已取消申请表过期标记，您的申报继续审核，无需更新。`),
  claim_taken_away: (facts) =>
    text(
      '受理已被收回',
      `您受理的一份${facts.stage ? '申报' : '材料'}已由考区负责人收回，将由其他${stageOf(facts)}审核人员办理。`,
    ),
  case_assigned: (facts) =>
    text(
      '新指派的申报',
      `考区负责人已将一份${facts.stage ? `待${STAGE_NAMES[facts.stage]}审核的` : ''}申报指派给您，请在受理有效期内办理。`,
    ),
  identity_verified: always('实名认证成功', '人工审核已通过，您可以绑定工作单位并开始申报。'),
  identity_rejected: always('实名认证未通过', '人工审核未通过，原因见实名认证。您可以改正后重新提交。'),
  identity_expired: always(
    '人工审核逾期未办结',
    '您提交的证件照片已按规定删除，抱歉未能及时办理，请在实名认证中重新提交。',
  ),
  identity_document_transferred: always(
    '实名认证已失效',
    '您的证件经人工核实已在其他账号认证，本账号的实名认证已失效。如有疑问，请联系考区。',
  ),
  identity_corrected: always(
    '身份信息已更正',
    '您申请的身份信息更正已通过。已经提交的申报保持提交时的内容，之后提交的申报使用更正后的信息。',
  ),
  identity_correction_rejected: always(
    '身份信息更正未通过',
    '您申请的更正未通过，原因见实名认证。原来的认证仍然有效，您可以改正后重新申请。',
  ),
  identity_conflict: always(
    '证件信息需要核实',
    '您的证件信息需要人工核实，考区办理后会告知结果，无需重复提交。',
  ),
  identity_tried_by_another: ({ locked }) =>
    text(
      '有人使用您的证件信息',
      `有人使用您的证件信息尝试实名认证${locked ? '，该证件今日不能再自动核验' : ''}。如非本人操作，请联系考区。`,
    ),
  identity_pictures_purged: always('证件照片已删除', '您提交的证件照片已彻底删除，无法恢复。'),
  affiliation_ended_by_unit: always(
    '工作单位已解除绑定',
    '单位已解除与您的绑定，原因见工作单位。如需申报，请绑定现在的工作单位。',
  ),
  correction_made: always('单位已更正证书信息', '单位已更正您反映的证书信息，请核对后确认。'),
  correction_declined: always(
    '单位未更正证书信息',
    '单位没有更正您反映的证书信息，原因见更正申请。如仍有疑问，可以再次说明。',
  ),
  commission_fetch_failed: always(
    '未能获取委平台证书',
    '多次尝试后仍未能从委平台获取证书。您可以稍后再试，也可以自行填写证书。',
  ),
};

/** What a person reads for a message. */
export function messageText(kind: MessageKind, facts: MessageFacts = {}): MessageText {
  return TEXTS[kind](facts);
}

export const MESSAGE_TOPIC_NAMES = {
  review_result: '审核结果通知',
  deadline: '申报截止提醒',
  identity_result: '实名认证结果通知',
} as const satisfies Record<MessageTopic, string>;

export const DELIVERY_STATE_NAMES = {
  waiting: '等待发送',
  sent: '已发送',
  refused: '未授权接收',
  failed: '发送失败',
} as const satisfies Record<DeliveryState, string>;

/** WeChat's longest `phrase` and `thing` (订阅消息参数值内容限制说明), in characters. */
const LONGEST_THING = 20;

/** 审核结果 in five characters at most. */
const PHRASES: Readonly<Record<MessageKind, string>> = {
  declaration_submitted: '已提交',
  declaration_passed: '审核通过',
  declaration_approved: '全部通过',
  declaration_returned: '退回修改',
  declaration_rejected: '不通过',
  declaration_reopened: '重新开放',
  declaration_reopening_ended: '开放结束',
  declaration_deadline_near: '即将截止',
  declaration_paper_ends_soon: '即将到期',
  declaration_form_outdated: '需要更新',
  declaration_form_in_order: '无需更新',
  claim_taken_away: '收回受理',
  case_assigned: '新指派',
  identity_verified: '认证成功',
  identity_rejected: '未通过',
  identity_expired: '已逾期',
  identity_document_transferred: '认证失效',
  identity_corrected: '已更正',
  identity_correction_rejected: '更正未通过',
  identity_conflict: '需要核实',
  identity_tried_by_another: '安全提醒',
  identity_pictures_purged: '已删除',
  affiliation_ended_by_unit: '解除绑定',
  correction_made: '已更正',
  correction_declined: '未更正',
  commission_fetch_failed: '获取失败',
};

const HINTS: Readonly<Record<MessageTopic, string>> = {
  review_result: '点击查看申报详情',
  deadline: '请尽快提交，逾期视为放弃',
  identity_result: '点击查看实名认证',
};

/**
 * The keywords of a 订阅消息 of any topic: all three templates have the same four.
 * @param at when it happened, an ISO 8601 instant; for a deadline its end is shown instead
 */
export function subscribeMessageData(
  { kind, topic, facts }: { kind: MessageKind; topic: MessageTopic; facts: MessageFacts },
  at: string,
): Record<'thing1' | 'phrase2' | 'time3' | 'thing4', string> {
  const hint = facts.correctBy ? `请在${dayText(facts.correctBy)}前修改` : HINTS[topic];
  return {
    thing1: MESSAGE_TOPIC_NAMES[topic],
    phrase2: PHRASES[kind],
    time3: instantText(topic === 'deadline' && facts.until ? facts.until : at),
    thing4: [...hint].slice(0, LONGEST_THING).join(''),
  };
}
