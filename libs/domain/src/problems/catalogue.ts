import type { DeletionObstacle } from '../accounts/account-deletion.ts';
import type { FileUse } from '../files/file-use.ts';
import type { IdentityCaseStatus } from '../identity/cases/case-status.ts';
import type { IdentityDefect } from '../identity/defects.ts';
import type { DeclarationEvent, DeclarationStatus } from '../declarations/status.ts';
import type { OpenFinding } from '../declarations/section-decisions.ts';
import type { Section } from '../declarations/sections.ts';

/**
 * Every problem the service can answer with: code → HTTP status (RFC 9457; architecture.md rule 6).
 * Titles and details for people are `@htp/wording`'s. Clients switch on the code.
 *
 * The daily identity limits are 409, not 429: nothing is wrong with the rate of requests, the document's state of
 * today refuses them, and a client that retries by itself would only be refused until `until`.
 */
export const PROBLEMS = {
  // The request itself
  shape_invalid: { status: 400 },
  unknown_field: { status: 400 },
  malformed_body: { status: 400 },
  cursor_invalid: { status: 400 },
  idempotency_key_required: { status: 400 },
  idempotency_key_invalid: { status: 400 },
  idempotency_key_reused: { status: 422 },
  in_flight: { status: 409 },
  method_not_allowed: { status: 405 },
  not_acceptable: { status: 406 },
  request_too_slow: { status: 408 },
  payload_too_large: { status: 413 },
  head_too_large: { status: 431 },
  media_type_unsupported: { status: 415 },
  precondition_required: { status: 428 },
  rate_limited: { status: 429 },

  // Who asks
  unauthenticated: { status: 401 },
  session_ended: { status: 401 },
  refresh_reused: { status: 401 },
  credentials_wrong: { status: 401 },
  sign_in_locked: { status: 429 },
  second_factor_required: { status: 401 },
  second_factor_wrong: { status: 401 },
  second_factor_enrolment_required: { status: 403 },
  password_change_required: { status: 403 },
  password_invalid: { status: 422 },
  wechat_code_invalid: { status: 401 },
  wechat_code_used: { status: 401 },
  wechat_unavailable: { status: 503 },
  wechat_preview_only: { status: 403 },
  authorisation_not_ours: { status: 401 },
  web_sign_in_not_offered: { status: 409 },
  consent_required: { status: 403 },
  picture_consent_required: { status: 403 },
  sign_in_anew_required: { status: 403 },
  account_in_use: { status: 409 },
  forbidden: { status: 403 },
  own_account: { status: 403 },
  last_administrator: { status: 409 },
  duties_incompatible: { status: 409 },
  scope_unsuitable: { status: 422 },
  not_found: { status: 404 },

  // State of the record
  version_stale: { status: 409 },
  content_changed: { status: 412 },
  duplicate: { status: 409 },
  not_now: { status: 409 },

  // Files
  file_broken: { status: 422 },
  file_encrypted: { status: 422 },
  file_too_many_pixels: { status: 422 },
  file_too_many_pages: { status: 422 },
  file_active_content: { status: 422 },
  spreadsheet_formulas: { status: 422 },
  spreadsheet_too_large: { status: 422 },
  spreadsheet_headings_wrong: { status: 422 },
  file_in_use: { status: 409 },

  // Identity
  document_number_invalid: { status: 422 },
  name_invalid: { status: 422 },
  identity_refused: { status: 422 },
  identity_name_unreadable: { status: 422 },
  identity_conflict: { status: 409 },
  identity_document_locked: { status: 409 },
  identity_account_locked: { status: 409 },
  identity_too_many_documents: { status: 409 },
  identity_already_verified: { status: 409 },
  identity_review_pending: { status: 409 },
  identity_automatic_first: { status: 409 },
  identity_requests_exhausted: { status: 409 },
  identity_case_closed: { status: 409 },
  identity_document_held: { status: 409 },
  identity_document_free: { status: 409 },
  identity_holder_under_review: { status: 409 },
  identity_locked_by_declaration: { status: 409 },
  identity_correction_unchanged: { status: 422 },
  birth_date_invalid: { status: 422 },
  reveals_exhausted: { status: 409 },
  not_verified: { status: 409 },
  recognizer_busy: { status: 503 },
  recognizer_fault: { status: 503 },

  // Unit
  unit_registered: { status: 409 },
  unit_not_active: { status: 409 },
  unit_has_sub_units: { status: 409 },
  user_name_taken: { status: 409 },
  registration_invalid: { status: 422 },
  registration_open: { status: 409 },
  registration_unchanged: { status: 422 },
  handover_over: { status: 409 },
  import_outdated: { status: 409 },
  unit_code_wrong: { status: 422 },
  unit_code_guesses_exhausted: { status: 429 },
  no_unit: { status: 409 },
  already_affiliated: { status: 409 },
  affiliation_locked_by_declaration: { status: 409 },

  // Credentials
  credential_invalid: { status: 422 },
  credential_incomplete: { status: 422 },
  credential_in_use: { status: 409 },
  credential_kind_wrong: { status: 422 },

  // Corrections
  field_not_supplied: { status: 422 },
  proof_required: { status: 422 },
  correction_open: { status: 409 },
  correction_not_now: { status: 409 },
  correction_rounds_exhausted: { status: 409 },

  // Seasons and declarations
  season_closed: { status: 409 },
  season_definition_invalid: { status: 422 },
  season_exists: { status: 409 },
  season_draft_closed: { status: 409 },
  season_effects_refused: { status: 409 },
  rule_set_invalid: { status: 422 },
  rule_set_unchanged: { status: 409 },
  rule_set_draft_closed: { status: 409 },
  window_invalid: { status: 422 },
  window_shortened: { status: 422 },
  specialty_not_offered: { status: 422 },
  choice_invalid: { status: 422 },
  declaration_exists: { status: 409 },
  notice_not_acknowledged: { status: 409 },
  notice_outdated: { status: 409 },
  section_incomplete: { status: 422 },
  section_locked: { status: 409 },
  statement_not_signed: { status: 422 },
  not_eligible: { status: 422 },
  explanation_required: { status: 422 },
  transition_not_allowed: { status: 409 },
  already_claimed: { status: 409 },
  not_claimed: { status: 409 },
  decided_at_other_stage: { status: 403 },
  own_case: { status: 403 },
  own_unit: { status: 403 },
  assignee_unsuitable: { status: 422 },
  form_outdated: { status: 409 },
  content_unseen: { status: 412 },
  saved_filters_invalid: { status: 422 },
  reason_required: { status: 422 },
  section_undecided: { status: 422 },
  already_decided: { status: 409 },
  findings_open: { status: 409 },

  // Messages
  delivery_not_resendable: { status: 409 },
  topic_not_offered: { status: 422 },
  // Exports and the record
  export_running: { status: 409 },
  export_limit_reached: { status: 409 },
  export_too_large: { status: 422 },
  verification_running: { status: 409 },

  // Ours
  shutting_down: { status: 503 },
  unavailable: { status: 503 },
  overloaded: { status: 503 },
  data_unreadable: { status: 503 },
  internal: { status: 500 },
} as const satisfies Record<string, { status: number }>;

export type ProblemCode = keyof typeof PROBLEMS;

export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];

/** Facts a client or a text needs beside the code. Instants are ISO 8601 in UTC; sizes in bytes. Never personal data. */
export interface ProblemParams {
  rate_limited: { retryAfterSeconds: number };
  overloaded: { retryAfterSeconds: number };
  account_in_use: { obstacles: readonly DeletionObstacle[] };
  sign_in_locked: { retryAfterSeconds: number };
  recognizer_busy: { retryAfterSeconds: number };
  unit_code_guesses_exhausted: { retryAfterSeconds: number };
  payload_too_large: { limitBytes: number };
  media_type_unsupported: { accepted: readonly string[] };
  /** `yours` and `current` hold only the fields that both sides changed. */
  version_stale: { currentVersion: number; yours?: unknown; current?: unknown };
  file_too_many_pixels: { limitMegapixels: number };
  file_too_many_pages: { limitPages: number };
  /** With the heading. */
  spreadsheet_too_large: { limitRows: number; limitColumns: number };
  /** Titles that the first row lacks, or has twice. */
  spreadsheet_headings_wrong: { missing: readonly string[]; repeated: readonly string[] };
  file_in_use: { uses: readonly FileUse[] };
  /** `triesLeft` after this one; `counted` is false when the failure cost no try. */
  identity_refused: { defects: readonly IdentityDefect[]; triesLeft: number; counted: boolean };
  identity_document_locked: { until: string };
  identity_account_locked: { until: string };
  identity_too_many_documents: { until: string; limit: number };
  identity_requests_exhausted: { until: string; limit: number };
  /** `status` is null when there is no case. */
  identity_case_closed: { status: IdentityCaseStatus | null };
  reveals_exhausted: { until: string; limit: number };
  season_closed: { opensAt: string | null; closedAt: string | null };
  /** The end that stands. */
  window_shortened: { closesAt: string };
  notice_outdated: { version: string };
  section_locked: { section: Section };
  export_limit_reached: { until: string; limit: number };
  export_too_large: { rows: number; limit: number };
  /** What has to be resolved first. */
  findings_open: { findings: readonly OpenFinding[] };
  transition_not_allowed: { status: DeclarationStatus | null; event: DeclarationEvent };
}

/** The codes that say all by themselves. */
export type PlainProblemCode = Exclude<ProblemCode, keyof ProblemParams>;

/** The parameters of one problem; `undefined` for a code that has none. */
export type ParamsOf<C extends ProblemCode> = C extends keyof ProblemParams ? ProblemParams[C] : undefined;
