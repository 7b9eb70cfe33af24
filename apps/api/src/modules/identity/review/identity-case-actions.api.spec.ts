import { describeActions, useCast } from '../../../../test/actions/describe-actions.ts';
import {
  HELD_IDENTITY_CASES,
  IDENTITY_CASES,
  IDENTITY_CORRECTIONS,
} from '../../../../test/actions/identity-cases.ts';

const cast = useCast({ settings: { IDENTITY_REVEALS_PER_DAY: '10000' } });

describeActions(IDENTITY_CASES, cast);
describeActions(HELD_IDENTITY_CASES, cast);
describeActions(IDENTITY_CORRECTIONS, cast);
