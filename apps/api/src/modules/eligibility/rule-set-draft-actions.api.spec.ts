import { describeActions, useCast } from '../../../test/actions/describe-actions.ts';
import { RULE_SET_DRAFTS } from '../../../test/actions/rule-set-drafts.ts';

describeActions(RULE_SET_DRAFTS, useCast());
