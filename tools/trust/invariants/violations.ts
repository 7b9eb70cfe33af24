/** Something that nobody should ever be able to do. `sql` returns the `id` by which the invariant has to name it. */
export interface Violation {
  readonly invariant: string;
  readonly what: string;
  readonly sql: string;
}

let taken = 0;
/** A declaration of its own for each violation, so that none hides another. */
const one = (status: string, stage?: string) =>
  `(SELECT id FROM declaration WHERE status = '${status}'${stage ? ` AND stage = '${stage}'` : ''} ORDER BY id OFFSET ${taken++} LIMIT 1)`;

/** A row once more, with something else in it. */
const again = (table: string, where: string, changed: string, returning: string) =>
  `INSERT INTO ${table} SELECT (jsonb_populate_record(o, ${changed})).* FROM ${table} o WHERE ${where} LIMIT 1 RETURNING ${returning}`;
const changed = (...pairs: readonly string[]) => `jsonb_build_object(${pairs.join(', ')})`;
const NEW_ID = `'id', gen_random_uuid()`;

const decisionOf = (declaration: string, stage: string) =>
  `n.declaration_id = ${declaration} AND n.stage = '${stage}'`;
const finding = (columns: string, values: string) =>
  `INSERT INTO declaration_finding (id, submission_id, digest, code, severity, section, field, params, places, found_at${columns})
   SELECT gen_random_uuid(), submission_id, '', 'name_differs', 'high', 'education', 'diplomaPicture', '{}', '', '2020-01-01'${values}
   FROM declaration_decision WHERE decision = 'passed' ORDER BY id LIMIT 1 RETURNING id`;

/** At least one for every invariant; for those that say several things, one for each. */
export const VIOLATIONS: readonly Violation[] = [
  {
    invariant: 'counters_equal_rows',
    what: 'a counter is one too high',
    sql: `UPDATE declaration_count SET count = count + 1 WHERE ctid = (SELECT min(ctid) FROM declaration_count)
      RETURNING concat_ws(' ', season_id, scope, queue, level, specialty_code) AS id`,
  },
  {
    invariant: 'unit_counters_equal_rows',
    what: 'a counter of a unit is one too high',
    sql: `UPDATE declaration_unit_count SET count = count + 1 WHERE ctid = (SELECT min(ctid) FROM declaration_unit_count)
      RETURNING concat_ws(' ', season_id, scope, unit_id, queue) AS id`,
  },
  {
    invariant: 'flows_equal_rows',
    what: 'a day has passed seven that nobody has passed',
    sql: `INSERT INTO declaration_flow SELECT season_id, 'province', '2020-01-01', 'passed', 'unit', 7, 0 FROM declaration LIMIT 1
      RETURNING concat_ws(' ', season_id, day, flow, stage) AS id`,
  },
  {
    invariant: 'reach_is_placement',
    what: 'the province does not see a case',
    sql: `DELETE FROM declaration_reach WHERE scope = 'province' AND declaration_id = ${one('in_review')} RETURNING declaration_id AS id`,
  },
  {
    invariant: 'reach_is_placement',
    what: 'a draft is seen',
    sql: `INSERT INTO declaration_reach (declaration_id, scope, queue, waiting_since) VALUES (${one('draft')}, 'province', 'unit', now())
      RETURNING declaration_id AS id`,
  },
  {
    invariant: 'queue_is_state',
    what: 'a case in review lies with the approved ones',
    sql: `UPDATE declaration_reach SET queue = 'approved' WHERE declaration_id = ${one('in_review')} RETURNING declaration_id AS id`,
  },
  {
    invariant: 'stage_is_of_chain',
    what: 'a stage has it that the season does not know',
    sql: `UPDATE declaration SET stage = 'exam_point' WHERE id = ${one('in_review', 'unit')} RETURNING id`,
  },
  {
    invariant: 'stage_is_of_chain',
    what: 'somebody has claimed what is decided',
    sql: `UPDATE declaration SET claimed_by = person_id WHERE id = ${one('approved')} RETURNING id`,
  },
  {
    invariant: 'submission_in_force_is_latest',
    what: 'an older copy is in force',
    sql: again(
      'declaration_submission',
      `declaration_id = ${one('in_review')}`,
      changed(NEW_ID, `'number', 2`),
      'declaration_id AS id',
    ),
  },
  {
    invariant: 'decision_is_on_own_submission',
    what: 'a decision is on the copy of another declaration',
    sql: `UPDATE declaration_decision n SET declaration_id = ${one('draft')} WHERE ${decisionOf(one('approved'), 'unit')} RETURNING id`,
  },
  {
    invariant: 'one_live_declaration',
    what: 'somebody declares twice',
    sql: again('declaration', `id = ${one('in_review')}`, changed(NEW_ID), 'person_id AS id'),
  },
  {
    invariant: 'verdicts_have_their_section',
    what: 'a verdict is of a stage that the season does not know',
    sql: `UPDATE declaration_section_verdict SET stage = 'exam_point' WHERE declaration_id = ${one('in_review', 'province')}
      RETURNING declaration_id AS id`,
  },
  {
    invariant: 'approved_by_every_stage',
    what: 'the unit has never passed what is approved',
    sql: `DELETE FROM declaration_decision n WHERE ${decisionOf(one('approved'), 'unit')} RETURNING declaration_id AS id`,
  },
  {
    invariant: 'passed_with_findings_resolved',
    what: 'passed over a finding of weight',
    sql: finding('', ''),
  },
  {
    invariant: 'passed_with_findings_resolved',
    what: 'a remark of nobody',
    sql: finding(', resolved_at, remark', `, '2020-01-02', '看过'`),
  },
  {
    invariant: 'four_eyes',
    what: 'one person has decided at two stages',
    sql: `UPDATE declaration_decision n SET decided_by = other.decided_by FROM declaration_decision other
      WHERE ${decisionOf(one('approved'), 'province')} AND other.declaration_id = n.declaration_id AND other.stage = 'unit' RETURNING n.id`,
  },
  {
    invariant: 'four_eyes',
    what: 'one document has decided at two stages',
    sql: `UPDATE declaration_decision SET decider_document_index = '\\x01' WHERE declaration_id = ${one('approved')} RETURNING id`,
  },
  {
    invariant: 'four_eyes',
    what: 'somebody has decided on himself',
    sql: `UPDATE declaration_decision n SET decided_by = d.person_id FROM declaration d
      WHERE d.id = n.declaration_id AND ${decisionOf(one('approved'), 'unit')} RETURNING n.id`,
  },
  {
    invariant: 'four_eyes',
    what: 'the same under another account',
    sql: `UPDATE declaration_decision n SET decider_document_index = s.document_index FROM declaration_submission s
      WHERE s.id = n.submission_id AND ${decisionOf(one('approved'), 'unit')} RETURNING n.id`,
  },
  {
    invariant: 'record_is_chained',
    what: 'a link of the chain is gone',
    sql: `DELETE FROM activity_chain WHERE sequence = 3 RETURNING 'sequence ' || sequence AS id`,
  },
  {
    invariant: 'record_is_chained',
    what: 'an entry was slipped in before the head',
    sql: `INSERT INTO activity (transaction_id, type, subject_kind, subject_id, detail)
      SELECT 0, type, subject_kind, subject_id, detail FROM activity ORDER BY id LIMIT 1 RETURNING 'activity ' || id AS id`,
  },
  {
    invariant: 'moves_are_recorded',
    what: 'a pass is not in the record',
    sql: `DELETE FROM activity WHERE type = 'declaration.passed' AND subject_id = ${one('in_review', 'province')} RETURNING subject_id AS id`,
  },
  {
    invariant: 'moves_are_recorded',
    what: 'a submission is not in the record',
    sql: `DELETE FROM activity WHERE type = 'declaration.submitted' AND subject_id = ${one('in_review')} RETURNING subject_id AS id`,
  },
  {
    invariant: 'one_person_per_document',
    what: 'two accounts have one document',
    sql: `WITH pair AS (SELECT min(account_id::text) AS first, max(account_id::text) AS second FROM identity),
        twin AS (UPDATE identity i SET document_index = o.document_index FROM identity o, pair
          WHERE i.account_id::text = second AND o.account_id::text = first RETURNING 1)
      SELECT first AS id FROM pair, twin`,
  },
  {
    invariant: 'affiliations_follow_each_other',
    what: 'somebody left before he came',
    sql: `UPDATE affiliation SET ended_at = bound_at - interval '1 day' WHERE id = (SELECT id FROM affiliation ORDER BY id LIMIT 1)
      RETURNING id`,
  },
  {
    invariant: 'affiliations_follow_each_other',
    what: 'somebody is bound to two units at once',
    sql: again(
      'affiliation',
      'id = (SELECT id FROM affiliation ORDER BY id DESC LIMIT 1)',
      changed(NEW_ID, `'bound_at', bound_at - interval '1 day'`),
      'id',
    ),
  },
  {
    invariant: 'one_confirmation_code',
    what: 'a unit has two codes',
    sql: `INSERT INTO unit_confirmation_code SELECT * FROM unit_confirmation_code ORDER BY unit_id LIMIT 1 RETURNING unit_id AS id`,
  },
  {
    invariant: 'attachments_are_kept',
    what: 'an attachment was never stored',
    sql: `WITH lost AS (UPDATE file SET stored_at = NULL WHERE id = (SELECT file_ids[1] FROM declaration_submission
        WHERE declaration_id = ${one('in_review')}) RETURNING id)
      SELECT s.id FROM declaration_submission s, lost WHERE lost.id = ANY (s.file_ids) LIMIT 1`,
  },
  {
    invariant: 'deleted_accounts_hold_nothing',
    what: 'a deleted account has its identity still',
    sql: `UPDATE account SET disabled_at = now(), deleted_at = '2026-01-01'
      WHERE id = (SELECT person_id FROM declaration WHERE id = ${one('in_review')}) RETURNING id`,
  },
];
