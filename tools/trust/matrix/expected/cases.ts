import {
  AT_THE_UNIT,
  CASES,
  ASKED_FOR,
  PROVINCE,
  REVIEWERS,
  READERS,
  LEAD,
  STAFF,
  type Family,
} from './reaches.ts';

/** Declarations under review, and what is made of many of them. */
export const CASE_WORK: readonly Family[] = [
  {
    what: 'cases that one reads',
    who: READERS,
    operations: ['DeclarationReview_queue', 'SavedFilter_get', 'SavedFilter_save'],
  },
  {
    what: 'a case: whoever reviews at its unit, above, at its exam point, in the province; auditors',
    who: READERS,
    names: { id: 'declaration' },
    over: CASES,
    operations: [
      ...['DeclarationReview_get', 'DeclarationReview_show', 'CaseHistory_rounds'],
      ...['CaseHistory_changes', 'CaseEligibility_get'],
    ],
  },
  {
    what: 'work on a case: whoever’s turn it is; the cases wait at the unit',
    who: REVIEWERS,
    names: { id: 'declaration' },
    over: AT_THE_UNIT,
    barred: CASES,
    operations: [
      ...['DeclarationReview_claim', 'DeclarationReview_decide'],
      ...['FormMark_mark', 'FormMark_lift', 'ReviewNote_save', 'Reveal_reveal'],
    ],
  },
  {
    what: 'letting a case go: whoever sees it may ask, only whoever holds it or a lead can',
    who: REVIEWERS,
    names: { id: 'declaration' },
    over: CASES,
    operations: ['DeclarationReview_release'],
  },
  {
    what: 'a section of a case',
    who: REVIEWERS,
    names: { id: 'declaration', section: 'section' },
    over: AT_THE_UNIT,
    barred: CASES,
    operations: ['DeclarationReview_judgeSection'],
  },
  {
    what: 'a finding in a case',
    who: REVIEWERS,
    names: { id: 'declaration', findingId: 'finding' },
    over: AT_THE_UNIT,
    barred: CASES,
    operations: ['Finding_resolve'],
  },
  {
    what: 'work on many cases: bodies.ts tries those out of reach',
    who: REVIEWERS,
    operations: ['CaseDistribution_claimNext', 'BulkPass_pass', 'BulkPass_dryRun'],
  },
  {
    what: 'handing a case over',
    who: LEAD,
    names: { id: 'declaration' },
    over: CASES,
    operations: ['CaseDistribution_reviewers', 'CaseDistribution_assign'],
  },
  {
    what: 'time for latecomers',
    who: LEAD,
    operations: ['DeclarationReopening_grant', 'DeclarationReopening_list'],
  },
  {
    what: 'one such time',
    who: LEAD,
    names: { id: 'reopening' },
    over: PROVINCE,
    operations: ['DeclarationReopening_change', 'DeclarationReopening_end'],
  },
  { what: 'what there is to do', who: STAFF, operations: ['WorkList_show', 'WorkList_visit'] },
  {
    what: 'counts: bodies.ts tries units out of reach',
    who: READERS,
    operations: ['Figures_counts', 'Figures_units', 'Figures_days'],
  },
  { what: 'rosters', who: REVIEWERS, operations: ['Export_request', 'Export_list'] },
  {
    what: 'a roster: whoever asked for it',
    who: REVIEWERS,
    names: { id: 'export' },
    over: ASKED_FOR,
    operations: ['Export_get', 'Export_cancel', 'Export_link'],
  },
];
