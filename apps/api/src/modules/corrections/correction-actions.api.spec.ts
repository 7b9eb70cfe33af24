import { CORRECTIONS } from '../../../test/actions/corrections.ts';
import { describeActions, useCast } from '../../../test/actions/describe-actions.ts';

describeActions(CORRECTIONS, useCast());
