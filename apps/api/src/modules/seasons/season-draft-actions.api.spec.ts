import { SEASON_DRAFTS } from '../../../test/actions/season-drafts.ts';
import { describeActions, useCast } from '../../../test/actions/describe-actions.ts';

describeActions(SEASON_DRAFTS, useCast());
