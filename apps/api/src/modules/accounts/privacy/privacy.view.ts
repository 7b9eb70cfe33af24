import { EXPORT_FORMATS, type ExportFormat } from './data-export.service.ts';
import { DELETION_OBSTACLES, type DeletionObstacle } from '@htp/domain';
import {
  BooleanField,
  ChoiceField,
  ChoiceListField,
  IdField,
  InstantField,
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

export class DeletionView {
  @BooleanField()
  possible: boolean;

  @ChoiceListField(DELETION_OBSTACLES, {
    max: DELETION_OBSTACLES.length,
    description: 'Everything that stands against it',
  })
  obstacles: readonly DeletionObstacle[];
}

/** Nobody says this by accident. */
export const DELETION_CONFIRMATION = '注销账号';

export class DeleteAccountInput {
  @ChoiceField([DELETION_CONFIRMATION], { description: 'What the person has typed' })
  confirmation: string;
}
