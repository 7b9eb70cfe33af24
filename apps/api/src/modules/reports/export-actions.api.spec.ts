import { describeActions, useCast } from '../../../test/actions/describe-actions.ts';
import { EXPORTS } from '../../../test/actions/exports.ts';

describeActions(EXPORTS, useCast());
