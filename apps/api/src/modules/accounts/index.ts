export { AccountsModule } from './accounts.module.ts';
export { DocumentIndex } from './document-index.ts';
export { enrolmentOf } from './one-time-passwords.ts';
export { SecondFactors } from './second-factors.ts';
export { SpentSignIns } from './spent-sign-ins.ts';
export { StaffAccountService, type StaffRegistration } from './staff-account.service.ts';
export { StaffDirectory, type StaffName } from './staff-directory.ts';
export { WechatRecipients } from './wechat-recipients.ts';
export { hashPassword } from './password.ts';
