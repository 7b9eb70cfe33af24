import { describeActions, useCast } from '../../../test/actions/describe-actions.ts';
import { UNITS } from '../../../test/actions/units.ts';
import { RegistrationSteps } from '../../../test/registration-steps.ts';

describeActions(UNITS, useCast({ settings: RegistrationSteps.settings }));
