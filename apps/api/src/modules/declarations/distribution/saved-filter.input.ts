import { MAX_FILTER_NAME, MAX_SAVED_FILTERS } from '@htp/domain';
import {
  BooleanField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
} from '../../../platform/http/index.ts';
import { QueueFilterInput } from './review-queue.input.ts';

const MAX_VERSION = 1_000_000_000;

const SavedFiltersVersionField = () =>
  IntegerField({ min: 0, max: MAX_VERSION, description: '0 while nothing was saved' });

/** A filter under a name of its own. */
export class SavedFilter {
  @TextField({ max: MAX_FILTER_NAME })
  name: string;

  @BooleanField({ description: 'The list begins with it' })
  isDefault: boolean;

  @ObjectField(() => QueueFilterInput)
  filter: QueueFilterInput;
}

/** All of an account's filters, in its order. */
export class SaveFiltersInput {
  @SavedFiltersVersionField()
  version: number;

  @ObjectListField(() => SavedFilter, { max: MAX_SAVED_FILTERS })
  items: SavedFilter[];
}

export class SavedFiltersView {
  @SavedFiltersVersionField()
  version: number;

  @ObjectListField(() => SavedFilter, { max: MAX_SAVED_FILTERS })
  items: SavedFilter[];
}
