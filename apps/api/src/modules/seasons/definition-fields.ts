import {
  type FieldError,
  pointerTo,
  ruledSectionsOf,
  sectionRuleOf,
  type SeasonDefinition,
} from '@htp/domain';
import { shapeProblem } from '../../platform/http/index.ts';
import type {
  SeasonDefinitionFields,
  SectionRuleFields,
  SpecialtyFields,
} from './season-definition.fields.ts';

/** A definition as leads read it. */
export function fieldsOf(definition: SeasonDefinition): SeasonDefinitionFields {
  return {
    ...plain(definition),
    againstVerdict: definition.againstVerdict ?? 'with_explanation',
    historyCandidates: definition.historyCandidates !== false,
    sectionRules: definition.sectionRules.map((rule) => ({
      levels: [...rule.levels],
      families: [...rule.families],
      sections: ruledSectionsOf(rule),
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
    ...(sectionRules && { sectionRules: sectionRules.map(sectionRuleOf) }),
  };
}

/** Without the classes and the `undefined` members that validation leaves. */
const plain = <T>(value: T): Mutable<T> => JSON.parse(JSON.stringify(value)) as Mutable<T>;
type Mutable<T> = { -readonly [name in keyof T]: T[name] extends readonly (infer E)[] ? E[] : T[name] };

function withoutEmptyMergers({ continues = [], ...specialty }: SpecialtyFields) {
  return continues.length === 0 ? specialty : { ...specialty, continues };
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
