export { DeadlineReminders } from './deadline-reminders.ts';
export { MessageIntake } from './message-intake.ts';
export { MessageSender } from './message-sender.ts';
export { NotificationsModule } from './notifications.module.ts';
