import type { PaperParser } from '../labels/parser.ts';
import { code, day, digits, words, type Speller } from '../text/spell.ts';
import { holder } from './holder.ts';
import { physicianGrade, practiceCategory, spoken } from './physician-qualification.ts';
import { WORDINGS } from './wordings.ts';

const A_PLACE = /^[\u4e00-\u9fff]{1,12}(?:省|市|自治区|自治州|区|县)$/;
/** Some licences call the place an institution too: 执业机构 湖北省. */
const institution: Speller = {
  spelling: 'text',
  find: (text) => {
    const found = words.find(text);
    return found && A_PLACE.test(found.value) ? null : found;
  },
};

export const physicianLicence: PaperParser = {
  kind: 'physician_licence',
  titles: [/医师执业证(?:书(?![编号])|$)/],
  rules: {
    ...holder,
    licenceNumber: {
      labels: [
        '医师执业证书编码',
        '医师执业证书编号',
        '医师执业证书号',
        '医师执业证编号',
        '执业证书编码',
        '执业证书编号',
        '执业证书号码',
        '执业证书号',
        '执业证编号',
        ...WORDINGS.certificateNumber,
      ],
      speller: digits(14, 16),
    },
    qualificationNumber: {
      labels: [
        '医师资格证书编码',
        '医师资格证书编号',
        '医师资格证书号码',
        '医师资格证书号',
        '医师资格证编码',
        '医师资格证编号',
        '资格证书编码',
        '资格证书编号',
        '资格证书号码',
        '资格证书号',
        '资格证编号',
      ],
      speller: code(15, 28),
    },
    category: {
      labels: ['执业类别', '资格类别', '类别', '执业类型', '类别', '医师类别'],
      speller: practiceCategory,
    },
    scope: {
      labels: ['执业范围', '执业专业', '专业范围', '范围', '执业科目', '注册专业'],
      speller: words,
    },
    practicePlace: { labels: ['执业地点', '执业地域', '执业区域', '注册地点'], speller: words },
    practiceUnit: {
      labels: [
        '主要执业机构',
        '主要执业医疗机构',
        '主要执业机构（单位）',
        '执业医疗机构',
        '主要医疗机构',
        '执业机构',
        '主要执业机构名称',
        '执业机构名称',
        '主执业机构',
        '执业单位',
        '主要执业单位',
        '工作单位',
        '主要执业地点',
      ],
      speller: institution,
    },
    level: { labels: ['执业级别', '级别', '医师级别', '医师资格级别', '资格级别'], speller: physicianGrade },
    authority: {
      labels: WORDINGS.authority,
      speller: words,
    },
    issuedOn: {
      labels: [...WORDINGS.issuedOn, '注册日期', '注册时间', '执业注册日期'],
      speller: day,
    },
  },
  complete: (fields, rows) => {
    const level = spoken(rows, /注册为?([^，。]{0,4}(?:执业|助理)[^，。]{0,8})/, physicianGrade);
    return level ? { level, ...fields } : fields;
  },
};
