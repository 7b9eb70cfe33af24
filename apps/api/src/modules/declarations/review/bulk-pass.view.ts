import {
  BooleanField,
  IdField,
  IntegerField,
  ObjectField,
  ObjectListField,
} from '../../../platform/http/index.ts';
import { ObstacleView } from '../declaration-parts.view.ts';
import { DeclarationReceipt } from '../declaration.view.ts';

const MAX_ITEMS = 100;

/** What a pass of one case would come to, or has come to. */
export class BulkPassItemView {
  @IdField()
  id: string;

  @BooleanField({ description: 'It would pass; after the pass itself: it has' })
  passes: boolean;

  @ObjectListField(() => ObstacleView, { max: 20, description: 'Every reason against it' })
  reasons: ObstacleView[];

  @ObjectField(() => DeclarationReceipt, { nullable: true, description: 'Of the pass; null for a dry run' })
  receipt: DeclarationReceipt | null;
}

/** In the order of the request. */
export class BulkPassView {
  @ObjectListField(() => BulkPassItemView, { max: MAX_ITEMS })
  items: BulkPassItemView[];

  @IntegerField({ min: 0, max: MAX_ITEMS })
  passing: number;
}
