import { diffSeasons, sectionRuleOf, type SeasonDefinition as Definition } from '@htp/domain';
import type { SeasonChange, SeasonDefinition } from './season-types.ts';

/** The definition as the rules of the domain read it. */
export function asDefinition(fields: SeasonDefinition): Definition {
  return { ...fields, sectionRules: fields.sectionRules.map(sectionRuleOf) };
}

/** Every difference, by pointer. */
export function changesBetween(before: SeasonDefinition, after: SeasonDefinition): SeasonChange[] {
  return diffSeasons(asDefinition(before), asDefinition(after));
}
