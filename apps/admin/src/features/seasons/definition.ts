import { diffSeasons, sectionRuleOf, type SeasonDefinition as Definition } from '@htp/domain';
import type { SeasonChange, SeasonDefinition } from './season-types.ts';

/** The definition as the rules of the domain read it. */
function asDefinition(fields: SeasonDefinition): Definition {
  return { ...fields, sectionRules: fields.sectionRules.map(sectionRuleOf) };
}

/** Every difference, by pointer. */
export function changesBetween(before: SeasonDefinition, after: SeasonDefinition): SeasonChange[] {
  return diffSeasons(asDefinition(before), asDefinition(after));
}

/** A pointer by key, as changes have it, of one by place, as issues have it: `/stages/0/window` is `/stages/unit/window`. */
export function keyedPointer(pointer: string, definition: SeasonDefinition): string {
  const [, section = '', place = '', ...rest] = pointer.split('/');
  const key = place === '' ? undefined : keyAt(definition, section, Number(place));
  return key === undefined ? pointer : ['', section, key, ...rest].join('/');
}

function keyAt(definition: SeasonDefinition, section: string, place: number): string | undefined {
  if (section === 'stages') return definition.stages[place]?.stage;
  if (section === 'specialties' || section === 'subjects')
    return definition[section][place]?.code || undefined;
  return undefined;
}
