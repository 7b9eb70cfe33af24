import { plusDays, twoDigits } from '../people/days.ts';
import { digits } from '../people/numbers.ts';
import { nameAndSex, said } from './holder-fields.ts';
import type { PaperKind } from './paper.ts';

/** 住院医师规范化培训合格证书 */
export const residencyCertificate: PaperKind = {
  type: '住院医师规范化培训合格证书',
  fields: (random, career) => {
    const from = Math.min(2021, Number(career.education.graduatedOn.slice(0, 4)) + random.int(0, 2));
    const ended = `${from + 3}-${random.pick(['07', '08'])}`;
    return {
      ...nameAndSex(career),
      身份证号: career.holder.number,
      培训专业: random.pick(['内科', '外科', '儿科', '全科', '妇产科', '口腔全科', '中医']),
      培训基地: career.unit,
      培训开始: `${from}-${twoDigits(random.pick([8, 9]))}`,
      培训结束: ended,
      规培结束年份: from + 3,
      证书编号: `${from + 3}${random.int(1, 2)}${digits(random, 9)}`,
      发证日期: plusDays(`${ended}-28`, random.int(10, 60)),
    };
  },
  text: (fields, printer) => {
    const say = (name: string) => said(fields, name);
    const [from, to] = [printer.date(say('培训开始')), printer.date(say('培训结束'))];
    const term = {
      field: '培训开始',
      label: printer.label('培训起止'),
      text: `${from}${printer.pick(['至', '至', '—'])}${to}`,
    };
    return {
      kind: 'residency_certificate',
      title: '住院医师规范化培训合格证书',
      holder: printer.entries(fields, ['姓名', '性别', '身份证号']),
      rest: [
        ...printer.entries(fields, ['培训专业', '培训基地']),
        term,
        ...printer.entries(fields, ['证书编号', '发证日期']),
      ],
      corner: [],
      prose: {
        paragraph:
          `<b>${say('姓名')}</b>，${say('性别')}，身份证号${say('身份证号')}，于${from}至${to}在${say('培训基地')}` +
          `参加${say('培训专业')}专业住院医师规范化培训，考核合格，特发此证。`,
        below: printer.entries(fields, ['证书编号', '发证日期']),
      },
      seal: '规范化培训样例',
      portrait: true,
    };
  },
};
