import type { DocumentKind } from './document-kinds.ts';

/** What a field of a paper holds. Days are `YYYY-MM-DD`, months `YYYY-MM`, days or months whichever is printed, years `YYYY`. */
export type DocumentFieldType = 'text' | 'number' | 'day' | 'month' | 'day_or_month' | 'year' | 'list';

export interface DocumentField {
  /** What the field is called on our sample papers; real ones vary, and recognition knows how. */
  label: string;
  type: DocumentFieldType;
  /** The field of the form that says the same, in the section where the paper is handed in. */
  formField?: string;
}

const name = { label: '姓名', type: 'text' } as const;
const sex = { label: '性别', type: 'text' } as const;
const birthOn = { label: '出生日期', type: 'day' } as const;
const holder = { name, sex, birthOn };
/** What CHSI says of a graduation, in whichever of its papers. */
const graduation = {
  enteredOn: { label: '入学日期', type: 'day', formField: 'enteredOn' },
  graduatedOn: { label: '毕业日期', type: 'day', formField: 'graduatedOn' },
  school: { label: '学校名称', type: 'text', formField: 'school' },
  level: { label: '层次', type: 'text', formField: 'level' },
  major: { label: '专业', type: 'text', formField: 'major' },
  schoolingLength: { label: '学制', type: 'text', formField: 'schoolingLength' },
  studyForm: { label: '学习形式', type: 'text', formField: 'studyForm' },
  diplomaNumber: { label: '证书编号', type: 'number', formField: 'diplomaNumber' },
} as const;

/** Every field that is read of a paper, by our name for it. */
export const DOCUMENT_FIELDS = {
  education_certificate: {
    ...holder,
    enteredOn: { label: '入学时间', type: 'day_or_month', formField: 'enteredOn' },
    graduatedOn: { label: '毕业时间', type: 'day_or_month', formField: 'graduatedOn' },
    school: { label: '毕业院校', type: 'text', formField: 'school' },
    major: { label: '所学专业', type: 'text', formField: 'major' },
    schoolingLength: { label: '学制', type: 'text', formField: 'schoolingLength' },
    level: { label: '学历层次', type: 'text', formField: 'level' },
    diplomaNumber: { label: '毕业证号', type: 'number', formField: 'diplomaNumber' },
  },
  chsi_registration_form: {
    ...holder,
    ...graduation,
    educationCategory: { label: '学历类别', type: 'text' },
    verificationNumber: { label: '在线验证码', type: 'number', formField: 'verificationNumber' },
    updatedOn: { label: '更新日期', type: 'day' },
    validUntil: { label: '有效期至', type: 'day' },
  },
  chsi_report: {
    ...holder,
    ...graduation,
    documentNumber: { label: '身份证号', type: 'number' },
    verificationNumber: { label: '报告编号', type: 'number', formField: 'verificationNumber' },
    issuedOn: { label: '出具日期', type: 'day' },
  },
  secondary_school_proof: {
    ...holder,
    documentNumber: { label: '身份证号', type: 'number' },
    enteredOn: { label: '入学时间', type: 'day_or_month', formField: 'enteredOn' },
    graduatedOn: { label: '毕业时间', type: 'day_or_month', formField: 'graduatedOn' },
    school: { label: '毕业学校', type: 'text', formField: 'school' },
    level: { label: '学历层次', type: 'text', formField: 'level' },
    major: { label: '所学专业', type: 'text', formField: 'major' },
    schoolingLength: { label: '学制', type: 'text', formField: 'schoolingLength' },
    diplomaNumber: { label: '毕业证号', type: 'number', formField: 'diplomaNumber' },
    studentNumber: { label: '学号', type: 'number' },
    verificationNumber: { label: '证明编号', type: 'number', formField: 'verificationNumber' },
    authority: { label: '出具单位', type: 'text' },
    issuedOn: { label: '出具日期', type: 'day' },
  },
  physician_qualification: {
    ...holder,
    documentNumber: { label: '身份证号', type: 'number' },
    class: { label: '类别', type: 'text', formField: 'class' },
    grade: { label: '级别', type: 'text', formField: 'grade' },
    certificateNumber: { label: '证书编码', type: 'number', formField: 'certificateNumber' },
    authority: { label: '签发机关', type: 'text', formField: 'authority' },
    issuedOn: { label: '签发日期', type: 'day', formField: 'issuedOn' },
  },
  physician_licence: {
    ...holder,
    licenceNumber: { label: '执业证书编码', type: 'number', formField: 'licenceNumber' },
    qualificationNumber: { label: '医师资格证书编码', type: 'number' },
    category: { label: '执业类别', type: 'text', formField: 'category' },
    scope: { label: '执业范围', type: 'text', formField: 'scope' },
    practicePlace: { label: '执业地点', type: 'text' },
    practiceUnit: { label: '主要执业机构', type: 'text', formField: 'practiceUnit' },
    level: { label: '执业级别', type: 'text', formField: 'level' },
    authority: { label: '发证机关', type: 'text', formField: 'authority' },
    issuedOn: { label: '发证日期', type: 'day', formField: 'issuedOn' },
  },
  nurse_licence: {
    ...holder,
    nationality: { label: '国籍', type: 'text' },
    licenceNumber: { label: '证书编号', type: 'number', formField: 'licenceNumber' },
    practiceUnit: { label: '执业地点', type: 'text', formField: 'practiceUnit' },
    firstRegisteredOn: { label: '首次注册日期', type: 'day', formField: 'firstRegisteredOn' },
    renewedOn: { label: '延续注册日期', type: 'day', formField: 'renewedOn' },
    validUntil: { label: '有效期至', type: 'day', formField: 'validUntil' },
    authority: { label: '发证机关', type: 'text', formField: 'authority' },
  },
  professional_title: {
    name,
    sex,
    birthMonth: { label: '出生年月', type: 'month' },
    specialty: { label: '专业名称', type: 'text', formField: 'specialty' },
    level: { label: '资格级别', type: 'text', formField: 'level' },
    title: { label: '资格名称', type: 'text', formField: 'title' },
    grantedOn: { label: '批准日期', type: 'day_or_month', formField: 'grantedOn' },
    managementNumber: { label: '管理号', type: 'number', formField: 'managementNumber' },
    certificateNumber: { label: '证书编号', type: 'number', formField: 'certificateNumber' },
    authority: { label: '签发单位', type: 'text', formField: 'authority' },
    issuedOn: { label: '签发日期', type: 'day' },
  },
  residency_certificate: {
    name,
    sex,
    documentNumber: { label: '身份证号', type: 'number' },
    specialty: { label: '培训专业', type: 'text', formField: 'residencySpecialty' },
    unit: { label: '培训基地', type: 'text', formField: 'residencyUnit' },
    startedOn: { label: '培训开始', type: 'day_or_month' },
    endedOn: { label: '培训结束', type: 'day_or_month' },
    endYear: { label: '规培结束年份', type: 'year', formField: 'residencyEndYear' },
    certificateNumber: { label: '证书编号', type: 'number' },
    issuedOn: { label: '发证日期', type: 'day' },
  },
  national_application_form: {
    registrationNumber: { label: '网报号', type: 'number', formField: 'registrationNumber' },
    registrationCode: { label: '验证码', type: 'number', formField: 'registrationCode' },
    ...holder,
    ethnicity: { label: '民族', type: 'text' },
    documentType: { label: '证件类型', type: 'text' },
    documentNumber: { label: '证件编号', type: 'number' },
    examLevel: { label: '报考级别', type: 'text' },
    specialtyCode: { label: '报考专业代码', type: 'number' },
    specialtyName: { label: '报考专业', type: 'text' },
    subjects: { label: '报考科目', type: 'list' },
    unit: { label: '工作单位', type: 'text' },
    school: { label: '毕业学校', type: 'text' },
    graduatedOn: { label: '毕业时间', type: 'day_or_month' },
    level: { label: '最高学历', type: 'text' },
    major: { label: '所学专业', type: 'text' },
    diplomaNumber: { label: '毕业证书编号', type: 'number' },
    title: { label: '现有资格', type: 'text' },
    grantedOn: { label: '取得时间', type: 'day_or_month' },
    nurseLicenceNumber: { label: '护士执业证书编号', type: 'number' },
    mobile: { label: '手机号码', type: 'number' },
  },
  social_security_proof: {
    name,
    documentNumber: { label: '社会保障号码', type: 'number' },
    unit: { label: '参保单位', type: 'text' },
    place: { label: '参保地', type: 'text' },
    month: { label: '查询月份', type: 'month' },
    issuedOn: { label: '出具日期', type: 'day' },
    authorisationCode: { label: '授权码', type: 'number' },
    insurances: { label: '险种', type: 'list' },
  },
} as const satisfies Record<DocumentKind, Readonly<Record<string, DocumentField>>>;

/** The table of one kind, where its precise keys do not matter. */
export function documentFields(kind: DocumentKind): Readonly<Record<string, DocumentField>> {
  return DOCUMENT_FIELDS[kind];
}
