/** Looks at personal data of somebody else: each has a row, though nothing changes. */
export const READS: readonly string[] = [
  'Member_list',
  'Member_search',
  'CorrectionReview_view',
  'CaseEligibility_get',
  'IdentityReview_get',
  'IdentityReview_picture',
  'RegistrationReview_get',
  'UnitRequest_show',
  'Record_search',
];

/** What may change something, or is no GET, and has no row: by operation, with the reason. All others have one. */
export const UNRECORDED: Readonly<Record<string, string>> = {
  WechatWeb_authorise: 'sends a browser to WeChat; its sign-in is recorded',
  Precheck_whatIf: 'judges what was typed and keeps nothing',
  BulkPass_pass: 'the receipt of many decisions, of which each has its own row',
  BulkPass_dryRun: 'says what would be passed',
  SavedFilter_save: 'how somebody likes his list',
  ReviewNote_save: 'a private draft',
  WorkList_visit: 'when somebody looked at what he has to do',
  Inbox_readUpTo: 'what somebody has read of his own messages',
  Inbox_read: 'what somebody has read of his own messages',
  File_link: 'a link opens nothing; opening it is recorded',
  Export_link: 'a link opens nothing; the download is recorded',
  SecondFactor_begin: 'an authenticator that was shown and is not confirmed yet',
  RegistrationReview_next: 'may find nothing that waits',
  IdentityReview_next: 'may find nothing that waits',
  CaseDistribution_claimNext: 'may find nothing that waits',
  Registration_inquire: 'asked without an account, by number and code; a wrong code is counted',
  Session_endOthers: 'there may be no others',
  StaffAccess_endSessions: 'there may be none',
};
