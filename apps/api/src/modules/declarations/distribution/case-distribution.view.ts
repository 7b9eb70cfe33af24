import {
  IdField,
  InstantField,
  ObjectField,
  ObjectListField,
  TextField,
} from '../../../platform/http/index.ts';

export class ClaimedCaseView {
  @IdField()
  id: string;

  @InstantField({ description: 'Prolonged by every verdict' })
  expiresAt: string;
}

export class NextCaseView {
  @ObjectField(() => ClaimedCaseView, {
    nullable: true,
    description: 'Null when none waits that he may take',
  })
  claimed: ClaimedCaseView | null;
}

/** Somebody who reviews at a stage. */
export class ReviewerView {
  @IdField()
  accountId: string;

  @TextField({ max: 100 })
  name: string;
}

export class ReviewersView {
  @ObjectListField(() => ReviewerView, { max: 200 })
  items: ReviewerView[];
}
