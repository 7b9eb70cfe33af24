import { Global, Module } from '@nestjs/common';
import { ActivityChain } from './activity-chain.ts';
import { ActivitySearch } from './activity-search.ts';
import { ActivityVerifications } from './activity-verifications.ts';
import { ActivityService } from './activity.service.ts';
import { Outbox } from './outbox.ts';

const provided = [ActivityService, ActivityChain, ActivitySearch, ActivityVerifications, Outbox];

@Global()
@Module({ providers: provided, exports: provided })
export class ActivityModule {}
