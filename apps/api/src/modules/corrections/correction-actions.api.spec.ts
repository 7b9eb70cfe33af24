import { CORRECTIONS } from '../../../test/actions/corrections.ts';
import { describeActions, useCast } from '../../../test/actions/describe-actions.ts';
import { describeHistories } from '../../../test/actions/describe-histories.ts';

const cast = useCast();

describeActions(CORRECTIONS, cast);
describeHistories(CORRECTIONS, cast, { histories: 8, tries: 30 });
