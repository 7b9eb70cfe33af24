import { BooleanField, InstantField, IntegerField } from '../../../platform/http/index.ts';
import { ReviewNoteContent } from './review-note.input.ts';

const MAX_VERSION = 1_000_000;

export class SavedNoteView {
  @IntegerField({ min: 1, max: MAX_VERSION, description: 'For the next save' })
  version: number;

  @BooleanField({
    description: 'The reviewer still has the case; else it was released, or his claim has run out',
  })
  claimed: boolean;
}

/** What the reviewer himself has noted; nobody else sees it. */
export class ReviewNoteView extends ReviewNoteContent {
  @IntegerField({ min: 1, max: MAX_VERSION })
  version: number;

  @InstantField()
  savedAt: string;

  @BooleanField({ description: 'Made on other content than the case has now: to be looked through again' })
  outdated: boolean;
}
