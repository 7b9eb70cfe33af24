import { AGAINST_VERDICT, type AgainstVerdict } from '@htp/domain';
import {
  BooleanField,
  ChoiceField,
  InstantField,
  ObjectField,
  TextField,
} from '../../../platform/http/index.ts';
import { EligibilityResultView } from './eligibility.view.ts';

/** What the rules of its season say of a declaration. */
export class DeclarationEligibilityView {
  @BooleanField({ description: 'Judged when it was submitted; else as it would be now' })
  frozen: boolean;

  @InstantField({ nullable: true, description: 'When it was submitted, of a frozen one' })
  judgedAt: string | null;

  @ObjectField(() => EligibilityResultView, {
    nullable: true,
    description: 'Null where there was nothing to judge by, and of what was submitted before it was judged',
  })
  result: EligibilityResultView | null;

  @TextField({
    max: 500,
    nullable: true,
    description: 'Why it is declared although the rules speak against it',
  })
  explanation: string | null;

  @ChoiceField(AGAINST_VERDICT, { description: 'What becomes of one that the rules speak against' })
  againstVerdict: AgainstVerdict;
}
