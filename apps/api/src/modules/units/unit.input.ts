import { IdField, QueryIntegerField, TextField } from '../../platform/http/index.ts';

export class UnitSearchInput {
  @TextField({ max: 50, description: 'Any part of the name' })
  name: string;

  @TextField({ max: 400, optional: true, description: '`nextCursor` of the page before' })
  cursor?: string;

  @QueryIntegerField({ min: 1, max: 20, optional: true })
  limit?: number;
}

export class UnitParams {
  @IdField()
  id: string;
}
