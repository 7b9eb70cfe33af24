import { SESSIONS } from '../../../../test/actions/own-records.ts';
import { describeActions, useCast } from '../../../../test/actions/describe-actions.ts';

describeActions(SESSIONS, useCast());
