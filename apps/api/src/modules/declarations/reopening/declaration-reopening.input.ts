import { DOCUMENT_TYPE_CODES, type DocumentTypeCode, MAX_REOPENING_REASON } from '@htp/domain';
import { ChoiceField, IdField, PageInput, TextField } from '../../../platform/http/index.ts';

export class ReopeningParams {
  @IdField()
  id: string;
}

/** The end and why. */
export class ChangeReopeningInput {
  /** The first instant that is too late, ISO 8601 with its offset. */
  @TextField({ max: 35 })
  until: string;

  @TextField({ max: MAX_REOPENING_REASON, pattern: /\S/ })
  reason: string;
}

/** For whom: by a declaration of his that staff can see, or by his identity document. */
export class GrantReopeningInput extends ChangeReopeningInput {
  @IdField()
  seasonId: string;

  @IdField({ optional: true, description: 'Returned or withdrawn; else the document says who' })
  declarationId?: string;

  @ChoiceField(DOCUMENT_TYPE_CODES, { optional: true })
  documentType?: DocumentTypeCode;

  @TextField({ max: 40, optional: true })
  documentNumber?: string;
}

export class ReopeningListInput extends PageInput {
  @IdField()
  seasonId: string;
}
