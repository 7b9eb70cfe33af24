import { IdField, IntegerField, TextField } from '../../../platform/http/index.ts';

export class FindingPathParams {
  @IdField()
  id: string;

  @IdField()
  findingId: string;
}

export class ResolveFindingInput {
  @TextField({ max: 1000, description: 'How it was looked into, and why the case may pass' })
  remark: string;

  @IntegerField({ min: 0, max: 1_000_000, description: 'Of the finding as it was shown' })
  version: number;
}
