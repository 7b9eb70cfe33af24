import { describe, expect, it } from 'vitest';
import type { Declaration, DeclaredSection } from '../../ui/declaration-facts.ts';
import { needless, sectionTasks } from './section-tasks.ts';

const section = (parts: Partial<DeclaredSection>): DeclaredSection => ({
  section: 'education',
  requirement: 'required',
  state: 'not_started',
  editable: true,
  credentialId: null,
  fields: null,
  entries: [],
  issues: [],
  ...parts,
});
const declared = (sections: DeclaredSection[], parts: Partial<Declaration> = {}) =>
  ({ id: 'd1', status: 'draft', returned: null, sections, ...parts }) as unknown as Declaration;
const taskOf = (parts: Partial<DeclaredSection>, declaration: Partial<Declaration> = {}) =>
  sectionTasks(declared([section(parts)], declaration))[0]!;

describe('a section of 填报信息', () => {
  it.each([
    ['education', '尚未选择', '添加学历'],
    ['physician_licence', '尚未选择', '选择医师执业证'],
    ['professional_title', '尚未选择', '选择专技职称'],
    ['nurse_licence', '尚未选择', '选择护士执业证'],
    ['physician_qualification', '尚未选择', '选择医师资格证'],
    ['work_period', '尚未添加', '添加工作经历'],
    ['declaration_details', '尚未添加', '添加申报信息'],
  ] as const)('%s begins as %s, with %s', (name, state, button) => {
    expect(taskOf({ section: name })).toMatchObject({ state, button, tone: 'warn' });
  });

  it('tells of all 工作经历, and how many are not complete', () => {
    const hospital = { unit: '江城样例医院', specialty: '护理', startedOn: '2013-08' };
    const entries = [
      { credentialId: 'w2', state: 'complete', fields: hospital },
      { credentialId: 'w1', state: 'incomplete', fields: { unit: '江城样例诊所' } },
    ] as const;
    const issues = [{ pointer: '/sections/work_period', code: 'not_complete', detail: '' }] as const;
    expect(
      taskOf({ section: 'work_period', state: 'incomplete', entries: [...entries], issues: [...issues] }),
    ).toMatchObject({
      state: '未完善',
      chosen: ['江城样例医院，2013年8月至今 · 护理', '江城样例诊所'],
      issues: ['有1条工作经历未完善，请补充完整，不需要的请删除'],
      button: '编辑',
      page: 'credentials',
      query: { kind: 'work_period' },
    });
  });

  it('says which credential is chosen, and is edited then', () => {
    const fields = { school: '江城样例医专', level: '31' };
    expect(taskOf({ state: 'complete', credentialId: 'c1', fields })).toMatchObject({
      state: '已选择',
      chosen: ['江城样例医专，大学专科'],
      button: '编辑',
      page: 'credentialChoice',
      query: { id: 'd1', section: 'education' },
    });
  });

  it('is told to be unfinished, with how much is left of 申报信息', () => {
    const issue = {
      pointer: '/sections/declaration_details/applicationForm',
      code: 'required',
      detail: '',
    } as const;
    const task = taskOf({ section: 'declaration_details', state: 'incomplete', issues: [issue, issue] });
    expect(task).toMatchObject({ state: '未完善', issues: ['还有2项需要填写或修改'], page: 'details' });
  });

  it('that nobody asks for is no task, but said', () => {
    const declaration = declared([section({}), section({ section: 'nurse_licence', requirement: 'hidden' })]);
    expect(sectionTasks(declaration)).toHaveLength(1);
    expect(needless(declaration)).toEqual(['护士执业证']);
  });

  it('shows no alarm where an optional one is empty', () => {
    expect(taskOf({ section: 'professional_title', requirement: 'optional' })).toMatchObject({
      tone: 'neutral',
      requirement: '选填',
    });
  });

  it('carries the reviewer’s words after a return; the others stay shut', () => {
    const returned = {
      sections: [{ section: 'education', reason: 'R20', reasonText: '材料不清晰', remark: '请重新上传' }],
    } as unknown as Declaration['returned'];
    const open = taskOf({ state: 'complete' }, { status: 'returned', returned });
    expect(open).toMatchObject({ button: '编辑', returned: { remark: '请重新上传' } });
    const shut = taskOf(
      { section: 'nurse_licence', state: 'complete', editable: false },
      { status: 'returned', returned },
    );
    expect(shut).toMatchObject({ state: '无需修改', button: undefined, returned: undefined });
  });
});
