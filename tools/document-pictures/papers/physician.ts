import { HOLDER_NAMES, holderFields, said } from './holder-fields.ts';
import type { PaperKind } from './paper.ts';

/** 医师资格证书 */
export const physicianQualification: PaperKind = {
  type: '医师资格证书',
  fields: (_random, career) => ({
    ...holderFields(career),
    身份证号: career.holder.number,
    类别: career.physician.class,
    级别: career.physician.grade,
    证书编码: career.physician.certificateNumber,
    签发机关: `${career.province.city.slice(0, 2)}样例卫生健康委员会`,
    签发日期: career.physician.certifiedOn,
  }),
  text: (fields, printer) => {
    const say = (name: string) => said(fields, name);
    return {
      kind: 'physician_qualification',
      title: '医师资格证书',
      holder: printer.entries(fields, [...HOLDER_NAMES, '身份证号']),
      rest: [
        ...printer.entries(fields, ['类别', '级别']),
        { field: null, label: '毕业学校', text: '江城样例医科大学' },
        ...printer.entries(fields, ['证书编码', '签发机关', '签发日期']),
      ],
      corner: [],
      prose: {
        paragraph:
          `<b>${say('姓名')}</b>，${say('性别')}，${printer.date(say('出生日期'))}出生，身份证号${say('身份证号')}，` +
          `依照《中华人民共和国医师法》，经国家医师资格考试合格，授予${say('级别')}资格，类别：${say('类别')}。`,
        below: printer.entries(fields, ['证书编码', '签发机关', '签发日期']),
      },
      seal: say('签发机关'),
      portrait: true,
    };
  },
};

/** 医师执业证书 */
export const physicianLicence: PaperKind = {
  type: '医师执业证书',
  fields: (_random, career) => ({
    ...holderFields(career),
    执业证书编码: career.physician.licenceNumber,
    医师资格证书编码: career.physician.certificateNumber,
    执业类别: career.physician.class,
    执业范围: career.physician.scope,
    执业地点: career.province.name,
    主要执业机构: career.unit,
    执业级别: career.physician.grade,
    发证机关: `${career.province.city.slice(0, 2)}样例卫生健康局`,
    发证日期: career.physician.licensedOn,
  }),
  text: (fields, printer) => {
    const say = (name: string) => said(fields, name);
    return {
      kind: 'physician_licence',
      title: '医师执业证书',
      holder: printer.entries(fields, [...HOLDER_NAMES, '医师资格证书编码']),
      rest: printer.entries(fields, [
        '执业证书编码',
        '执业类别',
        '执业范围',
        '执业地点',
        '主要执业机构',
        '执业级别',
        '发证机关',
        '发证日期',
      ]),
      corner: [],
      prose: {
        paragraph:
          `<b>${say('姓名')}</b>，${say('性别')}，${printer.date(say('出生日期'))}出生，医师资格证书编码：${say('医师资格证书编码')}，` +
          `经审核准予注册为${say('执业级别')}，执业类别：${say('执业类别')}，执业范围：${say('执业范围')}，执业地点：${say('执业地点')}。`,
        below: printer.entries(fields, ['主要执业机构', '执业证书编码', '发证机关', '发证日期']),
      },
      seal: say('发证机关'),
      portrait: true,
    };
  },
};
