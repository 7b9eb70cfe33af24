import { Global, Module } from '@nestjs/common';
import { ActivityChain } from './activity-chain.ts';
import { ActivityService } from './activity.service.ts';
import { Outbox } from './outbox.ts';

const provided = [ActivityService, ActivityChain, Outbox];

@Global()
@Module({ providers: provided, exports: provided })
export class ActivityModule {}
