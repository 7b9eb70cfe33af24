import type { ActivityType, DeclarationEvent, Progress, ReviewStage, Section } from '@htp/domain';
import { instantText } from './instants.ts';
import { SECTION_NAMES, STAGE_NAMES } from './names.ts';

/** What a timeline entry may know beside its type. */
export interface ActivityFacts {
  /** The stage that acted; for a submission, the one that received it. */
  stage?: ReviewStage | null;
  /** After a pass: the stage that has it now; null after the last. */
  nextStage?: ReviewStage | null;
  sections?: readonly Section[];
}

type Text = (facts: ActivityFacts) => string;

const stageName = (stage: ReviewStage | null | undefined) => (stage ? STAGE_NAMES[stage] : '');

const sectionNames = (sections: readonly Section[] = []) =>
  sections.length === 0 ? '退回的内容' : sections.map((section) => SECTION_NAMES[section]).join('、');

/** 进度详情, line by line. */
const DECLARATION_TEXTS = {
  started: () => '已开始申报',
  saved: () => '已保存填报内容',
  submitted: ({ stage }) => `已提交，等待${stageName(stage)}审核`,
  resubmitted: ({ stage }) => `已重新提交，等待${stageName(stage)}审核`,
  withdrawn: () => '已撤回申报',
  reopened: () => '考区已重新开放填报',
  claimed: ({ stage }) => `${stageName(stage)}已受理，正在审核`,
  released: ({ stage }) => `${stageName(stage)}已解除受理，等待重新受理`,
  passed: ({ stage, nextStage }) =>
    nextStage
      ? `${stageName(stage)}审核通过，等待${stageName(nextStage)}审核`
      : `${stageName(stage)}审核通过，申报审核已全部完成`,
  returned: ({ stage, sections }) => `${stageName(stage)}审核退回，请修改${sectionNames(sections)}后重新提交`,
  rejected: ({ stage }) => `${stageName(stage)}审核不通过，本年度不能再次申报`,
  assigned: ({ stage }) => `${stageName(stage)}已指派审核人员`,
  form_marked_outdated: ({ stage }) => `${stageName(stage)}发现国网申请表已过期，请更新国网验证码和申请表`,
  form_mark_lifted: ({ stage }) => `${stageName(stage)}已取消申请表过期标记`,
  form_renewed: () => '已更新国网验证码和申请表',
} as const satisfies Record<DeclarationEvent, Text>;

/** Of the same events, as the auditor's lists and filters name them: without their facts. */
const DECLARATION_EVENT_TITLES = {
  started: '已开始申报',
  saved: '已保存填报内容',
  submitted: '已提交申报',
  resubmitted: '已重新提交申报',
  withdrawn: '已撤回申报',
  reopened: '已重新开放申报',
  claimed: '已受理申报',
  released: '已解除受理申报',
  passed: '申报审核通过',
  returned: '申报退回修改',
  rejected: '申报审核不通过',
  assigned: '已指派申报审核人员',
  form_marked_outdated: '已标记国网申请表过期',
  form_mark_lifted: '已取消申请表过期标记',
  form_renewed: '已更新国网验证码和申请表',
} as const satisfies Record<DeclarationEvent, string>;

type OtherActivityType = Exclude<ActivityType, `declaration.${DeclarationEvent}`>;

const OTHER_TEXTS = {
  'session.started': '已登录',
  'session.refreshed': '已续期登录状态',
  'session.ended': '已退出登录',
  'session.refresh_reused': '登录凭据被重复使用，已强制退出',
  'session.sign_in_failed': '登录失败',
  'consent.given': '已同意用户服务协议和隐私政策',
  'account.exported': '已导出本人数据',
  'account.export_downloaded': '已下载本人数据',
  'account.deleted': '已注销账号',
  'session.second_factor_failed': '密码正确，但动态验证码错误，登录失败',
  'staff.created': '已创建工作人员账号',
  'staff.disabled': '已停用工作人员账号',
  'staff.granted': '已授予角色',
  'staff.revoked': '已收回角色',
  'staff.password_changed': '已修改密码',
  'staff.second_factor_enrolled': '已绑定身份验证器',
  'staff.recovery_code_used': '已使用恢复码',
  'staff.renamed': '已修改工作人员姓名',
  'staff.enabled': '已启用工作人员账号',
  'staff.password_reset': '已重置密码',
  'staff.second_factor_reset': '已重置身份验证器',
  'staff.unlocked': '已解除登录锁定',
  'identity.try_reserved': '已开始自动核验',
  'identity.try_refunded': '自动核验因系统原因未完成，不计次数',
  'identity.refused': '自动核验未通过',
  'identity.verified': '实名认证成功',
  'identity.review_requested': '已提交人工审核',
  'identity.review_withdrawn': '已撤回人工审核',
  'identity.review_rejected': '人工审核未通过',
  'identity.review_expired': '人工审核逾期未办结，证件照片已按规定删除，请重新提交',
  'identity.review_claimed': '人工审核已受理',
  'identity.review_released': '人工审核已解除受理',
  'identity.document_transferred':
    '该证件经人工核实已在其他账号认证，本账号的实名认证已失效，如有疑问请联系考区',
  'identity.correction_requested': '已申请更正身份信息',
  'identity.corrected': '身份信息已更正',
  'identity.correction_rejected': '身份信息更正未通过，原来的认证仍然有效',
  'identity.picture_viewed': '审核人员已查看证件照片',
  'identity.number_revealed': '审核人员已查看完整证件编号',
  'identity.conflict_found': '证件信息需要人工核实',
  'identity.tried_by_another': '有人使用您的证件信息尝试认证，如非本人操作请联系考区',
  'identity.pictures_purged': '证件照片已彻底删除',
  'identity.case_forgotten': '已结束的人工核验中的姓名和证件号码已删除',
  'picture_consent.given': '已同意处理证件信息和证件照片',
  'picture_consent.withdrawn': '已撤回对处理证件信息和证件照片的同意',
  'unit.registered': '机构已注册',
  'unit.edited': '已修改单位联系信息',
  'unit.reregistered': '机构信息已变更',
  'unit.code_rotated': '单位确认码已更换',
  'unit.suspended': '单位已暂停',
  'unit.resumed': '单位已恢复',
  'unit.closed': '单位已注销',
  'unit.import_checked': '已检查单位导入表格',
  'unit.import_applied': '已导入单位',
  'unit.import_outdated': '单位信息已有变化，导入未执行',
  'unit.import_report_taken': '已下载单位导入检查结果',
  'registration.submitted': '已提交机构申请',
  'registration.corrected': '已修改并重新提交机构申请',
  'registration.withdrawn': '已撤回机构申请',
  'registration.claimed': '已受理机构申请',
  'registration.released': '已解除受理机构申请',
  'registration.approved': '机构申请已通过',
  'registration.returned': '机构申请已退回修改',
  'registration.rejected': '机构申请未通过',
  'registration.handed_over': '单位账号已领取',
  'registration.forgotten': '已结束的机构申请中的个人信息已删除',
  'affiliation.bound': '已绑定工作单位',
  'affiliation.changed': '已更新工作单位',
  'affiliation.unbound': '已解绑工作单位',
  'affiliation.ended_by_unit': '单位已解除绑定',
  'affiliation.code_refused': '单位确认码不正确',
  'credential.added': '已添加证书',
  'credential.edited': '已修改证书',
  'credential.removed': '已删除证书',
  'credential.fetch_requested': '已申请从委平台获取证书',
  'credential.fetch_postponed': '委平台暂时无法访问，稍后将自动重试',
  'credential.fetch_failed': '从委平台获取证书未成功',
  'credential.corrected': '证书内容已按单位更正更新',
  'correction.reported': '已申请信息更正',
  'correction.corrected': '单位已更正，等待本人确认',
  'correction.declined': '单位未予更正',
  'correction.confirmed': '已确认更正',
  'correction.contested': '已再次提出更正',
  'correction.withdrawn': '已撤回更正申请',
  'correction.moved': '更正申请已随工作单位转移',
  'credential.fetched': '已从委平台获取证书',
  'file.uploaded': '已上传附件',
  'file.opened': '已查看附件',
  'file.removed': '已删除附件',
  'file.recognised': '已自动识别附件',
  'file.reading_opened': '已查看附件的识别结果',
  'rule_set.draft_created': '已新建报考规则草稿',
  'rule_set.draft_saved': '已保存报考规则草稿',
  'rule_set.draft_discarded': '已放弃报考规则草稿',
  'rule_set.published': '已发布报考规则',
  'season.draft_created': '已新建申报安排草稿',
  'season.draft_saved': '已保存申报安排草稿',
  'season.draft_discarded': '已放弃申报安排草稿',
  'season.published': '已发布申报安排',
  'season.window_extended': '已调整办理截止时间',
  'season.reopened': '考区已为考生重新开放申报',
  'season.reopening_ended': '考区已结束为考生重新开放的申报',
  'declaration.reopening_ended': '考区已结束重新开放',
  'declaration.notice_acknowledged': '已阅读申报须知',
  'declaration.section_decided': '已审核部分内容',
  'declaration.deadline_near': '已提醒申报即将截止',
  'declaration.findings_changed': '自动核对结果有变化',
  'declaration.finding_resolved': '已处理核对结果',
  'declaration.paper_ends_soon': '已提醒材料即将到期',
  'message.agreed': '已同意接收微信消息',
  'message.resent': '已重新发送微信消息',
  'export.requested': '已申请导出汇总表',
  'export.finished': '汇总表已生成',
  'export.failed': '汇总表生成失败',
  'export.cancelled': '已取消导出',
  'export.expired': '汇总表已过期并删除',
  'export.downloaded': '已下载汇总表',
  'activity.searched': '已查询操作记录',
  'activity.verification_requested': '已申请校验操作记录',
  'activity.verified': '操作记录校验已完成',
  'keys.changed': '密钥环已变更',
  'keys.resealed': '已用新密钥重新加密数据',
  'personal_data.read': '已查看个人信息',
  'personal_data.revealed': '已查看完整号码',
} as const satisfies Record<OtherActivityType, string>;

/** What a person reads for an entry of the activity record. */
export function activityText(type: ActivityType, facts: ActivityFacts = {}): string {
  return isOther(type)
    ? OTHER_TEXTS[type]
    : declarationEventText(type.slice('declaration.'.length) as DeclarationEvent, facts);
}

/** What kind of entry of the record it is, whatever it is about. */
export function activityTypeName(type: ActivityType): string {
  if (isOther(type)) return OTHER_TEXTS[type];
  return DECLARATION_EVENT_TITLES[type.slice('declaration.'.length) as DeclarationEvent];
}

/** One line of 进度详情. */
export function declarationEventText(event: DeclarationEvent, facts: ActivityFacts = {}): string {
  return DECLARATION_TEXTS[event](facts);
}

/** Who has a declaration now, by when, and what comes next; a pass on the way is said not to be the end. */
export function progressText({ heldBy, until, next, awaitsForm }: Omit<Progress, 'stages'>): string {
  const deadline = until ? `，截止${instantText(until)}` : '';
  if (heldBy === null) return '申报已办结。';
  if (heldBy === 'candidate') return `等待考生填写并提交${deadline}。`;
  const after =
    next === 'approved' || next === null ? '通过后申报完成' : `通过后还需${STAGE_NAMES[next]}审核`;
  const form = awaitsForm ? '国网申请表已过期，请尽快更新验证码和申请表。' : '';
  return `${STAGE_NAMES[heldBy]}审核中${deadline}。${form}${after}。`;
}

function isOther(type: ActivityType): type is OtherActivityType {
  return Object.hasOwn(OTHER_TEXTS, type);
}
