import { IdField } from '../../platform/http/index.ts';

export class SeasonParams {
  @IdField()
  id: string;
}
