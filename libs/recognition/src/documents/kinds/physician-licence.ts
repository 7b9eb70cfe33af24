import type { PaperParser } from '../labels/parser.ts';
import { code, day, digits, words } from '../text/spell.ts';
import { holder } from './holder.ts';
import { physicianGrade, practiceCategory } from './physician-qualification.ts';

export const physicianLicence: PaperParser = {
  kind: 'physician_licence',
  titles: [/医师执业证(?:书(?![编号])|$)/],
  rules: {
    ...holder,
    licenceNumber: {
      labels: [
        '医师执业证书编码',
        '执业证书编码',
        '执业证书编号',
        '医师执业证书编号',
        '执业证书号码',
        '执业证书号',
        '证书编码',
        '证书编号',
        '证书号码',
        '编码',
        '编号',
      ],
      speller: digits(14, 16),
    },
    qualificationNumber: {
      labels: [
        '医师资格证书编码',
        '医师资格证书编号',
        '资格证书编码',
        '资格证书编号',
        '医师资格证书号',
        '资格证书号',
        '医师资格证编码',
      ],
      speller: code(15, 28),
    },
    category: { labels: ['执业类别', '类别', '医师类别'], speller: practiceCategory },
    scope: { labels: ['执业范围', '范围', '执业科目', '注册专业'], speller: words, wraps: true },
    practicePlace: { labels: ['执业地点', '执业地域', '执业区域', '注册地点'], speller: words, wraps: true },
    practiceUnit: {
      labels: [
        '主要执业机构',
        '执业机构',
        '主要执业机构名称',
        '执业机构名称',
        '主执业机构',
        '执业单位',
        '主要执业单位',
        '工作单位',
        '主要执业地点',
      ],
      speller: words,
      wraps: true,
    },
    level: { labels: ['执业级别', '级别', '医师级别', '医师资格级别', '资格级别'], speller: physicianGrade },
    authority: {
      labels: [
        '发证机关',
        '注册机关',
        '签发机关',
        '发证单位',
        '批准机关',
        '审批机关',
        '颁发机关',
        '注册主管部门',
      ],
      speller: words,
      wraps: true,
    },
    issuedOn: {
      labels: [
        '发证日期',
        '签发日期',
        '注册日期',
        '批准日期',
        '颁发日期',
        '发证时间',
        '签发时间',
        '注册时间',
      ],
      speller: day,
    },
  },
};
