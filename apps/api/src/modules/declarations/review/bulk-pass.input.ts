import { IdField, ObjectListField, TextField } from '../../../platform/http/index.ts';

const MAX_ITEMS = 100;

export class BulkPassItemInput {
  @IdField()
  id: string;

  @TextField({ max: 100, description: '`contentTag` of the case as it was opened' })
  contentTag: string;
}

/** Cases that the reviewer has opened and whose sections he has all accepted. */
export class BulkPassInput {
  @ObjectListField(() => BulkPassItemInput, { min: 1, max: MAX_ITEMS })
  items: BulkPassItemInput[];
}
