import { documentFields, type DocumentKind } from '@htp/domain';

/** Names that labels may use for a field where our samples have another, and the fields that they may mean. */
const ALIASES: readonly (readonly [names: readonly string[], fields: readonly string[]])[] = [
  [['毕业院校', '学校名称', '毕业学校', '院校名称', '学校', '校名'], ['school']],
  [
    ['所学专业', '专业', '专业名称', '培训专业'],
    ['major', 'specialty'],
  ],
  [
    ['学历层次', '层次', '学历', '最高学历', '培养层次', '资格级别', '执业级别', '级别'],
    ['level', 'grade', 'examLevel'],
  ],
  [['入学时间', '入学日期', '入学年月'], ['enteredOn']],
  [['毕业时间', '毕业日期', '毕（结）业日期', '毕业年月'], ['graduatedOn']],
  [
    ['毕业证号', '毕业证书编号', '证书编号', '证书编码', '编号'],
    ['diplomaNumber', 'certificateNumber', 'licenceNumber'],
  ],
  [
    ['执业证书编号', '执业证书编码', '护士执业证书编号', '编码'],
    ['licenceNumber', 'nurseLicenceNumber'],
  ],
  [
    ['医师资格证书编码', '资格证书编码'],
    ['qualificationNumber', 'certificateNumber'],
  ],
  [
    ['身份证号', '身份证号码', '证件号码', '证件编号', '社会保障号码', '公民身份号码', '社会保障号'],
    ['documentNumber'],
  ],
  [
    ['报告编号', '认证报告编号', '在线验证码', '证明编号', '验证码', '学历认证材料编号'],
    ['verificationNumber', 'registrationCode'],
  ],
  [
    ['出具日期', '认证日期', '开具日期', '发证日期', '签发日期', '打印日期'],
    ['issuedOn', 'updatedOn'],
  ],
  [['出具单位', '证明单位', '发证机关', '签发机关', '签发单位', '发证单位'], ['authority']],
  [
    [
      '执业地点',
      '执业机构',
      '主要执业机构',
      '培训基地',
      '培训单位',
      '参保单位',
      '工作单位',
      '单位名称',
      '单位',
      '所在单位',
    ],
    ['practiceUnit', 'unit'],
  ],
  [
    ['执业类别', '类别'],
    ['category', 'class'],
  ],
  [['首次注册日期', '注册日期'], ['firstRegisteredOn']],
  [['查询月份', '缴费月份', '月份'], ['month']],
  [['批准日期', '取得时间', '取得日期', '授予时间'], ['grantedOn']],
  [['资格名称', '现有资格', '职称'], ['title']],
  [
    ['出生日期', '出生年月'],
    ['birthOn', 'birthMonth'],
  ],
];

/** Our name for a field of a paper that labels call so in Chinese, or by our name already; null where we read no such field. */
export function fieldNamed(kind: DocumentKind, label: string): string | null {
  const fields = documentFields(kind);
  if (label in fields) return label;
  const own = Object.keys(fields).find((name) => fields[name]?.label === label);
  if (own) return own;
  const meant = ALIASES.filter(([names]) => names.includes(label)).flatMap(([, names]) => names);
  return meant.find((name) => name in fields) ?? null;
}

/** Our name for a field of the paper that the form's field is compared with; null where the paper does not say it. */
export function fieldOfForm(kind: DocumentKind, formField: string): string | null {
  const fields = documentFields(kind);
  return Object.keys(fields).find((name) => fields[name]?.formField === formField) ?? null;
}
