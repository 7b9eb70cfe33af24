import { plusDays } from '../people/days.ts';
import { digits, lettersAndDigits } from '../people/numbers.ts';
import { HOLDER_NAMES, holderFields, said } from './holder-fields.ts';
import type { Career } from '../people/career.ts';
import type { PaperKind } from './paper.ts';

const study = ({ education }: Career) => ({
  入学日期: education.enteredOn,
  毕业日期: education.graduatedOn,
  学校名称: education.school,
  层次: education.levelName.replace(/^大学/, ''),
  专业: education.major,
  学制: `${education.years}年`,
  学习形式: education.studyForm.name,
  证书编号: education.diplomaNumber,
});

const STUDY_NAMES = ['入学日期', '毕业日期', '学校名称', '层次', '专业', '学制', '学习形式', '证书编号'];

/** 教育部学历证书电子注册备案表 */
export const chsiRegistrationForm: PaperKind = {
  type: '教育部学历证书电子注册备案表',
  fields: (random, career) => {
    const updatedOn = plusDays(career.referenceDate, -random.int(3, 100));
    return {
      ...holderFields(career),
      学历类别: career.education.studyForm.category,
      ...study(career),
      在线验证码: random.chance(0.7) ? lettersAndDigits(random, 16) : digits(random, 12),
      更新日期: updatedOn,
      有效期至: plusDays(updatedOn, random.pick([110, 180])),
    };
  },
  text: (fields, printer) => ({
    kind: 'chsi_registration_form',
    title: '教育部学历证书电子注册备案表',
    holder: printer.entries(fields, [...HOLDER_NAMES]),
    rest: [
      ...printer.entries(fields, ['学历类别', ...STUDY_NAMES]),
      { field: null, label: '毕（结）业', text: '毕业' },
      { field: null, label: '校（院）长姓名', text: printer.pick(['申屠样', '百里例', '公冶虚']) },
      ...printer.entries(fields, ['在线验证码', '有效期至']),
    ],
    corner: printer.entries(fields, ['更新日期']),
    seal: '学历证书电子注册',
    portrait: true,
    note: '注意事项：1、备案表是依据样例数据生成的虚构文件。2、可登录网站或扫描二维码，使用在线验证码查询备案表的内容。3、备案表在有效期内可免费验证。',
  }),
};

/** 中国高等教育学历认证报告 */
export const chsiReport: PaperKind = {
  type: '中国高等教育学历认证报告',
  fields: (random, career) => ({
    ...holderFields(career),
    身份证号: career.holder.number,
    ...study(career),
    报告编号: digits(random, random.pick([7, 8])),
    出具日期: plusDays(career.referenceDate, -random.int(5, 700)),
  }),
  text: (fields, printer) => {
    const say = (name: string) => said(fields, name);
    return {
      kind: 'chsi_report',
      title: '中国高等教育学历认证报告',
      holder: printer.entries(fields, [...HOLDER_NAMES, '身份证号']),
      rest: printer.entries(fields, STUDY_NAMES),
      corner: printer.entries(fields, ['报告编号', '出具日期']),
      prose: {
        paragraph:
          `经核查，<b>${say('姓名')}</b>，${say('性别')}，${printer.date(say('出生日期'))}出生，身份证号${say('身份证号')}，` +
          `于${printer.date(say('入学日期'))}至${printer.date(say('毕业日期'))}在<b>${say('学校名称')}</b>${say('专业')}专业` +
          `${say('层次')}学习，学制${say('学制')}，学习形式为${say('学习形式')}，毕业证书编号为${say('证书编号')}。该学历证书信息属实。`,
        below: [],
      },
      seal: '学历认证专用',
      portrait: true,
      note: '声明：本报告为虚构样例，不具任何效力。',
    };
  },
};
