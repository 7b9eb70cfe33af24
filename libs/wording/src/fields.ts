import type { CredentialFieldName, CredentialKind, DetailsFieldName } from '@htp/domain';
import { SECTION_NAMES } from './names.ts';

/** The labels of the credentials' forms, in the guide's words (四、4.1). */
export const CREDENTIAL_FIELD_NAMES = {
  education: {
    level: '学历层次',
    studyForm: '学习形式',
    enteredOn: '入学时间',
    graduatedOn: '毕业时间',
    school: '毕业院校',
    schoolingLength: '学制',
    majorType: '专业类型',
    major: '所学专业',
    diplomaNumber: '毕业证号',
    diplomaPicture: '学历证件',
    verificationNumber: '学历认证材料编号',
    verificationFile: '学历认证材料',
  },
  physician_qualification: {
    certificateNumber: '医师资格证书编码',
    class: '类别',
    grade: '级别',
    issuedOn: '签发日期',
    authority: '签发机关',
    picture: '证书照片',
  },
  physician_licence: {
    licenceNumber: '医师执业证书编码',
    category: '执业类别',
    scope: '执业范围',
    level: '执业级别',
    practiceUnit: '主要执业机构',
    firstRegisteredOn: '首次注册日期',
    issuedOn: '发证日期',
    authority: '发证机关',
    picture: '证书照片',
  },
  professional_title: {
    title: '资格名称',
    level: '资格级别',
    specialty: '专业名称',
    grantedOn: '批准日期',
    managementNumber: '管理号',
    certificateNumber: '证书编号',
    authority: '发证机关',
    picture: '证书照片',
  },
  nurse_licence: {
    licenceNumber: '护士执业证书编号',
    practiceUnit: '执业地点',
    firstRegisteredOn: '首次注册日期',
    renewedOn: '延续注册日期',
    validUntil: '有效期至',
    authority: '发证机关',
    picture: '证书照片',
  },
  work_period: {
    unit: '工作单位',
    family: '岗位类别',
    specialty: '从事专业',
    startedOn: '开始时间',
    endedOn: '结束时间',
    proof: '证明材料',
  },
} as const satisfies { [K in CredentialKind]: Record<CredentialFieldName<K>, string> };

/** The labels of 申报信息 (guide, 四、4.2). */
export const DETAILS_FIELD_NAMES = {
  residencyCertificate: '是否有规培合格证',
  residencyEndYear: '规培结束年份',
  residencySpecialty: '规培结业专业',
  residencyUnit: '规培单位',
  residencyPicture: '规培结业证书',
  registrationNumber: '国网网报号',
  registrationCode: '国网验证码',
  applicationForm: '国网申请表',
  previousFileNumber: '上年度档案号',
  previousSpecialtyCode: '上年度报考专业',
  establishment: '是否在编',
  otherProof: '其他证明材料',
  eligibilityExplanation: '报考条件说明',
} as const satisfies Record<DetailsFieldName, string>;

/** What else is typed or chosen somewhere. */
const INPUT_NAMES = {
  name: '真实姓名',
  documentType: '证件类型',
  documentNumber: '证件编号',
  number: '证件编号',
  front: '证件正面（人像面）',
  back: '证件反面（国徽面）',
  data_page: '护照资料页',
  other_page: '护照其他页',
  bornOn: '出生日期',
  sex: '性别',
  unitId: '单位名称',
  confirmationCode: '单位确认码',
  username: '用户名',
  password: '密码',
  specialtyCode: '申报类别（专业）',
  subjects: '报考科目',
  historyCandidate: '是否历史考生',
  noticeVersion: '申报须知',
  project: '项目名称',
  examYear: '考试年度',
  cutoffOn: '截止日期',
  ruleSetVersion: '规则集',
  opensAt: '开始时间',
  closesAt: '截止时间',
  until: '截止时间',
  stages: '审核环节',
  specialties: '专业',
  reason: '原因',
  remark: '说明',
  file: '附件',
} as const;

const NAMES: Readonly<Record<string, string>> = {
  ...Object.assign({}, ...Object.values(CREDENTIAL_FIELD_NAMES)),
  ...DETAILS_FIELD_NAMES,
  ...SECTION_NAMES,
  ...INPUT_NAMES,
};

/** The label of a field by its name alone, as a pointer or a parameter carries it; `undefined` where none is shown. */
export function fieldName(name: string): string | undefined {
  return Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
}

/** The label of the field that a JSON pointer leads to. */
export function pointerName(pointer: string): string | undefined {
  const names = pointer.split('/').filter((segment) => segment !== '' && !/^\d+$/.test(segment));
  return fieldName(names.at(-1) ?? '');
}
