import type { components } from '@htp/api-client';
import type { CredentialKind, FormValues } from '@htp/domain';
import {
  CREDENTIAL_KIND_NAMES,
  credentialSummary,
  SECTION_NAMES,
  SECTION_REQUIREMENT_NAMES,
} from '@htp/wording';
import type { PageName, PageQuery } from '../../platform/pages.ts';
import type { Declaration, DeclaredSection } from '../../ui/declaration-facts.ts';
import type { Tone } from '../../ui/tone.ts';
import { sectionPage } from './section-pages.ts';

type Returned = components['schemas']['SectionReasonView'];

/** One line of the task list 填报信息. */
export interface SectionTask {
  readonly section: DeclaredSection['section'];
  readonly title: string;
  /** 必填, 选填 … */
  readonly requirement: string;
  readonly state: string;
  readonly tone: Tone;
  /** Which credential is chosen, or all of 工作经历. */
  readonly chosen: readonly string[];
  /** What is missing or wrong, in a sentence each. */
  readonly issues: readonly string[];
  /** What the reviewer said when it was returned. */
  readonly returned: Returned | undefined;
  /** In the words of the guide; undefined where nothing may be changed now. */
  readonly button: string | undefined;
  readonly page: PageName;
  readonly query: PageQuery;
}

/** The sections that concern the candidate, in the order of the form. */
export function sectionTasks(declaration: Declaration): SectionTask[] {
  return declaration.sections
    .filter(({ requirement }) => requirement !== 'hidden')
    .map((section) => taskOf(declaration, section));
}

/** The sections that the chosen specialty does not ask for. */
export const needless = ({ sections }: Declaration): string[] =>
  sections.filter(({ requirement }) => requirement === 'hidden').map(({ section }) => SECTION_NAMES[section]);

function taskOf({ id, returned, status }: Declaration, section: DeclaredSection): SectionTask {
  const reason = returned?.sections.find((entry) => entry.section === section.section);
  return {
    section: section.section,
    title: SECTION_NAMES[section.section],
    requirement: SECTION_REQUIREMENT_NAMES[section.requirement],
    ...stateOf(section, status === 'returned' && !section.editable),
    chosen: chosenTexts(section),
    issues: section.state === 'incomplete' ? issuesOf(section) : [],
    returned: reason,
    button: section.editable ? buttonOf(section) : undefined,
    ...sectionPage(section.section, id),
  };
}

function stateOf(
  { section, state, requirement }: DeclaredSection,
  locked: boolean,
): Pick<SectionTask, 'state' | 'tone'> {
  if (locked) return { state: '无需修改', tone: 'neutral' };
  const isChoice = section !== 'declaration_details' && section !== 'work_period';
  switch (state) {
    case 'complete':
      return { state: isChoice ? '已选择' : '已完善', tone: 'good' };
    case 'incomplete':
      return { state: '未完善', tone: 'warn' };
    case 'not_started':
      return {
        state: isChoice ? '尚未选择' : '尚未添加',
        tone: requirement === 'required' ? 'warn' : 'neutral',
      };
  }
}

function buttonOf({ section, state }: DeclaredSection): string {
  if (state !== 'not_started') return '编辑';
  if (section === 'declaration_details' || section === 'work_period') return `添加${SECTION_NAMES[section]}`;
  return section === 'education' ? '添加学历' : `选择${CREDENTIAL_KIND_NAMES[section]}`;
}

function chosenTexts({ section, credentialId, fields, entries }: DeclaredSection): string[] {
  if (section === 'work_period') return entries.map((entry) => summaryText(section, entry.fields));
  return section === 'declaration_details' || credentialId === null
    ? []
    : [summaryText(section, fields ?? {})];
}

function summaryText(kind: CredentialKind, fields: FormValues): string {
  const { title, line } = credentialSummary(kind, fields);
  return [title, line].filter((part) => part !== '').join('，');
}

function issuesOf({ section, issues, entries }: DeclaredSection): string[] {
  if (section === 'declaration_details') return [`还有${issues.length}项需要填写或修改`];
  if (section !== 'work_period') return [];
  const open = entries.filter(({ state }) => state === 'incomplete').length;
  return [`有${open}条工作经历未完善，请补充完整，不需要的请删除`];
}
