import type { components } from '@htp/api-client';
import { isEmpty } from '@htp/domain';
import {
  EXAM_LEVEL_NAMES,
  feeText,
  type FilledField,
  filledFields,
  SECTION_NAMES,
  workSpanText,
} from '@htp/wording';

export type Declaration = components['schemas']['DeclarationView'];
export type DeclaredSection = Declaration['sections'][number];

/** One part of what was declared, as 信息确认 and 申报详情 show it. */
export interface FactGroup {
  readonly key: DeclaredSection['section'] | 'choice';
  readonly title: string;
  readonly facts: readonly FilledField[];
}

/** All of a declaration, part by part; a section that asks for nothing and holds nothing is left out. */
export function declarationFacts(declaration: Declaration): FactGroup[] {
  const sections = declaration.sections.filter(isShown).map((section) => ({
    key: section.section,
    title: SECTION_NAMES[section.section],
    facts: sectionFacts(declaration, section),
  }));
  return [{ key: 'choice', title: '申报类型', facts: choiceFacts(declaration) }, ...sections];
}

/** Whether a section concerns whoever declares this. */
const isShown = ({ requirement }: DeclaredSection): boolean => requirement !== 'hidden';

function choiceFacts(declaration: Declaration): FilledField[] {
  const { project, examYear, level, specialtyCode, specialtyName, historyCandidate } = declaration;
  const { subjects, subjectNames, feeFen, person, unit } = declaration;
  return [
    fact('project', '申报类型', `${project}（${examYear}年度）`),
    fact('level', '申报级别', EXAM_LEVEL_NAMES[level]),
    fact('specialty', '申报类别（专业）', `${specialtyCode} ${specialtyName}`),
    fact('history', '是否历史考生', historyCandidate ? '是' : '否'),
    fact('subjects', '报考科目', subjectNames.join('、')),
    fact('name', '姓名', person?.name ?? '尚未实名认证'),
    fact('number', '证件编码', person?.maskedNumber ?? '尚未实名认证'),
    fact('unit', '申报单位', unit?.name ?? '尚未绑定工作单位'),
    fact('fee', '缴费信息', `${feeText(subjects.length, feeFen)}（在国网缴纳）`),
  ];
}

function sectionFacts(
  { specialtyCode, specialtyName }: Declaration,
  section: DeclaredSection,
): FilledField[] {
  if (section.section === 'work_period') return section.entries.flatMap(workFacts);
  return filledFields(section.section, section.fields ?? {}).map((field) =>
    field.name === 'previousSpecialtyCode' && field.text === specialtyCode
      ? { ...field, text: `${specialtyCode} ${specialtyName}` }
      : field,
  );
}

/** One of 工作经历: when, where and what; its proof by itself. */
function workFacts({ credentialId, fields }: DeclaredSection['entries'][number]): FilledField[] {
  const { startedOn, endedOn, unit, specialty, proof } = fields;
  const span = workSpanText(startedOn, endedOn) || '时间未填写';
  const told = [unit, specialty].filter((part) => !isEmpty(part)).join('，');
  const proofs =
    typeof proof === 'string'
      ? [{ ...fact(`${credentialId}-proof`, `${span}的证明材料`, ''), files: [proof] }]
      : [];
  return [fact(credentialId, span, told), ...proofs];
}

const fact = (name: string, label: string, text: string): FilledField => ({ name, label, text, files: [] });
