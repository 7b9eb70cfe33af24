import type { DefinitionIssue, SeasonDefinition } from '../season-types.ts';
import type { SeasonDraftStore } from './season-draft-store.ts';

/** What each editor of a part is given. */
export interface PartEditor {
  definition: SeasonDefinition;
  /** What the draft lacks, as of the last save. */
  issues: readonly DefinitionIssue[];
  change: SeasonDraftStore['change'];
}
