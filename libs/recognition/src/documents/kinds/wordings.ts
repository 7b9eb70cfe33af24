/** All pairs of a beginning and an ending, beginnings first: papers of different years say 发证日期, 签发日期, 发证时间 … */
const pairs = (beginnings: string, endings: string): string[] =>
  beginnings.split('|').flatMap((one) => endings.split('|').map((other) => one + other));

/** What stands before a field on papers of different years and provinces, the most telling first. */
export const WORDINGS = {
  documentNumber: pairs(
    '身份证|居民身份证|公民身份证|公民身份|身份证件|有效身份证件|有效身份证|有效证件|证件|本人身份证',
    '号码|号|编号|件号码',
  ),
  certificateNumber: [
    ...pairs('证书', '编号|编码|号码|号|No.'),
    ...pairs('证件|证', '号|编号'),
    '编号',
    '编码',
    '证书序号',
    '注册号',
    'No.',
    'NO.',
    'No',
    'NO',
    'N0.',
    '№',
    'Nº',
  ],
  issuedOn: pairs('发证|签发|颁发|颁证|核发|填发|制发|发放|授予|批准|取得', '日期|时间|年月日|日'),
  authority: pairs(
    '发证|签发|颁发|颁证|核发|审批|批准|授予|注册|审核|主管',
    '机关（章）|机关（盖章）|机关|单位（章）|单位|部门（章）|部门|机构',
  ),
  school: [
    ...pairs('毕业|毕（结）业|就读|学习|培养|办学|主考', '院校名称|学校名称|院校|学校|单位'),
    ...pairs('学校|院校', '名称'),
    '校名',
    '学校（盖章）',
    '学校',
    '院校',
  ],
  major: [...pairs('所学|毕业|学习|就读', '专业名称|专业'), '专业名称', '专业（方向）', '专业'],
  enteredOn: pairs('入学|入校|入学注册|学习开始', '时间|日期|年月|年月日'),
  graduatedOn: [
    ...pairs('毕业|毕（结）业|毕结业|毕/结业|结业|离校|学习结束', '时间|日期|年月|年月日'),
    '毕业证书签发日期',
  ],
  level: [...pairs('学历|培养|办学|教育', '层次'), '层次', '学历层次类别', '学历', '文化程度'],
  years: ['学制', '学制（年）', '修业年限', '学习年限', '修学年限', '标准学制'],
  studyForm: [...pairs('学习|办学|教育|就读', '形式|方式'), '形式'],
} as const;
