import { pointerTo, type FieldError } from '../problems/field-errors.ts';
import type { Refusal } from '../problems/refusals.ts';

/** So many filters may one account keep. */
export const MAX_SAVED_FILTERS = 20;

/** Longest name of a saved filter, in UTF-16 units. */
export const MAX_FILTER_NAME = 20;

/** A filter that somebody keeps for himself, as far as the rules read it. */
export interface NamedFilter {
  readonly name: string;
  /** Whether his list begins with it. */
  readonly isDefault: boolean;
}

/** What speaks against keeping these filters: a name twice, or two that the list should begin with. */
export function savedFilterProblems(filters: readonly NamedFilter[]): Refusal[] {
  const wrong = filters.flatMap(({ name, isDefault }, place): FieldError[] => {
    const before = filters.slice(0, place);
    return [
      ...(before.some((other) => other.name === name) ? [duplicate(place, 'name')] : []),
      ...(isDefault && before.some((other) => other.isDefault) ? [duplicate(place, 'isDefault')] : []),
    ];
  });
  return wrong.length > 0 ? [{ code: 'saved_filters_invalid', fieldErrors: wrong }] : [];
}

function duplicate(place: number, field: keyof NamedFilter): FieldError {
  return { pointer: pointerTo('items', place, field), code: 'duplicate' };
}
