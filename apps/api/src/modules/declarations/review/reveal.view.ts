import { IntegerField, TextField } from '../../../platform/http/index.ts';

export class RevealedView {
  @TextField({ max: 400 })
  value: string;

  @IntegerField({ min: 0, max: 1000, description: 'How many more numbers the account is shown today' })
  left: number;
}
