import { digits } from '../people/numbers.ts';
import { HOLDER_NAMES, holderFields } from './holder-fields.ts';
import type { PaperKind } from './paper.ts';
import type { Profession } from '../people/career.ts';

const EXAMS: Record<Profession, readonly { level: string; code: string; name: string; title: string }[]> = {
  nurse: [
    { level: '中级', code: '368', name: '护理学（中级）', title: '护师（初级师）' },
    { level: '初级（师）', code: '203', name: '护理学（师）', title: '护士（初级士）' },
  ],
  pharmacist: [
    { level: '中级', code: '366', name: '药学（中级）', title: '药师（初级师）' },
    { level: '初级（师）', code: '201', name: '药学（师）', title: '药士（初级士）' },
  ],
  technician: [{ level: '初级（师）', code: '207', name: '临床医学检验技术（师）', title: '技士（初级士）' }],
  physician: [{ level: '中级', code: '303', name: '内科学（中级）', title: '医师（初级师）' }],
};
const LEVELS: Record<string, string> = {
  secondary: '中专',
  associate: '大专',
  bachelor: '本科',
  master: '硕士研究生',
};

/** 卫生专业技术资格考试报名申报表 */
export const nationalApplicationForm: PaperKind = {
  type: '卫生专业技术资格考试报名申报表',
  fields: (random, career) => {
    const exam = random.pick(EXAMS[career.profession]);
    const { education, nurse } = career;
    return {
      网报号: digits(random, 12),
      验证码: digits(random, 8),
      ...holderFields(career),
      民族: career.holder.nation,
      证件类型: '居民身份证',
      证件编号: career.holder.number,
      报考级别: exam.level,
      报考专业代码: exam.code,
      报考专业: exam.name,
      报考科目: ['基础知识', '相关专业知识', '专业知识', '专业实践能力'],
      工作单位: career.unit,
      毕业学校: education.school,
      毕业时间: education.graduatedOn,
      最高学历: LEVELS[education.level] ?? '',
      所学专业: education.major,
      毕业证书编号: education.diplomaNumber,
      现有资格: exam.title,
      取得时间: `${Number(education.graduatedOn.slice(0, 4)) + random.int(2, 5)}-05`,
      ...(career.profession === 'nurse' && { 护士执业证书编号: nurse.licenceNumber }),
      手机号码: `1${random.int(30, 99)}****${digits(random, 4)}`,
    };
  },
  text: (fields, printer) => ({
    kind: 'national_application_form',
    title: `${printer.pick(['2027年度', '2026年度', ''])}卫生专业技术资格考试${printer.pick(['报名申报表', '报名申报表', '申报表'])}`,
    corner: printer.entries(fields, ['网报号', '验证码']),
    holder: printer.entries(fields, [...HOLDER_NAMES, '民族', '证件类型', '证件编号']),
    rest: [
      ...printer.entries(fields, ['报考级别']),
      ...codeAndSpecialty(fields, printer),
      ...printer.entries(fields, [
        '报考科目',
        '工作单位',
        '毕业学校',
        '毕业时间',
        '最高学历',
        '所学专业',
        '毕业证书编号',
        '现有资格',
        '取得时间',
        '护士执业证书编号',
        '手机号码',
      ]),
      { field: null, label: '考生承诺', text: '本人填报内容真实有效。考生签名：＿＿＿＿ 日期：' },
      { field: null, label: '单位审查意见', text: '（样例）单位盖章　　　年　月　日' },
    ],
    seal: '',
    portrait: true,
  }),
};

/** Some forms print the code before the name of the specialty, some in a field of its own. */
const codeAndSpecialty: (
  ...of: Parameters<PaperKind['text']>
) => { field: string; label: string; text: string }[] = (fields, printer) => {
  const specialty = String(fields['报考专业']);
  const code = String(fields['报考专业代码']);
  if (printer.chance(0.5))
    return [{ field: '报考专业', label: printer.label('报考专业'), text: `${code} ${specialty}` }];
  return [
    { field: '报考专业代码', label: printer.label('报考专业代码'), text: code },
    { field: '报考专业', label: printer.label('报考专业'), text: specialty },
  ];
};
