import { CORRECTION_STATUSES, type CorrectionStatus } from '@htp/domain';
import {
  ChoiceField,
  IdField,
  IdListField,
  IntegerField,
  PageInput,
  TextField,
} from '../../platform/http/index.ts';

const VALUE = { max: 200 };
const WORDS = { max: 500 };
const MOST_FILES = 9;
const VERSION = { min: 1, max: 2 ** 31 - 1, description: 'The version that was seen' };

export class CorrectionParams {
  @IdField()
  id: string;
}

/** What is wrong, what is right, and proof. */
class ClaimInput {
  @TextField({ ...VALUE, description: 'What is right, as the field takes it' })
  claimed: string;

  @TextField({ ...WORDS, description: 'What is wrong' })
  explanation: string;

  @IdListField({ max: MOST_FILES, optional: true, description: 'Own files; numbers need proof' })
  fileIds?: string[];
}

export class ReportErrorInput extends ClaimInput {
  @IdField()
  credentialId: string;

  @TextField({ max: 40, description: 'A field that the commission supplied' })
  field: string;
}

export class ContestInput extends ClaimInput {
  @IntegerField(VERSION)
  version: number;
}

export class CorrectionVersionInput {
  @IntegerField(VERSION)
  version: number;
}

export class CorrectInput extends CorrectionVersionInput {
  @TextField({ ...VALUE, description: 'What the field shall hold' })
  value: string;
}

export class DeclineInput extends CorrectionVersionInput {
  @TextField({ ...WORDS, description: 'The candidate reads it' })
  reason: string;
}

export class CorrectionQueueInput extends PageInput {
  @ChoiceField(CORRECTION_STATUSES, { optional: true, description: '`reported` when it is left out' })
  status?: CorrectionStatus;
}
