import { HOLDER_NAMES, holderFields, said } from './holder-fields.ts';
import type { PaperKind } from './paper.ts';

/** 护士执业证书 */
export const nurseLicence: PaperKind = {
  type: '护士执业证书',
  fields: (random, career) => {
    const { nurse } = career;
    return {
      ...holderFields(career),
      ...(random.chance(0.75) && { 国籍: '中国' }),
      证书编号: nurse.licenceNumber,
      执业地点: career.unit,
      首次注册日期: nurse.firstRegisteredOn,
      ...(nurse.renewedOn && { 延续注册日期: nurse.renewedOn }),
      有效期至: nurse.validUntil,
      发证机关: `${career.province.city.slice(0, 2)}样例卫生健康委员会`,
    };
  },
  text: (fields, printer) => {
    const say = (name: string) => said(fields, name);
    return {
      kind: 'nurse_licence',
      title: '护士执业证书',
      holder: printer.entries(fields, [...HOLDER_NAMES, '国籍', '证书编号']),
      rest: [
        ...printer.entries(fields, ['执业地点', '首次注册日期', '延续注册日期', '有效期至', '发证机关']),
        { field: null, label: '发证日期', text: printer.date(fields['首次注册日期']) },
      ],
      corner: [],
      prose: {
        paragraph:
          `<b>${say('姓名')}</b>，${say('性别')}，${printer.date(say('出生日期'))}出生${fields['国籍'] ? `，国籍：${say('国籍')}` : ''}，` +
          `符合《护士条例》规定，准予执业注册。执业地点：${say('执业地点')}。`,
        below: printer.entries(fields, ['证书编号', '首次注册日期', '延续注册日期', '有效期至', '发证机关']),
      },
      seal: say('发证机关'),
      portrait: true,
    };
  },
};
