import { Global, Module } from '@nestjs/common';
import { ActivityChain } from './activity-chain.ts';
import { ActivityService } from './activity.service.ts';

@Global()
@Module({ providers: [ActivityService, ActivityChain], exports: [ActivityService, ActivityChain] })
export class ActivityModule {}
