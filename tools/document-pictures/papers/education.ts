import { HOLDER_NAMES, holderFields, said } from './holder-fields.ts';
import type { PaperKind } from './paper.ts';

const YEARS = ['零', '一', '二', '三', '四', '五'];

export const lengthName = (years: number) => `${YEARS[years]}年制`;

/** 毕业证书 */
export const educationCertificate: PaperKind = {
  type: '毕业证书',
  fields: (_random, career) => {
    const { education } = career;
    return {
      ...holderFields(career),
      入学时间: education.enteredOn.slice(0, 7),
      毕业时间: education.graduatedOn,
      毕业院校: education.school,
      所学专业: education.major,
      学制: lengthName(education.years),
      学历层次: education.levelName,
      毕业证号: education.diplomaNumber,
    };
  },
  text: (fields, printer) => {
    const say = (name: string) => said(fields, name);
    const level = say('学历层次').replace(/^大学/, '');
    const study = printer.pick([
      `在本校 <b>${say('所学专业')}</b> 专业${say('学制')}${level}学习`,
      `在我校<b>${say('所学专业')}</b>专业（学制：${say('学制')}，层次：${level}）学习`,
    ]);
    return {
      kind: 'education_certificate',
      heading: printer.pick(['普通高等学校', '成人高等教育', '']),
      title: '毕业证书',
      holder: printer.entries(fields, [...HOLDER_NAMES, '毕业证号']),
      rest: printer.entries(fields, ['入学时间', '毕业时间', '毕业院校', '所学专业', '学制', '学历层次']),
      corner: [],
      prose: {
        paragraph:
          `学生 <b>${say('姓名')}</b> 性别 ${say('性别')}，${printer.date(say('出生日期'))}生，于${printer.date(say('入学时间'))}` +
          `至${printer.date(say('毕业时间').slice(0, 7))}${study}，修完教学计划规定的全部课程，成绩合格，准予毕业。`,
        below: [
          { field: '毕业院校', label: printer.pick(['校名', '学校名称']), text: say('毕业院校') },
          ...printer.entries(fields, ['毕业证号']),
          { field: null, label: '校（院）长', text: '（样例签名）' },
          { field: '毕业时间', label: '', text: printer.date(say('毕业时间')) },
        ],
      },
      seal: say('毕业院校'),
      portrait: true,
    };
  },
};
