import type { components } from '@htp/api-client';
import type { CredentialSection } from '@htp/domain';
import {
  CREDENTIAL_KIND_NAMES,
  credentialSummary,
  SECTION_NAMES,
  SECTION_REQUIREMENT_NAMES,
} from '@htp/wording';
import type { PageName, PageQuery } from '../../platform/pages.ts';
import type { Declaration, DeclaredSection } from '../../ui/declaration-facts.ts';
import type { Tone } from '../../ui/tone.ts';

type Returned = components['schemas']['SectionReasonView'];

/** One line of the task list 填报信息. */
export interface SectionTask {
  readonly section: DeclaredSection['section'];
  readonly title: string;
  /** 必填, 选填 … */
  readonly requirement: string;
  readonly state: string;
  readonly tone: Tone;
  /** Which credential is chosen. */
  readonly chosen: string;
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
  const isDetails = section.section === 'declaration_details';
  return {
    section: section.section,
    title: SECTION_NAMES[section.section],
    requirement: SECTION_REQUIREMENT_NAMES[section.requirement],
    ...stateOf(section, status === 'returned' && !section.editable),
    chosen: isDetails ? '' : chosenText(section.section as CredentialSection, section),
    issues: isDetails && section.state === 'incomplete' ? [detailsIssue(section)] : [],
    returned: reason,
    button: section.editable ? buttonOf(section) : undefined,
    page: isDetails ? 'details' : 'credentialChoice',
    query: isDetails ? { id } : { id, section: section.section },
  };
}

function stateOf(
  { section, state, requirement }: DeclaredSection,
  locked: boolean,
): Pick<SectionTask, 'state' | 'tone'> {
  if (locked) return { state: '无需修改', tone: 'neutral' };
  const isDetails = section === 'declaration_details';
  switch (state) {
    case 'complete':
      return { state: isDetails ? '已完善' : '已选择', tone: 'good' };
    case 'incomplete':
      return { state: '未完善', tone: 'warn' };
    case 'not_started':
      return {
        state: isDetails ? '尚未添加' : '尚未选择',
        tone: requirement === 'required' ? 'warn' : 'neutral',
      };
  }
}

function buttonOf({ section, state }: DeclaredSection): string {
  if (state !== 'not_started') return '编辑';
  if (section === 'declaration_details') return '添加申报信息';
  return section === 'education' ? '添加学历' : `选择${CREDENTIAL_KIND_NAMES[section]}`;
}

function chosenText(kind: CredentialSection, { credentialId, fields }: DeclaredSection): string {
  if (credentialId === null) return '';
  const { title, line } = credentialSummary(kind, fields ?? {});
  return [title, line].filter((part) => part !== '').join('，');
}

const detailsIssue = ({ issues }: DeclaredSection): string => `还有${issues.length}项需要填写或修改`;
