import { describeActions, useCast } from '../../../../test/actions/describe-actions.ts';
import { STAFF } from '../../../../test/actions/staff.ts';

describeActions(STAFF, useCast());
