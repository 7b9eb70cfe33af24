import { PartialType } from '@nestjs/swagger';
import { ChoiceField, IdField, IntegerField, TextField } from '../../platform/http/index.ts';
import { SeasonDefinitionFields } from './season-definition.fields.ts';

const MAX_VERSION = 1_000_000;
const DRAFT_KINDS = ['empty', 'copy', 'next_version'] as const;

export class SeasonDraftParams {
  @IdField()
  id: string;
}

export class CreateSeasonDraftInput {
  @ChoiceField(DRAFT_KINDS, {
    description: 'Empty; copied into another exam year; the next version of a published season',
  })
  kind: (typeof DRAFT_KINDS)[number];

  @IdField({ optional: true, description: 'The season to copy or to go on from' })
  seasonId?: string;

  @IntegerField({
    min: 1,
    max: MAX_VERSION,
    optional: true,
    description: 'Of the copied season; else its current one',
  })
  version?: number;

  @TextField({ max: 100, optional: true, description: 'Of an empty season; for a copy, when it is another' })
  project?: string;

  @IntegerField({ min: 2000, max: 2100, optional: true, description: 'Of a copy the next year, unless said' })
  examYear?: number;
}

/** Any sections. */
export class SaveSeasonDraftInput extends PartialType(SeasonDefinitionFields, { skipNullProperties: false }) {
  /** The version that the changes were made on. */
  @IntegerField({ min: 1, max: MAX_VERSION })
  version: number;
}

export class RebaseSeasonDraftInput {
  @IntegerField({ min: 1, max: MAX_VERSION })
  version: number;
}
