export { AccountsModule } from './accounts.module.ts';
export { AccessTokens } from './access-tokens.ts';
export { DocumentIndex } from './document-index.ts';
export { Issued, type IssuedPassword, IssuesPassword } from './issued-password.ts';
export { FirstAdministrator } from './first-administrator.ts';
export { ReviewerDirectory } from './reviewer-directory.ts';
export { enrolmentOf } from './one-time-passwords.ts';
export { SecondFactors } from './second-factors.ts';
export { SpentSignIns } from './spent-sign-ins.ts';
export { StaffAccountService, type StaffRegistration } from './staff-account.service.ts';
export { StaffDirectory, type StaffName } from './staff-directory.ts';
export {
  staffNameOf,
  staffPerson,
  type StaffPerson,
  staffPersonOf,
  type StaffPersonRow,
} from './staff.sql.ts';
export { WechatRecipients } from './wechat-recipients.ts';
export { hashPassword } from './password.ts';
