import { monthsBefore, plusDays } from '../people/days.ts';
import { digits } from '../people/numbers.ts';
import { said } from './holder-fields.ts';
import type { ListRow, PaperKind } from './paper.ts';

const INSURANCES = ['企业职工基本养老保险', '失业保险', '工伤保险', '职工基本医疗保险'];

/** 近一个月社保证明 */
export const socialSecurityProof: PaperKind = {
  type: '近一个月社保证明',
  fields: (random, career) => {
    const month = monthsBefore(career.referenceDate, 1);
    const status = random.pick(['参保缴费', '参保缴费', '正常缴费', '已缴费']);
    return {
      姓名: career.holder.name,
      社会保障号码: career.holder.number,
      参保单位: career.unit + random.pick(['', '', '有限公司']),
      ...(random.chance(0.8) && {
        参保地: random.pick([career.province.name, career.province.name + career.province.city]),
      }),
      查询月份: month,
      出具日期: plusDays(career.referenceDate, -random.int(0, 15)),
      ...(random.chance(0.75) && { 授权码: digits(random, random.pick([12, 16])) }),
      险种: INSURANCES.slice(random.int(0, 1), random.int(2, 4)).map((name) => ({
        险种: name,
        缴费月份: month,
        状态: status,
      })),
    };
  },
  text: (fields, printer) => {
    const say = (name: string) => said(fields, name);
    const rows = fields['险种'] as readonly ListRow[];
    const title = printer.pick(['个人参保证明', '社会保险参保证明', '社会保险个人参保缴费证明']);
    return {
      kind: 'social_security_proof',
      title: `${title}（样例）`,
      holder: printer.entries(fields, ['姓名', '社会保障号码']),
      rest: printer.entries(fields, ['参保单位', '参保地', '查询月份', '出具日期', '授权码']),
      corner: [],
      prose: {
        paragraph:
          `兹证明 <b>${say('姓名')}</b>（社会保障号码：${say('社会保障号码')}）系我市参保人员，现参保单位为${say('参保单位')}` +
          `${fields['参保地'] ? `，参保地：${say('参保地')}` : ''}，${printer.date(say('查询月份'))}社会保险缴费情况如下：`,
        below: printer.entries(fields, ['授权码', '出具日期']),
      },
      list: {
        title: printer.pick(['近一个月参保缴费情况', '参保缴费明细']),
        heads: ['险种', printer.pick(['缴费月份', '费款所属期']), printer.pick(['状态', '缴费状态'])],
        rows: rows.map((row) => [row['险种'] ?? '', printer.date(row['缴费月份']), row['状态'] ?? '']),
      },
      seal: printer.chance(0.6) ? '社会保险样例专用' : '',
      portrait: false,
      note: '说明：本页为样例，人物与单位均为虚构，不具任何效力。',
    };
  },
};
