import { EXPORT_FORMATS, type ExportFormat } from './data-export.service.ts';
import {
  DELETION_OBSTACLES,
  type DeletionObstacle,
  KEPT_AFTER_DELETION,
  type KeptAfterDeletion,
} from '@htp/domain';
import { type HolderName, HOLDERS } from './personal-data.ts';
import {
  BooleanField,
  ChoiceField,
  ChoiceListField,
  IdField,
  InstantField,
  IntegerField,
  ObjectListField,
  TextField,
} from '../../../platform/http/index.ts';

export class RequestDataExportInput {
  @ChoiceField(EXPORT_FORMATS, {
    description: 'A workbook to read, or an archive of it, of data for programs and of every file',
  })
  format: ExportFormat;
}

export class DataExportLinkView {
  @TextField({ max: 500, description: 'Relative to the API; good for one minute and this session' })
  url: string;

  @InstantField()
  expiresAt: Date;
}

export class DataExportParams {
  @IdField({ description: 'The account whose data it is' })
  accountId: string;
}

export class DataExportTicketInput {
  @TextField({ max: 300 })
  ticket: string;
}

export class KeptRecordsView {
  @ChoiceField(KEPT_AFTER_DELETION)
  kind: KeptAfterDeletion;

  @IntegerField({ min: 1, max: Number.MAX_SAFE_INTEGER })
  count: number;
}

const KeptField = () =>
  ObjectListField(() => KeptRecordsView, {
    max: KEPT_AFTER_DELETION.length,
    description: 'What the law keeps of it',
  });

/** For whoever has deleted his account: it is told once, and the number finds the entry in the record. */
export class DeletionReceiptView {
  @IdField()
  number: string;

  @InstantField()
  deletedAt: Date;

  @ChoiceListField(HOLDERS, { max: HOLDERS.length, description: 'The categories that were erased' })
  erased: readonly HolderName[];

  @KeptField()
  kept: readonly KeptRecordsView[];
}

export class DeletionView {
  @BooleanField({ description: 'Whether this session was begun anew, as deleting asks' })
  signedInAnew: boolean;

  @KeptField()
  kept: readonly KeptRecordsView[];

  @BooleanField()
  possible: boolean;

  @ChoiceListField(DELETION_OBSTACLES, {
    max: DELETION_OBSTACLES.length,
    description: 'Everything that stands against it',
  })
  obstacles: readonly DeletionObstacle[];
}

/** Nobody says this by accident. */
const DELETION_CONFIRMATION = '注销账号';

export class DeleteAccountInput {
  @ChoiceField([DELETION_CONFIRMATION], { description: 'What the person has typed' })
  confirmation: string;
}
