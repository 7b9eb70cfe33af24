import type { RuleLevel } from '../forms/vocabularies.ts';
import type { RuledSection, SectionRequirement, SectionRule } from './season-definition.ts';

/** A requirement as it travels: every part has the same shape. `requiredFor` of a `conditional` one; else empty. */
export interface RuledSectionRow {
  section: RuledSection;
  requirement: Extract<SectionRequirement, string> | 'conditional';
  requiredFor: readonly RuleLevel[];
}

export interface SectionRuleRow extends Omit<SectionRule, 'sections'> {
  sections: readonly RuledSectionRow[];
}

/** A rule as a definition says it. */
export function sectionRuleOf({ levels, families, sections }: SectionRuleRow): SectionRule {
  const named = sections.map(({ section, requirement, requiredFor }) => [
    section,
    requirement === 'conditional' ? { requiredFor } : requirement,
  ]);
  return { levels, families, sections: Object.fromEntries(named) };
}

/** The sections of a rule, one by one. */
export function ruledSectionsOf({ sections }: SectionRule) {
  return Object.entries(sections).map(([name, requirement]) => {
    const section = name as RuledSection;
    return typeof requirement === 'string'
      ? { section, requirement, requiredFor: [] }
      : { section, requirement: 'conditional' as const, requiredFor: [...requirement.requiredFor] };
  });
}
