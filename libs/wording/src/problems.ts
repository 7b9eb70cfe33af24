import { DELETION_OBSTACLE_TEXTS } from './privacy.ts';
import type { DeclarationEvent, ParamsOf, ProblemCode, ProblemParams } from '@htp/domain';
import { megabytesText } from './amounts.ts';
import { findingText } from './findings.ts';
import { defectSentence } from './defects.ts';
import { instantText, waitText } from './instants.ts';
import {
  DECLARATION_STATUS_NAMES,
  FILE_USE_NAMES,
  IDENTITY_CASE_STATUS_NAMES,
  SECTION_NAMES,
} from './names.ts';

/** What a person reads for a problem: what it is, and what to do. */
export interface ProblemText {
  title: string;
  detail: string;
}

type Texts = {
  [C in ProblemCode]: C extends keyof ProblemParams ? (params: ProblemParams[C]) => ProblemText : ProblemText;
};

const text = (title: string, detail: string): ProblemText => ({ title, detail });

const retryLater = ({ retryAfterSeconds }: { retryAfterSeconds: number }) =>
  `请在${waitText(retryAfterSeconds)}后再试。`;

const MANUAL_OFFER = '也可以选择“身份证（人工审核）”。';

const EVENT_VERBS = {
  started: '开始申报',
  saved: '修改',
  submitted: '提交',
  resubmitted: '重新提交',
  withdrawn: '撤回',
  reopened: '重新开放',
  claimed: '受理',
  released: '解除受理',
  passed: '审核通过',
  returned: '退回',
  rejected: '判为不通过',
  assigned: '指派',
  form_marked_outdated: '标记申请表过期',
  form_mark_lifted: '取消申请表过期标记',
  form_renewed: '更新国网申请表',
} as const satisfies Record<DeclarationEvent, string>;

const TEXTS: Texts = {
  shape_invalid: text('填写有误', '请按提示修改标出的内容。'),
  unknown_field: text('填写有误', '提交的内容中有不能填写的项目。'),
  malformed_body: text('请求无法识别', '提交的内容不完整，请重新操作。'),
  cursor_invalid: text('列表位置已失效', '请从第一页重新查看。'),
  idempotency_key_required: text('请求缺少标识', '请更新客户端后重试。'),
  idempotency_key_invalid: text('请求标识无效', '请更新客户端后重试。'),
  idempotency_key_reused: text('请求标识重复', '这次提交的内容与之前不同，请重新操作。'),
  in_flight: text('正在处理', '相同的请求正在处理，请稍候查看结果。'),
  method_not_allowed: text('不支持的操作', '此处不支持这种操作。'),
  request_too_slow: text('网络太慢', '请检查网络后重试，已保存的内容不会丢失。'),
  head_too_large: text('请求无法识别', '请退出后重新登录，再试一次。'),
  not_acceptable: text('无法提供所需格式', '请更新客户端后重试。'),
  payload_too_large: ({ limitBytes }) =>
    text('内容太大', `不能超过${megabytesText(limitBytes)}，请压缩后重新上传。`),
  media_type_unsupported: ({ accepted }) =>
    text('不支持的文件格式', `请上传${accepted.map(formatName).join('、')}格式的文件。`),
  precondition_required: text('请先刷新', '请刷新后再操作，以免覆盖他人的修改。'),
  rate_limited: (params) => text('操作太频繁', retryLater(params)),

  unauthenticated: text('请先登录', '登录后才能继续。'),
  session_ended: text('登录已失效', '请重新登录，已保存的内容不会丢失。'),
  refresh_reused: text('登录已失效', '为保护账号安全已退出登录，请重新登录。'),
  credentials_wrong: text('用户名或密码错误', '请核对后重新输入。'),
  sign_in_locked: (params) => text('登录暂时锁定', `密码或动态验证码错误次数过多，${retryLater(params)}`),
  second_factor_required: text('请输入动态验证码', '请打开身份验证器，输入当前显示的6位动态验证码。'),
  second_factor_wrong: text(
    '动态验证码错误',
    '请输入身份验证器当前显示的验证码，每个验证码只能使用一次；无法使用身份验证器时，可以输入恢复码。',
  ),
  second_factor_enrolment_required: text('请先绑定身份验证器', '工作人员账号绑定身份验证器后才能继续使用。'),
  password_change_required: text('请先修改密码', '初始密码须修改后才能继续使用。'),
  password_invalid: text(
    '密码不符合要求',
    '密码至少 12 个字符，不能与用户名或原密码相同，也不能只由几个字符重复而成。',
  ),
  wechat_code_invalid: text('微信登录未成功', '请重新发起微信授权登录。'),
  wechat_code_used: text('微信登录未成功', '本次授权已使用过，请重新发起微信授权登录。'),
  wechat_unavailable: text('微信登录暂时不可用', '请稍后再试。'),
  wechat_preview_only: text('请在微信中打开完整页面', '当前是微信的预览页面，请点“使用完整服务”后再登录。'),
  authorisation_not_ours: text(
    '微信登录未成功',
    '这次授权不是从本页面发起的或已过期，请重新点“微信授权登录”。',
  ),
  account_in_use: ({ obstacles }) =>
    text('暂时不能注销', obstacles.map((obstacle) => DELETION_OBSTACLE_TEXTS[obstacle]).join('')),
  consent_required: text('请先阅读并同意', '请阅读《用户服务协议》和《隐私政策》，同意后再登录。'),
  picture_consent_required: text(
    '请先单独同意',
    '拍摄证件前，请在“实名认证”中阅读并同意《敏感个人信息处理同意书》。',
  ),
  sign_in_anew_required: text('请先确认身份', '注销前请重新用微信授权登录，确认是您本人。'),
  web_sign_in_not_offered: text('网页暂不能登录', '请在微信中搜索并打开小程序“卫生人才综合服务平台”登录。'),
  own_account: text('不能管理本人的账号', '请由其他系统管理员办理。'),
  last_administrator: text('至少保留一名系统管理员', '请先为其他人员授予系统管理员角色，再停用或收回。'),
  duties_incompatible: text('角色不能兼任', '系统管理员、审计员与审核人员须由不同的人担任。'),
  scope_unsuitable: text('授权范围不合适', '请按提示为角色选择相应的单位或考点。'),
  forbidden: text('没有权限', '您的账号不能进行此操作。'),
  not_found: text('未找到', '您查看的内容不存在，或您无权查看。'),

  version_stale: () => text('内容已被更新', '您修改期间内容已有变化，请核对两边的内容后再保存。'),
  content_changed: text('内容已变化', '您看到的内容已有变化，请刷新核对后再作决定。'),
  duplicate: text('内容重复', '相同的记录已经存在。'),
  not_now: text('目前不能操作', '当前状态或时间不允许此操作。'),

  file_broken: text('文件已损坏', '文件无法打开，请重新拍摄或重新导出后上传。'),
  file_encrypted: text('文件已加密', '请取消文件的密码后重新上传。'),
  file_too_many_pixels: ({ limitMegapixels }) =>
    text('图片尺寸太大', `图片不能超过${limitMegapixels * 100}万像素，请缩小后重新上传。`),
  file_too_many_pages: ({ limitPages }) =>
    text('文件页数太多', `文件不能超过${limitPages}页，请只保留需要的页。`),
  file_active_content: text('文件含有不安全的内容', '文件中含有脚本或附带文件，请另存为普通文件后重新上传。'),

  spreadsheet_formulas: text('表格中含有公式', '请将公式粘贴为数值后重新上传。'),
  spreadsheet_too_large: ({ limitRows, limitColumns }) =>
    text('表格太大', `表格不能超过${limitRows}行、${limitColumns}列，请拆分后重新上传。`),
  spreadsheet_headings_wrong: ({ missing, repeated }) => text('表头有误', headingsText(missing, repeated)),
  file_in_use: ({ uses }) =>
    text(
      '附件正在使用',
      `该附件用于${[...new Set(uses.map(({ kind }) => FILE_USE_NAMES[kind]))].join('、')}，不能删除。`,
    ),

  document_number_invalid: text('证件编号有误', '请核对证件类型和证件编号。'),
  name_invalid: text('姓名有误', '请按证件填写姓名，少数民族姓名中的间隔点请用“·”。'),
  identity_refused: ({ defects, triesLeft, counted }) =>
    text('自动核验未通过', `${defects.map(defectSentence).join('')}${triesText(triesLeft, counted)}`),
  identity_name_unreadable: text(
    '姓名无法自动识别',
    '姓名中有系统无法识别的字，本次不计次数，请提交人工审核。',
  ),
  identity_conflict: text('需要人工核实', '您的证件信息需要人工核实，已转考区审核，请等待结果。'),
  identity_document_locked: ({ until }) =>
    text('该证件今日已锁定', `三次未认证成功，该证件${instantText(until)}后可再次自动核验。${MANUAL_OFFER}`),
  identity_account_locked: ({ until }) =>
    text('今日次数已用完', `您的账号${instantText(until)}后可再次自动核验。${MANUAL_OFFER}`),
  identity_too_many_documents: ({ until, limit }) =>
    text(
      '今日证件数量已达上限',
      `每个账号每天最多核验${limit}个证件，${instantText(until)}后可再试。${MANUAL_OFFER}`,
    ),
  identity_already_verified: text('已完成实名认证', '您已通过实名认证，无需重复办理。'),
  identity_review_pending: text('人工审核尚未结束', '请等待审核结果。不想等待的，可以撤回后重新办理。'),
  identity_automatic_first: text('请先自动核验', '身份证请先使用自动核验，未能通过时可以提交人工审核。'),
  identity_requests_exhausted: ({ until, limit }) =>
    text('今日提交次数已用完', `每个账号每天最多提交${limit}次人工审核，${instantText(until)}后可再提交。`),
  identity_case_closed: ({ status }) =>
    text(
      '目前不能操作',
      status === null
        ? '没有待审核的实名认证。'
        : `该实名认证${IDENTITY_CASE_STATUS_NAMES[status]}，不能再操作。`,
    ),
  identity_document_held: text('证件已在其他账号认证', '请核实后选择不通过，或将证件转至本账号。'),
  identity_document_free: text('证件未在其他账号认证', '没有需要转移的证件，请刷新后再作决定。'),
  identity_holder_under_review: text(
    '原账号有申报或更正正在审核',
    '请待该账号的申报或身份信息更正办结、撤回后，再转移证件。',
  ),
  identity_locked_by_declaration: text(
    '有申报正在审核',
    '申报审核期间不能更正身份信息。申报审结、被退回或由本人撤回后再办理。',
  ),
  identity_correction_unchanged: text('没有需要更正的内容', '填写的内容与已认证的身份信息相同，请核对。'),
  birth_date_invalid: text('出生日期有误', '请按证件填写出生日期。'),
  reveals_exhausted: ({ until, limit }) =>
    text('今日查看次数已用完', `每人每天最多查看${limit}个完整号码，${instantText(until)}后可再查看。`),
  not_verified: text('请先实名认证', '完成实名认证后才能继续。'),
  recognizer_busy: (params) => text('办理人数较多', `本次不计次数，${retryLater(params)}`),
  recognizer_fault: text('核验暂时不可用', '系统出现问题，本次不计次数，请稍后再试。'),

  unit_registered: text('该机构已注册', '该机构编码已在平台注册，请联系主管单位或考区核实。'),
  unit_not_active: text('单位目前不能使用', '该单位已暂停或注销，请联系主管单位或考区。'),
  unit_has_sub_units: text('单位还有下级单位', '请先调整或注销其下级单位。'),
  user_name_taken: text('用户名已被使用', '请另选一个用户名。'),
  registration_invalid: text('申请内容有误', '请按提示修改标出的内容。'),
  registration_unchanged: text(
    '没有任何变更',
    '填写的内容与单位现有登记信息完全相同，请修改需要变更的内容后再提交。',
  ),
  registration_open: text('已有申请正在办理', '该单位还有一份变更申请没有办结，请先等待结果或撤回。'),
  handover_over: text('账号已领取或已过期', '如未收到初始密码，请联系考区的系统管理员。'),
  import_outdated: text('单位信息已有变化', '检查之后单位信息有了变化，请重新上传表格检查。'),

  unit_code_wrong: text('单位或确认码不正确', '请核对单位名称，并向本单位考试负责人确认单位确认码。'),
  unit_code_guesses_exhausted: (params) => text('确认码错误次数过多', retryLater(params)),
  no_unit: text('请先绑定工作单位', '绑定工作单位后才能继续。'),
  already_affiliated: text('已绑定工作单位', '如需调整，请使用“更新工作单位”并选择其他单位。'),
  affiliation_locked_by_declaration: text('申报审核中，不能变更单位', '请先撤回申报，再更新或解绑工作单位。'),

  credential_invalid: text('证书信息有误', '请按提示修改标出的内容。'),
  credential_incomplete: text('证书尚未完善', '请补充缺少的信息和附件，完善后才能选用。'),
  credential_in_use: text('证书正在使用', '该证书正在办理信息更正或申报，目前不能删除。'),
  credential_kind_wrong: text('证书种类不对', '请选择与此栏目相符的证书。'),

  field_not_supplied: text('无需单位更正', '该项不是委平台提供的内容，您可以直接修改。'),
  proof_required: text('请上传证明', '更正编号须上传证明材料。'),
  correction_open: text('已有更正申请', '该项已有尚未办结的更正申请，请等待单位处理或先撤回。'),
  correction_not_now: text('目前不能操作', '更正申请的状态已变化，请刷新后查看。'),
  correction_rounds_exhausted: text('不能再次提出异议', '该项已多次由单位核实，请直接联系单位考试负责人。'),

  season_closed: ({ opensAt, closedAt }) => text('不在申报时间内', windowText(opensAt, closedAt)),
  season_definition_invalid: text('申报安排有误', '请按提示修改标出的内容后再发布。'),
  season_exists: text('申报安排已存在', '该项目的这个考试年度已经发布，请在其基础上新建下一版本。'),
  season_draft_closed: text('草稿已结束', '该草稿已发布或已放弃，不能再修改。'),
  season_effects_refused: text('不能这样发布', '有的改动会影响正在办理的申报，请按试运行结果修改后再发布。'),
  rule_set_invalid: text('报考规则有误', '请按提示修改标出的内容后再发布。'),
  rule_set_unchanged: text('没有改动', '与所依据的报考规则相同，没有可以发布的内容。'),
  rule_set_draft_closed: text('草稿已结束', '该草稿已发布或已放弃，不能再修改。'),
  window_invalid: text('截止时间有误', '请按提示修改标出的内容。'),
  window_shortened: ({ closesAt }) =>
    text('截止时间提前了', `现在的截止时间是${instantText(closesAt)}，确需提前请勾选确认。`),
  specialty_not_offered: text('未开设该专业', '所选专业本年度未开设，请重新选择。'),
  choice_invalid: text('申报选择有误', '所选级别、专业与科目不相符，请按提示修改。'),
  declaration_exists: text('已有申报', '本年度您已有一份申报，请在“记录”中查看。'),
  notice_not_acknowledged: text('请先阅读申报须知', '阅读并确认申报须知后才能继续。'),
  notice_outdated: () => text('申报须知已更新', '请阅读并确认新的申报须知。'),
  section_incomplete: text('填报信息不完整', '请按提示补充标出的内容后再提交。'),
  section_locked: ({ section }) =>
    text('该部分不能修改', `“${SECTION_NAMES[section]}”未被退回，目前不能修改。`),
  export_running: text('已有导出正在进行', '每个账号同时只能导出一份汇总表，请等待完成或取消后再试。'),
  export_limit_reached: ({ until, limit }) =>
    text('今日导出次数已用完', `每个账号每天最多导出${limit}次，${instantText(until)}后可再试。`),
  export_too_large: ({ rows, limit }) =>
    text('导出内容过多', `符合条件的申报约有${rows}条，每次最多导出${limit}条，请缩小范围后再试。`),
  verification_running: text('校验正在进行', '操作记录正在校验，请等待完成后再试。'),
  statement_not_signed: text('请签署诚信承诺', '请阅读并签署诚信承诺后再提交。'),
  not_eligible: text(
    '不符合报考条件',
    '按本年度的报考条件，目前不能提交该专业的申报。请查看判断依据；信息有误的，请修改后再提交。',
  ),
  explanation_required: text(
    '请填写报考条件说明',
    '按已填信息，您不符合该专业的报考条件。仍要提交的，请说明理由，由审核人员决定。',
  ),
  transition_not_allowed: ({ status, event }) =>
    text(
      '目前不能操作',
      status === null
        ? `申报尚未开始，不能${EVENT_VERBS[event]}。`
        : `申报当前为“${DECLARATION_STATUS_NAMES[status]}”，不能${EVENT_VERBS[event]}。`,
    ),
  already_claimed: text('已有人受理', '已由其他审核人员受理。'),
  not_claimed: text('尚未受理', '请先受理，再作审核决定。'),
  findings_open: ({ findings }) => ({
    title: '还有疑点未处理',
    detail: `还有${findings.length}项疑点须处理：${findings.map(({ code }) => findingText({ code, params: {} }).title).join('、')}。请逐项写明处理说明后再通过。`,
  }),
  already_decided: text('已有审核决定', '审核人员已作出决定，不能再撤回。'),
  delivery_not_resendable: text('不能重新发送', '只有未授权或发送失败的消息可以重新发送。'),
  topic_not_offered: text('没有这类消息', '暂不提供这类微信消息，请刷新后重试。'),
  decided_at_other_stage: text('不能重复审核', '您已在其他环节审核过该申报，请由其他人员办理。'),
  own_case: text('不能审核本人的申请', '请由其他审核人员办理。'),
  own_unit: text('不能审核本单位申报', '您是申报单位的考试负责人，请由其他审核人员办理。'),
  assignee_unsuitable: text('不能指派给此人', '所选人员不能办理该申报，请另选审核人员。'),
  form_outdated: text('国网申请表已过期', '申请表已标记为过期，请等待考生更新，或取消标记。'),
  content_unseen: text('请先查看申报内容', '您尚未查看该申报的当前内容，请打开核对后再作决定。'),
  saved_filters_invalid: text('筛选无法保存', '名称不能重复，只能有一个默认筛选，请修改标出的内容。'),
  reason_required: text('请填写原因', '退回或不通过须选择原因，选择“其他”时须填写说明。'),
  section_undecided: text('还有内容未审核', '请逐项审核标出的内容后再通过。'),

  shutting_down: text('系统正在重启', '请稍候片刻再试，已保存的内容不会丢失。'),
  unavailable: text('系统暂时不可用', '请稍后再试，已保存的内容不会丢失。'),
  overloaded: (params) => text('当前办理人数较多', `${retryLater(params)}已保存的内容不会丢失。`),
  data_unreadable: text(
    '数据无法读取',
    '这条数据未通过完整性校验，系统已发出告警。请稍后再试，仍无法查看时请联系管理员。',
  ),
  internal: text('系统出现问题', '问题已记录，请稍后再试。'),
};

/** Title and detail of a problem. A code's parameters are the ones of the domain's catalogue. */
export function problemText<C extends ProblemCode>(code: C, params?: ParamsOf<C>): ProblemText {
  const entry: unknown = TEXTS[code];
  return typeof entry === 'function'
    ? (entry as (params: ParamsOf<C> | undefined) => ProblemText)(params)
    : (entry as ProblemText);
}

function triesText(triesLeft: number, counted: boolean): string {
  if (!counted) return `本次不计次数，今日还可尝试${triesLeft}次。`;
  return triesLeft > 0
    ? `今日还可尝试${triesLeft}次。`
    : `今日次数已用完，${MANUAL_OFFER.slice(0, -1)}，或明天再试。`;
}

function headingsText(missing: readonly string[], repeated: readonly string[]): string {
  const lacking = missing.length > 0 ? `缺少“${missing.join('”“')}”列。` : '';
  const twice = repeated.length > 0 ? `“${repeated.join('”“')}”列重复。` : '';
  return `${lacking}${twice}请按模板填写第一行后重新上传。`;
}

function windowText(opensAt: string | null, closedAt: string | null): string {
  if (opensAt) return `申报将于${instantText(opensAt)}开始。`;
  return closedAt ? `申报已于${instantText(closedAt)}结束。` : '目前没有开放的申报。';
}

const FORMAT_NAMES: Readonly<Record<string, string>> = {
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
};

function formatName(mediaType: string): string {
  return FORMAT_NAMES[mediaType] ?? '其他';
}
