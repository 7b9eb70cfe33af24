/** What an in-app message can tell. */
export const MESSAGE_KINDS = [
  'declaration_submitted',
  'declaration_passed',
  'declaration_approved',
  'declaration_returned',
  'declaration_rejected',
  'declaration_reopened',
  'declaration_reopening_ended',
  'declaration_deadline_near',
  'declaration_paper_ends_soon',
  'declaration_form_outdated',
  'declaration_form_in_order',
  'claim_taken_away',
  'case_assigned',
  'identity_verified',
  'identity_rejected',
  'identity_expired',
  'identity_document_transferred',
  'identity_corrected',
  'identity_correction_rejected',
  'identity_conflict',
  'identity_tried_by_another',
  'identity_pictures_purged',
  'affiliation_ended_by_unit',
  'correction_made',
  'correction_declined',
  'commission_fetch_failed',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** What WeChat lets a candidate agree to, one template each (订阅消息). */
export const MESSAGE_TOPICS = ['review_result', 'deadline', 'identity_result'] as const;
export type MessageTopic = (typeof MESSAGE_TOPICS)[number];

/** The messages that also go out over WeChat; the others stand in the inbox only. */
export const TOPIC_OF_KIND: Readonly<Partial<Record<MessageKind, MessageTopic>>> = {
  declaration_passed: 'review_result',
  declaration_approved: 'review_result',
  declaration_returned: 'review_result',
  declaration_rejected: 'review_result',
  declaration_form_outdated: 'review_result',
  declaration_deadline_near: 'deadline',
  identity_verified: 'identity_result',
  identity_rejected: 'identity_result',
  identity_expired: 'identity_result',
  identity_document_transferred: 'identity_result',
  identity_corrected: 'identity_result',
  identity_correction_rejected: 'identity_result',
};
