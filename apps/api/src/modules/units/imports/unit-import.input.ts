import { IMPORT_OUTCOMES, type ImportOutcome } from '@htp/domain';
import { ChoiceField, IdField, PageInput, TextField } from '../../../platform/http/index.ts';

export class UnitImportParams {
  @IdField()
  id: string;
}

export class ImportLinesInput extends PageInput {
  @ChoiceField(IMPORT_OUTCOMES, { optional: true })
  outcome?: ImportOutcome;
}

export class ApplyImportInput {
  @TextField({ min: 64, max: 64, pattern: /^[0-9a-f]{64}$/, description: 'Of the dry run that was seen' })
  contentHash: string;
}
