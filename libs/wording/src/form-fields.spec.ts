import { describe, expect, it } from 'vitest';
import { filledFields } from './form-fields.ts';

describe('the filled fields of a section', () => {
  it('stand in the order of the form, as a person reads them', () => {
    const fields = {
      school: '江城样例医专',
      enteredOn: '2009-09',
      schoolingLength: '',
      diplomaPicture: 'f1',
    };
    expect(
      filledFields('education', fields).map(({ label, text, files }) => [label, text, ...files]),
    ).toEqual([
      ['入学时间', '2009年9月'],
      ['毕业院校', '江城样例医专'],
      ['学历证件', '', 'f1'],
    ]);
  });

  it('of 申报信息 say no as an answer, and name each of several files', () => {
    const fields = { residencyCertificate: false, otherProof: ['f1', 'f2'], unknown: 'x' };
    expect(filledFields('declaration_details', fields)).toMatchObject([
      { label: '是否有规培合格证', text: '否', files: [] },
      { label: '其他证明材料', text: '', files: ['f1', 'f2'] },
    ]);
  });
});
