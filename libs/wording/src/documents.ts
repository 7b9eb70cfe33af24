import type { DocumentKind } from '@htp/domain';

/** Papers that a machine reads, as the guide and offices call them. */
export const DOCUMENT_KIND_NAMES = {
  education_certificate: '毕业证书',
  chsi_registration_form: '学历证书电子注册备案表',
  chsi_report: '学历认证报告',
  secondary_school_proof: '中等职业学校学历证明',
  physician_qualification: '医师资格证书',
  physician_licence: '医师执业证书',
  nurse_licence: '护士执业证书',
  professional_title: '专业技术资格证书',
  residency_certificate: '住院医师规范化培训合格证书',
  national_application_form: '国网报名申报表',
  social_security_proof: '社保证明',
} as const satisfies Record<DocumentKind, string>;
