import { IdField, TextField } from '../../platform/http/index.ts';

export class FileParams {
  @IdField()
  id: string;
}

export class TicketInput {
  @TextField({ max: 200, description: 'From the link' })
  ticket: string;
}
