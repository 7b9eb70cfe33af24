import { DELIVERIES } from '../../../test/actions/deliveries.ts';
import { describeActions, useCast } from '../../../test/actions/describe-actions.ts';

describeActions(DELIVERIES, useCast());
