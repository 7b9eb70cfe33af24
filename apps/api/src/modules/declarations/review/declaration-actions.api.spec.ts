import { DECLARATIONS } from '../../../../test/actions/declarations.ts';
import { describeActions, useCast } from '../../../../test/actions/describe-actions.ts';

describeActions(DECLARATIONS, useCast());
