import { plusDays } from '../people/days.ts';
import { digits } from '../people/numbers.ts';
import { lengthName } from './education.ts';
import { HOLDER_NAMES, holderFields, said } from './holder-fields.ts';
import type { PaperKind } from './paper.ts';

/** 中等职业学校学历证明 */
export const secondarySchoolProof: PaperKind = {
  type: '中等职业学校学历证明',
  fields: (random, career) => {
    const { education } = career;
    const month = random.chance(0.5);
    return {
      ...holderFields(career),
      身份证号: career.holder.number,
      入学时间: month ? education.enteredOn.slice(0, 7) : education.enteredOn,
      毕业时间: month ? education.graduatedOn.slice(0, 7) : education.graduatedOn,
      毕业学校: education.school,
      学历层次: random.pick(['中等专科（中专）', '中专', '中等专科']),
      所学专业: education.major,
      学制: lengthName(education.years),
      毕业证号: education.diplomaNumber,
      学号: digits(random, random.pick([8, 10])),
      证明编号: `${random.pick(['BM', 'ZX', 'XL'])}${digits(random, random.pick([6, 8]))}`,
      出具单位: random.chance(0.5) ? education.school : `${career.province.city}样例教育局`,
      出具日期: plusDays(career.referenceDate, -random.int(3, 400)),
    };
  },
  text: (fields, printer) => {
    const say = (name: string) => said(fields, name);
    return {
      kind: 'secondary_school_proof',
      title: printer.pick(['中等职业学校学历证明', '中等专业学校毕业证明书', '学历证明']),
      holder: printer.entries(fields, [...HOLDER_NAMES, '身份证号']),
      rest: printer.entries(fields, [
        '入学时间',
        '毕业时间',
        '毕业学校',
        '学历层次',
        '所学专业',
        '学制',
        '毕业证号',
        '学号',
        '出具单位',
        '出具日期',
      ]),
      corner: printer.entries(fields, ['证明编号']),
      prose: {
        paragraph:
          `兹证明 <b>${say('姓名')}</b>，${say('性别')}，${printer.date(say('出生日期'))}生，身份证号：${say('身份证号')}，学号：${say('学号')}，` +
          `于${printer.date(say('入学时间'))}至${printer.date(say('毕业时间'))}在${say('毕业学校')}${say('所学专业')}专业学习，` +
          `学制${say('学制')}，学历层次：${say('学历层次')}，修业期满，成绩合格，准予毕业，毕业证书编号：${say('毕业证号')}。特此证明。`,
        below: printer.entries(fields, ['出具单位', '出具日期']),
      },
      seal: say('出具单位'),
      portrait: false,
    };
  },
};
