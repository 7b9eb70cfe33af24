import type { DocumentKind } from '@htp/domain';
import { describe, expect, it } from 'vitest';

import { written } from '../page/written.fixture.ts';
import { readPaper } from '../read-paper.ts';

/** What is read of a page of these lines, one below the other, each in boxes that stand apart. */
function read(kind: DocumentKind, ...lines: string[]): Record<string, string> {
  const boxes = lines.flatMap((line, row) => {
    let left = 0;
    return line.split(' | ').map((text) => {
      const box = written(left, row * 18, text);
      left = Math.max(left + 120, box.place.right + 30);
      return box;
    });
  });
  const paper = readPaper(boxes, [kind]);
  expect(paper?.kind).toBe(kind);
  return Object.fromEntries(Object.entries(paper!.fields).map(([name, value]) => [name, value!.value]));
}

describe('a nurse licence', () => {
  it('is read by its labels', () => {
    expect(
      read(
        'nurse_licence',
        '护士执业证书',
        '姓名：夏侯怡一 | 性别：女',
        '出生日期：1991-05-07 | 国籍：中国',
        '证书编号：201342938368',
        '执业地点：江城样例医院',
        '首次注册日期：2013-08-15 | 延续注册日期：2023年8月10日',
        '有效期至：2028.08.14',
        '发证机关（章）：江城样例卫生健康委员会',
      ),
    ).toEqual({
      name: '夏侯怡一',
      sex: '女',
      birthOn: '1991-05-07',
      nationality: '中国',
      licenceNumber: '201342938368',
      practiceUnit: '江城样例医院',
      firstRegisteredOn: '2013-08-15',
      renewedOn: '2023-08-10',
      validUntil: '2028-08-14',
      authority: '江城样例卫生健康委员会',
    });
  });

  it('says of whom it is in a sentence that begins a line', () => {
    const { name, sex, birthOn, practiceUnit } = read(
      'nurse_licence',
      '护士执业证书',
      '迪丽拜尔·哈斯木，男，一九八八年八月二十七日出生，符合《护士条例》',
      '规定，准予执业注册。执业地点：荆山样例人民医院。',
      '证书编码：201243421611 | 首次注册时间：2012年12月18日',
    );
    expect({ name, sex, birthOn, practiceUnit }).toEqual({
      name: '迪丽拜尔·哈斯木',
      sex: '男',
      birthOn: '1988-08-27',
      practiceUnit: '荆山样例人民医院',
    });
  });
});

describe('a certificate of a professional title', () => {
  it('is read by its labels, 土 for 士 being what the recogniser makes of it', () => {
    expect(
      read(
        'professional_title',
        '专业技术资格证书',
        '姓名：夏侯怡一 | 性别：女',
        '出生年月：1991年05月 | 专业名称：护理学',
        '级别：初级（土） | 资格名称：护士',
        '批准日期：2017年5月 | 管理号：201703050905306541',
        '证书编号：17427326421 | 签发单位：江城样例人事考试机构',
        '签发日期：2017-10-20',
      ),
    ).toEqual({
      name: '夏侯怡一',
      sex: '女',
      birthMonth: '1991-05',
      specialty: '护理学',
      level: '初级（士）',
      title: '护士',
      grantedOn: '2017-05',
      managementNumber: '201703050905306541',
      certificateNumber: '17427326421',
      authority: '江城样例人事考试机构',
      issuedOn: '2017-10-20',
    });
  });

  it('may say it in a sentence', () => {
    expect(
      read(
        'professional_title',
        '专业技术资格证书',
        '夏侯怡一，女，一九九一年五月出生，经全国卫生专业技术资格',
        '考试合格，于二〇一七年五月取得护理学专业初级（师）资格，资格名称：护师。',
      ),
    ).toMatchObject({
      name: '夏侯怡一',
      birthMonth: '1991-05',
      grantedOn: '2017-05',
      specialty: '护理学',
      level: '初级（师）',
      title: '护师',
    });
  });
});

describe('a certificate of residency training', () => {
  const END = { startedOn: '2011-08', endedOn: '2014-07', endYear: '2014' };

  it('tells both ends of the training under one label', () => {
    expect(
      read(
        'residency_certificate',
        '住院医师规范化培训合格证书',
        '姓名：刘斌梦 | 性别：男',
        '身份证号：421125198804038556',
        '培训专业：内科 | 培训基地：江城样例医院',
        '培训时间：2011年08月至2014年07月',
        '证书编号：20144255067801 | 发证日期：2014-09-01',
      ),
    ).toEqual({
      name: '刘斌梦',
      sex: '男',
      documentNumber: '421125198804038556',
      specialty: '内科',
      unit: '江城样例医院',
      ...END,
      certificateNumber: '20144255067801',
      issuedOn: '2014-09-01',
    });
  });

  it('tells them in a sentence', () => {
    expect(
      read(
        'residency_certificate',
        '住院医师规范化培训合格证书',
        '刘斌梦，男，身份证号421125198804038556，于二〇一一年八月至',
        '二〇一四年七月在江城样例医院参加内科专业住院医师规范化培训，考核合格，特发此证。',
      ),
    ).toMatchObject({ ...END, name: '刘斌梦', unit: '江城样例医院', specialty: '内科' });
  });
});

describe('the application form of the national exam', () => {
  it('is read with the two numbers in its corner, and a code before the specialty', () => {
    expect(
      read(
        'national_application_form',
        '网报号：420794436082 | 验证码：37614003',
        '2027年度卫生专业技术资格考试报名申报表',
        '姓名 | 夏侯怡一 | 性别 | 女',
        '报考级别 | 中级 | 报考专业 | 368护理学（中级）',
        '报考科目 | 基础知识、相关专业知识、专业知识、专业实践能力',
        '所学专业 | 护理 | 手机号码 | 199****1050',
        '打印日期：2026-11-16',
      ),
    ).toEqual({
      registrationNumber: '420794436082',
      registrationCode: '37614003',
      name: '夏侯怡一',
      sex: '女',
      examLevel: '中级',
      specialtyCode: '368',
      specialtyName: '护理学（中级）',
      subjects: '基础知识、相关专业知识、专业知识、专业实践能力',
      major: '护理',
      mobile: '199****1050',
    });
  });

  it('has its numbers where their labels cannot be read', () => {
    const { registrationNumber, registrationCode } = read(
      'national_application_form',
      '420794436082 | 37614003',
      '卫生专业技术资格考试报名申报表',
      '姓名：夏侯怡一 | 性别：女',
      '报考级别：中级 | 报考专业：护理学（中级）',
      '工作单位：江城样例医院 | 毕业时间：2012-06-30',
      '最高学历：大专 | 所学专业：护理',
    );
    expect([registrationNumber, registrationCode]).toEqual(['420794436082', '37614003']);
  });
});

describe('a proof of social security', () => {
  it('is read with its table of insurances', () => {
    expect(
      read(
        'social_security_proof',
        '个人参保证明（样例）',
        '姓名：古丽娜尔·依明 | 社会保障号码：421087199709208260',
        '参保单位：江城样例医院有限公司 | 参保地：湖北省',
        '查询月份：2026年10月 | 出具日期：2026-11-18',
        '授权码：420573488265',
        '险种 | 缴费月份 | 状态',
        '失业保险 | 2026-10 | 参保缴费',
        '工伤保险 | 2026-10 | 参保缴费',
      ),
    ).toEqual({
      name: '古丽娜尔·依明',
      documentNumber: '421087199709208260',
      unit: '江城样例医院有限公司',
      place: '湖北省',
      month: '2026-10',
      issuedOn: '2026-11-18',
      authorisationCode: '420573488265',
      insurances: '失业保险 2026-10 参保缴费、工伤保险 2026-10 参保缴费',
    });
  });

  it('may say it in a sentence, and the month in its table only', () => {
    expect(
      read(
        'social_security_proof',
        '社会保险参保证明',
        '兹证明黄珍丽（社会保障号码：150204199610041281）系我市',
        '参保人员，现参保单位为湘水虚构妇幼保健院，参保地：湖北省，缴费情况如下：',
        '失业保险 | 2026年9月 | 已缴费',
        '失业保险 | 2026年10月 | 已缴费',
      ),
    ).toMatchObject({
      name: '黄珍丽',
      documentNumber: '150204199610041281',
      unit: '湘水虚构妇幼保健院',
      place: '湖北省',
      month: '2026-10',
    });
  });
});
