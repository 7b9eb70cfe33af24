import { Module } from '@nestjs/common';
import { DeadlineReminders } from './deadline-reminders.ts';
import { DeliveryController } from './delivery.controller.ts';
import { DeliveryRepository } from './delivery.repository.ts';
import { DeliveryService } from './delivery.service.ts';
import { InboxController } from './inbox.controller.ts';
import { InboxRepository } from './inbox.repository.ts';
import { InboxService } from './inbox.service.ts';
import { MessageAgreementRepository } from './message-agreement.repository.ts';
import { MessageAgreements } from './message-agreements.ts';
import { MessageIntake } from './message-intake.ts';
import { MessageSender } from './message-sender.ts';
import { WechatTopics } from './wechat-topics.ts';
import { MessageData } from './message-data.ts';

/** 消息: the inbox that follows the record, and the messages that go out over WeChat. */
@Module({
  controllers: [InboxController, DeliveryController],
  providers: [
    MessageData,
    WechatTopics,
    InboxRepository,
    InboxService,
    MessageAgreementRepository,
    MessageAgreements,
    DeliveryRepository,
    DeliveryService,
    MessageIntake,
    MessageSender,
    DeadlineReminders,
  ],
})
export class NotificationsModule {}
