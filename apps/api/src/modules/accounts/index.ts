export { AccountDeletionService } from './privacy/account-deletion.service.ts';
export { PersonalData, type PersonalFact, type PersonalFile } from './privacy/personal-data.ts';
export { AccountsModule } from './accounts.module.ts';
export { AccessTokens } from './sessions/access-tokens.ts';
export { DocumentIndex } from './document-index.ts';
export { Issued, type IssuedPassword, IssuesPassword } from './staff/issued-password.ts';
export { FirstAdministrator } from './staff/first-administrator.ts';
export { ReviewerDirectory } from './staff/reviewer-directory.ts';
export { enrolmentOf } from './second-factor/one-time-passwords.ts';
export { SecondFactors } from './second-factor/second-factors.ts';
export { SessionService } from './sessions/session.service.ts';
export { SpentSignIns } from './sessions/spent-sign-ins.ts';
export { StaffAccountService } from './staff/staff-account.service.ts';
export { StaffDirectory } from './staff/staff-directory.ts';
export { StaffToLookAt } from './staff/staff-to-look-at.ts';
export {
  staffNameOf,
  staffPerson,
  type StaffPerson,
  staffPersonOf,
  type StaffPersonRow,
} from './staff/staff.sql.ts';
export { OpenidSeals } from './wechat/openid-seals.ts';
export { WechatRecipients } from './wechat/wechat-recipients.ts';
export { hashPassword } from './password.ts';
