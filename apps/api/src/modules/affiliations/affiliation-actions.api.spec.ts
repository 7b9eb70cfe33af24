import { AFFILIATIONS } from '../../../test/actions/affiliations.ts';
import { describeActions, useCast } from '../../../test/actions/describe-actions.ts';

describeActions(AFFILIATIONS, useCast());
