import { describeActions, useCast } from '../../../test/actions/describe-actions.ts';
import { describeHistories } from '../../../test/actions/describe-histories.ts';
import { REGISTRATIONS } from '../../../test/actions/registrations.ts';
import { RegistrationSteps } from '../../../test/registration-steps.ts';

const cast = useCast({ settings: RegistrationSteps.settings });

for (const table of REGISTRATIONS) {
  describeActions(table, cast);
  describeHistories(table, cast, { histories: 3, tries: 20 });
}
