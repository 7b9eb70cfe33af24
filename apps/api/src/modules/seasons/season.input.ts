import { ChoiceField, IdField, PageInput, QueryIntegerField } from '../../platform/http/index.ts';
import { VERSION_ORIGINS, type VersionOrigin } from './season-version.entity.ts';

export class SeasonParams {
  @IdField()
  id: string;
}

export class SeasonVersionParams extends SeasonParams {
  @QueryIntegerField({ min: 1, max: 1_000_000 })
  version: number;
}

export class SeasonListInput extends PageInput {
  @QueryIntegerField({ min: 2000, max: 2100, optional: true })
  examYear?: number;
}

export class SeasonVersionPageInput extends PageInput {
  @ChoiceField(VERSION_ORIGINS, { optional: true, description: 'Only those that came about so' })
  origin?: VersionOrigin;
}
