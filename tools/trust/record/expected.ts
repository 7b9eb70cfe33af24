import type { ActivityType } from '@htp/domain';

/** Of which record a row speaks: one named in the address, in the answer, whoever asks, or one that only the database can name. */
type Named = `{${string}}` | 'answer' | 'account of the answer' | 'asker' | 'some';

/** One row that a request leaves: what happened, and to which kind of record. */
export interface ExpectedRow {
  /** Any one of these. */
  readonly types: readonly ActivityType[];
  readonly subjectKind: string;
  readonly named: Named;
}

const row = (
  types: ActivityType | readonly ActivityType[],
  subjectKind: string,
  named: Named,
): ExpectedRow => ({ types: [types].flat(), subjectKind, named });

const READ = 'personal_data.read';

/**
 * Every operation that changes something or shows somebody what is not theirs, with the rows that it leaves; beside these it may leave
 * only what `BESIDE` says. One that is neither here nor in `UNRECORDED` nor only reads one's own fails `expected.spec.ts`.
 */
export const RECORDED: Readonly<Record<string, readonly ExpectedRow[]>> = {
  SignIn_withWechat: [row('session.started', 'account', 'account of the answer')],
  SignIn_withPassword: [row('session.started', 'account', 'account of the answer')],
  SignIn_refresh: [row('session.refreshed', 'session', 'some')],
  BrowserSession_start: [row('session.started', 'account', 'account of the answer')],
  BrowserSession_refresh: [row('session.refreshed', 'session', 'some')],
  WechatWeb_start: [row('session.started', 'account', 'account of the answer')],
  WechatWeb_refresh: [row('session.refreshed', 'session', 'some')],
  Session_endCurrent: [row('session.ended', 'session', 'some')],
  Session_endOthers: [row('session.ended', 'session', 'some')],
  Session_end: [row('session.ended', 'session', '{id}')],
  Me_changePassword: [row('staff.password_changed', 'account', 'asker')],
  SecondFactor_confirm: [row('staff.second_factor_enrolled', 'account', 'asker')],
  Privacy_requestExport: [row('account.exported', 'account', 'asker')],
  Privacy_content: [row('account.export_downloaded', 'account', '{accountId}')],
  Privacy_archive: [row('account.export_downloaded', 'account', '{accountId}')],
  Privacy_delete: [row('account.deleted', 'account', 'asker')],

  Staff_create: [
    row('staff.created', 'account', 'account of the answer'),
    row('staff.granted', 'account', 'account of the answer'),
  ],
  Staff_rename: [row('staff.renamed', 'account', '{id}')],
  Staff_disable: [row('staff.disabled', 'account', '{id}')],
  Staff_enable: [row('staff.enabled', 'account', '{id}')],
  Staff_resetPassword: [row('staff.password_reset', 'account', '{id}')],
  Staff_resetSecondFactor: [row('staff.second_factor_reset', 'account', '{id}')],
  Staff_unlock: [row('staff.unlocked', 'account', '{id}')],
  StaffAccess_grant: [row('staff.granted', 'account', '{id}')],
  StaffAccess_revoke: [row('staff.revoked', 'account', '{id}')],
  StaffAccess_endSession: [row('session.ended', 'session', '{sessionId}')],
  StaffAccess_endSessions: [row('session.ended', 'session', 'some')],

  Unit_show: [row(READ, 'unit', '{id}')],
  Unit_rotateCode: [row('unit.code_rotated', 'unit', '{id}')],
  UnitRegistry_edit: [row('unit.edited', 'unit', '{id}')],
  UnitRegistry_changeStanding: [row(['unit.suspended', 'unit.resumed', 'unit.closed'], 'unit', '{id}')],
  UnitImport_check: [row('unit.import_checked', 'unit_import', 'answer')],
  UnitImport_report: [row('unit.import_report_taken', 'unit_import', '{id}')],
  UnitImport_apply: [
    row('unit.registered', 'unit', 'some'),
    row('unit.import_applied', 'unit_import', '{id}'),
  ],
  Affiliation_bind: [row(['affiliation.bound', 'affiliation.changed'], 'affiliation', 'some')],
  Affiliation_unbind: [row('affiliation.unbound', 'affiliation', 'some')],
  Member_list: [row(READ, 'unit', '{id}')],
  Member_search: [row(READ, 'unit', '{id}')],
  Member_end: [row('affiliation.ended_by_unit', 'affiliation', 'some')],

  Registration_uploadProof: [row('file.uploaded', 'file', 'answer')],
  Registration_submit: [row('registration.submitted', 'registration', 'some')],
  Registration_correct: [row('registration.corrected', 'registration', 'answer')],
  Registration_withdraw: [row('registration.withdrawn', 'registration', 'answer')],
  Registration_collect: [row('registration.handed_over', 'registration', 'some')],
  RegistrationReview_next: [row('registration.claimed', 'registration', 'answer')],
  RegistrationReview_get: [row(READ, 'registration', '{id}')],
  RegistrationReview_claim: [row('registration.claimed', 'registration', '{id}')],
  RegistrationReview_release: [row('registration.released', 'registration', '{id}')],
  RegistrationReview_decide: [
    row(['registration.approved', 'registration.returned'], 'registration', '{id}'),
  ],
  UnitRequest_show: [row(READ, 'registration', '{registrationId}')],
  UnitRequest_askForSubUnit: [row('registration.submitted', 'registration', 'some')],
  UnitRequest_askForChange: [row('registration.submitted', 'registration', 'some')],
  UnitRequest_correct: [row('registration.corrected', 'registration', '{registrationId}')],
  UnitRequest_withdraw: [row('registration.withdrawn', 'registration', '{registrationId}')],

  Credential_add: [row('credential.added', 'credential', 'answer')],
  Credential_edit: [row('credential.edited', 'credential', '{id}')],
  Credential_remove: [row('credential.removed', 'credential', '{id}')],
  Credential_requestFetch: [row('credential.fetch_requested', 'account', 'asker')],
  Correction_report: [row('correction.reported', 'correction', 'answer')],
  Correction_confirm: [
    row('correction.confirmed', 'correction', '{id}'),
    row('credential.corrected', 'credential', 'some'),
  ],
  Correction_contest: [row('correction.contested', 'correction', '{id}')],
  Correction_withdraw: [row('correction.withdrawn', 'correction', '{id}')],
  CorrectionReview_queue: [row(READ, 'account', 'asker')],
  CorrectionReview_view: [row(READ, 'correction', '{id}')],
  CorrectionReview_correct: [row('correction.corrected', 'correction', '{id}')],
  CorrectionReview_decline: [row('correction.declined', 'correction', '{id}')],
  File_upload: [row('file.uploaded', 'file', 'answer')],
  File_content: [row('file.opened', 'file', '{id}')],
  File_remove: [row('file.removed', 'file', '{id}')],
  DocumentReading_list: [row('file.reading_opened', 'file', '{id}')],

  Declarations_start: [row('declaration.started', 'declaration', 'answer')],
  Declarations_save: [row('declaration.saved', 'declaration', '{id}')],
  Declarations_acknowledgeNotice: [row('declaration.notice_acknowledged', 'declaration', '{id}')],
  Declarations_submit: [row(['declaration.submitted', 'declaration.resubmitted'], 'declaration', '{id}')],
  Declarations_withdraw: [row('declaration.withdrawn', 'declaration', '{id}')],
  FormRenewal_renew: [row('declaration.form_renewed', 'declaration', '{id}')],
  DeclarationReopening_grant: [row('declaration.reopened', 'declaration', 'some')],
  DeclarationReopening_change: [row('declaration.reopened', 'declaration', 'some')],
  DeclarationReopening_end: [row('declaration.reopening_ended', 'declaration', 'some')],
  CaseEligibility_get: [row(READ, 'declaration', '{id}')],
  CaseHistory_changes: [row(READ, 'declaration', '{id}')],
  DeclarationReview_get: [row(READ, 'declaration', '{id}')],
  DeclarationReview_show: [row(READ, 'declaration', '{id}')],
  DeclarationReview_claim: [row('declaration.claimed', 'declaration', '{id}')],
  DeclarationReview_release: [row('declaration.released', 'declaration', '{id}')],
  DeclarationReview_judgeSection: [row('declaration.section_decided', 'declaration', '{id}')],
  DeclarationReview_decide: [
    row(['declaration.passed', 'declaration.returned', 'declaration.rejected'], 'declaration', '{id}'),
  ],
  BulkPass_pass: [row('declaration.passed', 'declaration', 'some')],
  FormMark_mark: [row('declaration.form_marked_outdated', 'declaration', '{id}')],
  FormMark_lift: [row('declaration.form_mark_lifted', 'declaration', '{id}')],
  CaseDistribution_claimNext: [row('declaration.claimed', 'declaration', 'some')],
  CaseDistribution_assign: [row('declaration.assigned', 'declaration', '{id}')],
  Reveal_reveal: [row('personal_data.revealed', 'declaration', '{id}')],
  Finding_resolve: [row('declaration.finding_resolved', 'declaration', '{id}')],

  Identity_verify: [
    row('identity.try_reserved', 'identity', 'asker'),
    row('identity.verified', 'identity', 'asker'),
  ],
  PictureConsent_give: [row('picture_consent.given', 'identity', 'asker')],
  PictureConsent_withdraw: [row('picture_consent.withdrawn', 'identity', 'asker')],
  ManualRequest_request: [row('identity.review_requested', 'identity', 'asker')],
  ManualRequest_withdraw: [row('identity.review_withdrawn', 'identity', 'asker')],
  IdentityCorrection_request: [row('identity.correction_requested', 'identity', 'asker')],
  IdentityReview_next: [row('identity.review_claimed', 'identity', 'some')],
  IdentityReview_get: [row(READ, 'identity', 'some')],
  IdentityReview_claim: [row('identity.review_claimed', 'identity', 'some')],
  IdentityReview_release: [row('identity.review_released', 'identity', 'some')],
  IdentityReview_picture: [row('identity.picture_viewed', 'identity', 'some')],
  IdentityReview_revealNumber: [row('identity.number_revealed', 'identity', 'some')],
  IdentityReview_decide: [row('identity.verified', 'identity', 'some')],

  RuleSetDrafts_create: [row('rule_set.draft_created', 'rule_set_draft', 'answer')],
  RuleSetDrafts_save: [row('rule_set.draft_saved', 'rule_set_draft', '{id}')],
  RuleSetDrafts_discard: [row('rule_set.draft_discarded', 'rule_set_draft', '{id}')],
  RuleSetDrafts_publish: [row('rule_set.published', 'rule_set', 'some')],
  SeasonDrafts_create: [row('season.draft_created', 'season_draft', 'answer')],
  SeasonDrafts_save: [row('season.draft_saved', 'season_draft', '{id}')],
  SeasonDrafts_rebase: [row('season.draft_saved', 'season_draft', '{id}')],
  SeasonDrafts_discard: [row('season.draft_discarded', 'season_draft', '{id}')],
  SeasonDrafts_publish: [row('season.published', 'season', 'some')],
  Seasons_extendWindow: [row('season.window_extended', 'season', '{id}')],

  Inbox_agree: [row('message.agreed', 'account', 'asker')],
  Delivery_resend: [row('message.resent', 'message', 'some')],
  Export_request: [row('export.requested', 'export', 'answer')],
  Export_cancel: [row('export.cancelled', 'export', '{id}')],
  Export_content: [row('export.downloaded', 'export', '{id}')],
  Record_search: [row('activity.searched', 'account', 'asker')],
  Record_verify: [row('activity.verification_requested', 'activity', 'answer')],
};

/** What a request may leave beside, where it comes to that; jobs that it wakes go on under its name. */
export const BESIDE: readonly ActivityType[] = [
  ...(['consent.given', 'staff.recovery_code_used', 'session.ended'] as const),
  ...(['unit.registered', 'unit.code_rotated', 'staff.created', 'staff.granted'] as const),
  ...(['credential.fetched', 'declaration.findings_changed', 'file.recognised'] as const),
];

/** Who comes with a ticket is who took it; whoever is not signed in yet is nobody. */
export const NOBODY: readonly string[] = [
  ...['SignIn_withWechat', 'SignIn_withPassword', 'SignIn_refresh', 'BrowserSession_start'],
  ...['BrowserSession_refresh', 'WechatWeb_start', 'WechatWeb_refresh'],
  ...['Registration_uploadProof', 'Registration_submit', 'Registration_correct'],
  ...['Registration_withdraw', 'Registration_collect'],
];

/** No GET, and no row: by operation, with the reason. */
export const UNRECORDED: Readonly<Record<string, string>> = {
  WechatWeb_authorise: 'sends a browser to WeChat; its sign-in is recorded',
  Precheck_whatIf: 'judges what was typed and keeps nothing',
  BulkPass_dryRun: 'says what would be passed',
  SavedFilter_save: 'how somebody likes his list',
  ReviewNote_save: 'a private draft',
  WorkList_visit: 'when somebody looked at what he has to do',
  Inbox_readUpTo: 'what somebody has read of his own messages',
  Inbox_read: 'what somebody has read of his own messages',
  File_link: 'a link opens nothing; opening it is recorded',
  Export_link: 'a link opens nothing; the download is recorded',
  SecondFactor_begin: 'an authenticator that was shown and is not confirmed yet',
  Registration_inquire: 'asked without an account, by number and code; a wrong code is counted',
};
