import type {
  AffiliationEnd,
  ImportOutcome,
  InstitutionCodeKind,
  RegisteredField,
  RegistrationAction,
  RegistrationKind,
  RegistrationStatus,
  UnitEvent,
  UnitImportField,
  UnitImportStatus,
  UnitStatus,
} from '@htp/domain';

export const INSTITUTION_CODE_KIND_NAMES = {
  unified_social_credit_code: '统一社会信用代码',
  institution_registration_number: '医疗机构登记号',
} as const satisfies Record<InstitutionCodeKind, string>;

export const UNIT_STATUS_NAMES = {
  active: '正常',
  suspended: '已暂停',
  closed: '已注销',
} as const satisfies Record<UnitStatus, string>;

export const UNIT_EVENT_NAMES = {
  suspended: '暂停',
  resumed: '恢复',
  closed: '注销',
} as const satisfies Record<UnitEvent, string>;

export const REGISTRATION_KIND_NAMES = {
  new_unit: '机构注册',
  sub_unit: '下级单位登记',
  change: '机构信息变更',
} as const satisfies Record<RegistrationKind, string>;

export const REGISTRATION_STATUS_NAMES = {
  submitted: '待审核',
  returned: '退回修改',
  approved: '通过',
  rejected: '不通过',
  withdrawn: '已撤回',
} as const satisfies Record<RegistrationStatus, string>;

export const REGISTRATION_ACTION_NAMES = {
  correct: '修改并重新提交',
  withdraw: '撤回申请',
  claim: '受理',
  release: '解除受理',
  approve: '通过',
  return: '退回修改',
  reject: '不通过',
} as const satisfies Record<RegistrationAction, string>;

export const IMPORT_OUTCOME_NAMES = {
  created: '新增',
  changed: '变更',
  unchanged: '无变化',
  refused: '有误',
} as const satisfies Record<ImportOutcome, string>;

/** What a unit is registered as, and whom a registration names: the labels of its form and of its case. */
export const REGISTRATION_FIELD_NAMES = {
  name: '机构名称',
  institutionCodeKind: '编码类型',
  institutionCode: '机构编码',
  category: '机构类别',
  division: '行政区划',
  supervisingUnit: '主管单位',
  address: '地址',
  responsible: '单位负责人',
  officer: '单位考试负责人',
  userName: '登录用户名',
  proof: '证明材料',
} as const;

/** Whether a unit, or an open request, is what a registration may double. */
export const DUPLICATE_KIND_NAMES = { unit: '已登记单位', registration: '在办申请' } as const;

/** What a unit is registered as. */
export const UNIT_FIELD_NAMES = {
  name: '单位名称',
  institutionCode: '机构编码',
  supervisingUnitId: '主管单位',
  categoryCode: '机构类别',
  divisionCode: '行政区划',
} as const satisfies Record<RegisteredField, string>;

export const IMPORT_STATUS_NAMES = {
  checked: '已检查，未导入',
  applying: '正在导入',
  applied: '已导入',
  outdated: '已失效',
} as const satisfies Record<UnitImportStatus, string>;

/** How somebody's belonging to a unit ended. */
export const AFFILIATION_END_NAMES = {
  changed: '本人更换单位',
  unbound: '本人解绑',
  ended_by_unit: '单位移除',
} as const satisfies Record<AffiliationEnd, string>;

/** The titles of the columns of a workbook of units. */
export const UNIT_IMPORT_TITLES = {
  name: '机构名称',
  institutionCode: '机构编码',
  institutionCodeKind: '编码类型',
  categoryCode: '机构类别',
  divisionCode: '行政区划',
  supervisingCode: '主管单位编码',
} as const satisfies Record<UnitImportField, string>;
