import {
  type FieldError,
  pointerTo,
  type SectionRequirement,
  type SectionRule,
  type SeasonDefinition,
} from '@htp/domain';
import { shapeProblem } from '../../platform/http/index.ts';
import type {
  RuledSectionFields,
  SeasonDefinitionFields,
  SectionRuleFields,
  SpecialtyFields,
} from './season-definition.fields.ts';

/** A definition as leads read it. */
export function fieldsOf(definition: SeasonDefinition): SeasonDefinitionFields {
  return {
    ...plain(definition),
    historyCandidates: definition.historyCandidates !== false,
    sectionRules: definition.sectionRules.map(({ levels, families, sections }) => ({
      levels: [...levels],
      families: [...families],
      sections: Object.entries(sections).map(([section, requirement]) => ruledSection(section, requirement)),
    })),
  };
}

/**
 * What leads have sent, as the part of a definition that it is.
 * @throws DomainError `shape_invalid` for section rules that a definition could not say
 */
export function definitionPart(sent: Partial<SeasonDefinitionFields>): Partial<SeasonDefinition> {
  const errors = (sent.sectionRules ?? []).flatMap(ruleErrors);
  if (errors.length > 0) throw shapeProblem(errors);
  const { sectionRules, specialties, ...others } = plain(sent);
  return {
    ...others,
    ...(specialties && { specialties: specialties.map(withoutEmptyMergers) }),
    ...(sectionRules && { sectionRules: sectionRules.map(sectionRule) }),
  };
}

/** Without the classes and the `undefined` members that validation leaves. */
const plain = <T>(value: T): Mutable<T> => JSON.parse(JSON.stringify(value)) as Mutable<T>;
type Mutable<T> = { -readonly [name in keyof T]: T[name] extends readonly (infer E)[] ? E[] : T[name] };

function withoutEmptyMergers({ continues = [], ...specialty }: SpecialtyFields) {
  return continues.length === 0 ? specialty : { ...specialty, continues };
}

function ruledSection(section: string, requirement: SectionRequirement): RuledSectionFields {
  const name = section as RuledSectionFields['section'];
  return typeof requirement === 'string'
    ? { section: name, requirement, requiredFor: [] }
    : { section: name, requirement: 'conditional', requiredFor: [...requirement.requiredFor] };
}

function ruleErrors({ sections }: SectionRuleFields, rule: number): FieldError[] {
  return sections.flatMap(({ section, requirement, requiredFor }, index) => {
    const at = (field: string) => pointerTo('sectionRules', rule, 'sections', index, field);
    const isTwice = sections.findIndex((other) => other.section === section) < index;
    const isConditional = requirement === 'conditional';
    const errors: FieldError[] = isTwice ? [{ pointer: at('section'), code: 'duplicate' }] : [];
    if (isConditional !== requiredFor.length > 0)
      errors.push({ pointer: at('requiredFor'), code: isConditional ? 'required' : 'not_allowed' });
    return errors;
  });
}

function sectionRule({ levels, families, sections }: SectionRuleFields): SectionRule {
  const named = sections.map(({ section, requirement, requiredFor }) => [
    section,
    requirement === 'conditional' ? { requiredFor } : requirement,
  ]);
  return { levels, families, sections: Object.fromEntries(named) };
}
