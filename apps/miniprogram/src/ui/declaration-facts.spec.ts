import { describe, expect, it } from 'vitest';
import { type Declaration, type DeclaredSection, declarationFacts } from './declaration-facts.ts';

const section = (parts: Partial<DeclaredSection>): DeclaredSection => ({
  section: 'education',
  requirement: 'required',
  state: 'complete',
  editable: true,
  credentialId: null,
  fields: null,
  entries: [],
  issues: [],
  ...parts,
});

const declared = (parts: Partial<Declaration>) =>
  ({
    project: '卫生专业技术资格考试',
    examYear: 2027,
    level: 'intermediate',
    specialtyCode: '368',
    specialtyName: '护理学（中级）',
    historyCandidate: true,
    subjects: ['1'],
    subjectNames: ['基础知识'],
    feeFen: 7_000,
    person: null,
    unit: null,
    sections: [],
    ...parts,
  }) as unknown as Declaration;

describe('what was declared', () => {
  it('begins with 申报类型 in the words of the guide, and says what is not there yet', () => {
    const [choice] = declarationFacts(declared({}));
    expect(choice?.title).toBe('申报类型');
    expect(choice?.facts.map(({ label, text }) => `${label}：${text}`)).toEqual([
      '申报类型：卫生专业技术资格考试（2027年度）',
      '申报级别：中级',
      '申报类别（专业）：368 护理学（中级）',
      '是否历史考生：是',
      '报考科目：基础知识',
      '姓名：尚未实名认证',
      '证件编码：尚未实名认证',
      '申报单位：尚未绑定工作单位',
      '缴费信息：合计报考1科，共计70元（在国网缴纳）',
    ]);
  });

  it('tells of every post, and shows its proof by itself', () => {
    const entries = [
      { unit: '江城样例医院', specialty: '护理', startedOn: '2013-08', proof: 'f1' },
      { unit: '江城样例诊所', startedOn: '2012-07', endedOn: '2013-07' },
    ].map((fields, index) => ({ credentialId: `w${index}`, state: 'complete' as const, fields }));
    const [, work] = declarationFacts(declared({ sections: [section({ section: 'work_period', entries })] }));
    expect(work?.facts.map(({ label, text, files }) => [label, text, ...files])).toEqual([
      ['2013年8月至今', '江城样例医院，护理'],
      ['2013年8月至今的证明材料', '', 'f1'],
      ['2012年7月至2013年7月', '江城样例诊所'],
    ]);
  });

  it('shows sections that concern the candidate only, filled or not', () => {
    const groups = declarationFacts(
      declared({
        sections: [
          section({ fields: { school: '江城样例医专', diplomaPicture: 'f1' } }),
          section({ section: 'physician_licence', requirement: 'hidden' }),
          section({ section: 'nurse_licence', requirement: 'optional' }),
        ],
      }),
    );
    expect(groups.map(({ title }) => title)).toEqual(['申报类型', '学历信息', '护士执业证']);
    expect(groups[1]?.facts).toMatchObject([
      { label: '毕业院校', text: '江城样例医专', files: [] },
      { label: '学历证件', text: '', files: ['f1'] },
    ]);
    expect(groups[2]?.facts).toEqual([]);
  });

  it('names last year’s specialty where it is the same', () => {
    const fields = { previousSpecialtyCode: '368' };
    const groups = declarationFacts(
      declared({ sections: [section({ section: 'declaration_details', fields })] }),
    );
    expect(groups[1]?.facts).toMatchObject([{ label: '上年度报考专业', text: '368 护理学（中级）' }]);
  });
});
