import type {
  ConditionName,
  ConditionOutcome,
  ConditionProblem,
  EligibilityWarning,
  PathOutcome,
  PhysicianClass,
  Verdict,
} from '@htp/domain';

interface Answer {
  /** Short enough for a tag. */
  readonly name: string;
  readonly meaning: string;
}

/** `brief`: where little room is. */
export const VERDICT_TEXTS = {
  eligible: { brief: '符合', name: '符合报考条件', meaning: '至少有一种报考途径的条件已全部满足。' },
  needs_evidence: { brief: '待补充', name: '需要补充材料', meaning: '还缺少信息或材料，补充以后才能判断。' },
  ineligible: {
    brief: '不符合',
    name: '不符合报考条件',
    meaning: '有必须满足的条件没有满足，下面逐条列出原因。',
  },
} as const satisfies Record<Verdict, Answer & { readonly brief: string }>;

export const PATH_OUTCOME_NAMES = {
  satisfied: '符合',
  open: '待补充',
  failed: '不符合',
} as const satisfies Record<PathOutcome, string>;

export const CONDITION_OUTCOME_NAMES = {
  met: '已满足',
  failed: '未满足',
  unknown: '待补充',
} as const satisfies Record<ConditionOutcome, string>;

export const CONDITION_NAMES = {
  education: '学历',
  nurse_licence: '护士执业证',
  physician_qualification: '医师资格证',
  physician_licence: '医师执业证',
  practice_unit: '执业地点',
  title: '专技职称',
  residency_certificate: '规培合格证',
  years: '年限',
  in_post: '在岗情况',
  post_change: '转岗年限',
  social_security_proof: '社保证明',
  specialty_offered: '报考专业',
} as const satisfies Record<ConditionName, string>;

/** Why a condition is not met, and what a candidate can do about it. */
export const CONDITION_PROBLEM_TEXTS = {
  EDUCATION_LEVEL: {
    name: '没有达到要求的学历',
    meaning: '如果已经取得这一学历，请在“证书”中补充学历信息。',
  },
  EDUCATION_DATE: { name: '学历在截止日期之后取得', meaning: '毕业时间以毕业证书为准，请核对。' },
  YEARS: { name: '年限未满', meaning: '请核对起算的日期；日期无误的，年限满了以后再报考。' },
  TITLE: { name: '没有要求的职称', meaning: '如果已经取得职称，请在“证书”中补充专技职称。' },
  NURSE_LICENCE: { name: '没有护士执业证', meaning: '如果已经注册，请在“证书”中补充护士执业证。' },
  NURSE_LICENCE_EXPIRED: {
    name: '护士执业证已过有效期',
    meaning: '如果已经办理延续注册，请在“证书”中更新有效期。',
  },
  LICENCE_DATE: { name: '首次注册在截止日期之后', meaning: '请核对执业证上的首次注册日期。' },
  PHYSICIAN_QUALIFICATION: {
    name: '没有医师资格证',
    meaning: '如果已经取得，请在“证书”中补充医师资格证。',
  },
  PHYSICIAN_LICENCE: { name: '没有医师执业证', meaning: '如果已经注册，请在“证书”中补充医师执业证。' },
  ASSISTANT_PHYSICIAN: {
    name: '执业助理医师不能报考',
    meaning: '取得执业医师资格后再报考；已经取得的，请在“证书”中更新。',
  },
  PHYSICIAN_CLASS: {
    name: '执业类别与报考专业不符',
    meaning: '请核对证书上的类别，或者改选与类别相符的专业。',
  },
  PRACTICE_UNIT: {
    name: '执业地点不是申报单位',
    meaning: '请先办理执业地点变更，或者核对绑定的工作单位。',
  },
  RESIDENCY: {
    name: '没有规培合格证',
    meaning: '如果已经取得，请在填报“申报信息”时填写并上传规培合格证。',
  },
  RESIDENCY_DATE: { name: '规培合格证在截止日期之后取得', meaning: '请核对规培结束年份。' },
  CROSS_SPECIALTY: {
    name: '现在的工作与报考专业不同',
    meaning: '不能跨专业报考，请改选正在从事的专业；工作经历有误的，请更正。',
  },
  POST_CHANGE: { name: '转岗后年限未满', meaning: '请核对工作经历；日期无误的，年限满了以后再报考。' },
  SOCIAL_SECURITY_PROOF: {
    name: '缺少最近一个月的社保证明',
    meaning: '请在填报“申报信息”时上传最近一个月的社保证明。',
  },
  SPECIALTY_NOT_OFFERED: { name: '本年度不开考这一专业', meaning: '请改选其他专业。' },
  UNKNOWN_EDUCATION: { name: '学历信息不完整', meaning: '请在“证书”中补充学历信息。' },
  UNKNOWN_EDUCATION_DATE: { name: '还不知道毕业时间', meaning: '请在“证书”中补充毕业时间。' },
  UNKNOWN_NURSE_LICENCE: { name: '还没有护士执业证的信息', meaning: '请在“证书”中补充护士执业证。' },
  UNKNOWN_NURSE_LICENCE_VALIDITY: {
    name: '还不知道护士执业证的有效期',
    meaning: '请在“证书”中补充护士执业证的有效期。',
  },
  UNKNOWN_LICENCE_DATE: { name: '还不知道首次注册日期', meaning: '请在“证书”中补充首次注册日期。' },
  UNKNOWN_PHYSICIAN_QUALIFICATION: {
    name: '还没有医师资格证的信息',
    meaning: '请在“证书”中补充医师资格证。',
  },
  UNKNOWN_PHYSICIAN_LICENCE: { name: '还没有医师执业证的信息', meaning: '请在“证书”中补充医师执业证。' },
  UNKNOWN_PHYSICIAN_CLASS: { name: '还不知道医师的执业类别', meaning: '请在“证书”中补充类别。' },
  UNKNOWN_PRACTICE_UNIT: { name: '还不知道执业地点', meaning: '请在“证书”中补充执业证上的执业地点。' },
  UNKNOWN_TITLE: { name: '还没有专技职称的信息', meaning: '请在“证书”中补充专技职称。' },
  UNKNOWN_TITLE_DATE: { name: '还不知道取得职称的日期', meaning: '请在“证书”中补充职称的批准日期。' },
  UNKNOWN_RESIDENCY: {
    name: '还不知道有没有规培合格证',
    meaning: '请在填报“申报信息”时填写是否有规培合格证。',
  },
  UNKNOWN_RESIDENCY_DATE: {
    name: '还不知道取得规培合格证的时间',
    meaning: '请在填报“申报信息”时填写规培结束年份。',
  },
  UNKNOWN_WORK: { name: '还没有工作经历', meaning: '请填写在哪里、从什么时候起从事什么专业的工作。' },
  UNKNOWN_PRIMARY_CARE: {
    name: '还不知道单位是否属于基层医疗卫生机构',
    meaning: '请先绑定工作单位。',
  },
  UNKNOWN_ESTABLISHMENT: { name: '还不知道是否在编', meaning: '请填写在编或者非在编。' },
  UNKNOWN_SOCIAL_SECURITY_PROOF: {
    name: '还没有社保证明',
    meaning: '非在编人员请在填报“申报信息”时上传最近一个月的社保证明。',
  },
} as const satisfies Record<ConditionProblem, Answer>;

/** What does not decide, but is to be looked at. */
export const ELIGIBILITY_WARNING_TEXTS = {
  MONTH_PRECISION: {
    name: '日期只到月份',
    meaning: '有的日期只填到月份，年限从当月1日起算，请按证书核对具体日期。',
  },
  WORK_GAP: { name: '工作有中断', meaning: '工作经历中间有较长的中断，中断的时间不计入年限，请核对。' },
  NON_MEDICAL_MAJOR: {
    name: '所学专业为非医学',
    meaning: '所学专业不属于医学类，能否报考由审核人员认定。',
  },
  EDUCATION_ABOVE_LEVEL: {
    name: '学历高于本级别',
    meaning: '学历高于这一级别的要求，可以报考；也请核对是否可以报考更高的级别。',
  },
  PHYSICIAN_CLASS_UNCONFIRMED: {
    name: '执业类别待认定',
    meaning: '执业类别能否报考这一专业，由审核人员认定。',
  },
} as const satisfies Record<EligibilityWarning, Answer>;

export const PHYSICIAN_CLASS_NAMES = {
  clinical: '临床',
  stomatology: '口腔',
  chinese_medicine: '中医',
  public_health: '公共卫生',
} as const satisfies Record<PhysicianClass, string>;
