import {
  EXISTING,
  PROVINCE,
  EVERYBODY,
  CANDIDATE,
  READERS,
  PROVINCIAL,
  LEAD,
  AUDITOR,
  type Family,
} from './reaches.ts';

/** What the province decides, plans and records. */
export const PROVINCE_WIDE: readonly Family[] = [
  {
    what: 'identities and registrations that wait for the province',
    who: PROVINCIAL,
    operations: [
      ...['IdentityReview_queue', 'IdentityReview_next', 'IdentityReview_decided'],
      ...['RegistrationReview_queue', 'RegistrationReview_next'],
    ],
  },
  {
    what: 'an identity under review',
    who: PROVINCIAL,
    names: { id: 'identityCase' },
    over: PROVINCE,
    operations: [
      ...['IdentityReview_get', 'IdentityReview_claim', 'IdentityReview_release'],
      ...['IdentityReview_revealNumber', 'IdentityReview_decide'],
    ],
  },
  {
    what: 'a picture of an identity under review: whoever has claimed the case',
    who: PROVINCIAL,
    names: { id: 'identityCase', side: 'side' },
    over: { reviewer: EXISTING },
    operations: ['IdentityReview_picture'],
  },
  {
    what: 'a registration',
    who: PROVINCIAL,
    names: { id: 'registration' },
    over: PROVINCE,
    operations: [
      ...['RegistrationReview_get', 'RegistrationReview_claim', 'RegistrationReview_release'],
      ...['RegistrationReview_decide'],
    ],
  },
  {
    what: 'messages that did not arrive',
    who: LEAD,
    operations: ['Delivery_list', 'Delivery_resend'],
  },
  {
    what: 'the record',
    who: AUDITOR,
    operations: [
      ...['Record_search', 'Record_actors', 'Record_chain', 'Record_verify', 'Record_verifications'],
    ],
  },
  {
    what: 'a verification of the record',
    who: AUDITOR,
    names: { id: 'verification' },
    over: PROVINCE,
    operations: ['Record_verification'],
  },
  {
    what: 'the season that is open',
    who: [...CANDIDATE, ...READERS],
    operations: ['Seasons_open'],
  },
  {
    what: 'a season',
    who: [...CANDIDATE, ...READERS],
    names: { id: 'season' },
    over: EVERYBODY,
    operations: ['Seasons_one'],
  },
  { what: 'seasons', who: READERS, operations: ['Seasons_list', 'RuleSets_list'] },
  {
    what: 'the versions of a season',
    who: READERS,
    names: { id: 'season' },
    over: EVERYBODY,
    operations: ['Seasons_versions'],
  },
  {
    what: 'a version of a season',
    who: READERS,
    names: { id: 'season', version: 'seasonVersion' },
    over: EVERYBODY,
    operations: ['Seasons_version'],
  },
  {
    what: 'a set of rules',
    who: READERS,
    names: { version: 'ruleSet' },
    over: EVERYBODY,
    operations: ['RuleSets_get', 'RuleSets_changes'],
  },
  {
    what: 'what the lead plans',
    who: LEAD,
    operations: [
      ...['RuleSetDrafts_create', 'RuleSetDrafts_list', 'SeasonDrafts_create', 'SeasonDrafts_list'],
      'SpecialtyDirectory_list',
    ],
  },
  {
    what: 'a window of a season',
    who: LEAD,
    names: { id: 'season' },
    over: PROVINCE,
    operations: ['Seasons_extendWindow'],
  },
  {
    what: 'a draft of rules',
    who: LEAD,
    names: { id: 'ruleSetDraft' },
    over: PROVINCE,
    operations: [
      ...['RuleSetDrafts_get', 'RuleSetDrafts_save', 'RuleSetDrafts_discard', 'RuleSetDrafts_dryRun'],
      'RuleSetDrafts_publish',
    ],
  },
  {
    what: 'a draft of a season, also one that was discarded',
    who: LEAD,
    names: { id: 'seasonDraft' },
    over: { lead: ['own', 'deleted'] },
    operations: [
      ...['SeasonDrafts_get', 'SeasonDrafts_save', 'SeasonDrafts_discard', 'SeasonDrafts_rebase'],
      ...['SeasonDrafts_preview', 'SeasonDrafts_dryRun', 'SeasonDrafts_publish'],
    ],
  },
];
