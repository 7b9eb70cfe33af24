import { twoDigits } from '../people/days.ts';
import { digits } from '../people/numbers.ts';
import type { Profession } from '../people/career.ts';
import { nameAndSex, said } from './holder-fields.ts';
import type { PaperKind } from './paper.ts';

const SERIES: Record<Profession, { specialty: string; names: [string, string, string] }> = {
  nurse: { specialty: '护理学', names: ['护士', '护师', '主管护师'] },
  pharmacist: { specialty: '药学', names: ['药士', '药师', '主管药师'] },
  technician: { specialty: '临床医学检验技术', names: ['技士', '技师', '主管技师'] },
  physician: { specialty: '内科学', names: ['医士', '医师', '主治医师'] },
};
const LEVELS = ['初级（士）', '初级（师）', '中级'];

/** 专业技术资格证书 */
export const professionalTitle: PaperKind = {
  type: '专业技术资格证书',
  fields: (random, career) => {
    const { specialty, names } = SERIES[career.profession];
    const rank = career.profession === 'physician' ? 2 : random.weighted({ '0': 1, '1': 4, '2': 2 });
    const year = Math.min(2025, Number(career.education.graduatedOn.slice(0, 4)) + random.int(2, 6));
    return {
      ...nameAndSex(career),
      出生年月: career.holder.birth.slice(0, 7),
      专业名称: specialty,
      资格级别: LEVELS[Number(rank)] ?? '',
      资格名称: names[Number(rank)] ?? '',
      批准日期: `${year}-${random.pick(['05', '06'])}`,
      ...(random.chance(0.85) && { 管理号: `${year}${digits(random, 14)}` }),
      证书编号: digits(random, random.pick([11, 8])),
      签发单位: random.pick([
        '江城样例人事考试机构',
        '楚泽样例人力资源和社会保障厅',
        '样例卫生人才交流服务中心',
      ]),
      签发日期: `${year}-${twoDigits(random.int(9, 12))}-${twoDigits(random.int(1, 28))}`,
    };
  },
  text: (fields, printer) => {
    const say = (name: string) => said(fields, name);
    return {
      kind: 'professional_title',
      title: printer.pick(['专业技术资格证书', '专业技术资格证书', '卫生专业技术资格证书']),
      holder: printer.entries(fields, ['管理号', '证书编号']),
      rest: printer.entries(fields, [
        '姓名',
        '性别',
        '出生年月',
        '专业名称',
        '资格级别',
        '资格名称',
        '批准日期',
        '签发单位',
        '签发日期',
      ]),
      corner: [],
      prose: {
        paragraph:
          `<b>${say('姓名')}</b>，${say('性别')}，${printer.date(say('出生年月'))}出生，经全国卫生专业技术资格考试合格，于${printer.date(say('批准日期'))}` +
          `取得${say('专业名称')}专业${say('资格级别')}资格，资格名称：${say('资格名称')}。`,
        below: printer.entries(fields, ['管理号', '证书编号', '签发单位', '签发日期']),
      },
      seal: say('签发单位'),
      portrait: true,
      note: '本证书为样例，人物、机构、编号均为虚构，不具任何效力。',
    };
  },
};
