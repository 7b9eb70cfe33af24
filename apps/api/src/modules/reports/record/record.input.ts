import { ACTIVITY_TYPES, type ActivityType, SUBJECT_KINDS, type SubjectKind } from '@htp/domain';
import {
  ChoiceField,
  IdField,
  InstantInputField,
  PageInput,
  TextField,
} from '../../../platform/http/index.ts';

export class SearchRecordInput extends PageInput {
  /** Beside `subjectId`. */
  @ChoiceField(SUBJECT_KINDS, { optional: true })
  subjectKind?: SubjectKind;

  /** Beside `subjectKind`. */
  @IdField({ optional: true })
  subjectId?: string;

  /** The candidate whose data it concerns. */
  @IdField({ optional: true })
  ownerId?: string;

  /** The account that did it. */
  @IdField({ optional: true })
  actorId?: string;

  @ChoiceField(ACTIVITY_TYPES, { optional: true })
  type?: ActivityType;

  /** From this instant on. */
  @InstantInputField({ optional: true })
  from?: string;

  /** Before this instant. */
  @InstantInputField({ optional: true })
  until?: string;
}

export class ActorSearchInput {
  /** The beginning of a name or of a user name. */
  @TextField({ max: 64 })
  name: string;
}

export class VerificationParams {
  @IdField()
  id: string;
}
