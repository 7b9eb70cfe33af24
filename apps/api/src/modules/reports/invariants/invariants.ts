import { type Invariant, invariant } from './invariant.ts';

/** Rows that one of two selections has and the other has not. */
const differing = (one: string, other: string) =>
  `((${one}) EXCEPT (${other})) UNION ALL ((${other}) EXCEPT (${one}))`;

/** The counters against a count of the rows, in one snapshot. */
const countersOf = (table: string, key: string) =>
  `SELECT concat_ws(' ', ${key}) AS id FROM (${differing(
    `SELECT * FROM ${table}_now WHERE count <> 0`,
    `SELECT * FROM ${table}_recount`,
  )}) AS differing`;

/** The chain of the version that a declaration stands under, in order. */
const CHAIN = `(SELECT array_agg(element.value ->> 'stage') FROM season_version v, jsonb_array_elements(v.definition -> 'stages') AS element
  WHERE v.season_id = d.season_id AND v.version = d.season_version)::text[]`;

/** Where nothing may be left of a deleted account (docs/adr/0023-privacy.md). */
const HELD_BY_ACCOUNT = [
  ['identity', 'account_id'],
  ['wechat_identity', 'account_id'],
  ['session', 'account_id'],
  ['consent', 'account_id'],
  ['picture_consent', 'account_id'],
  ['affiliation', 'account_id'],
  ['message', 'account_id'],
  ['message_agreement', 'account_id'],
  ['credential', 'owner_id'],
  ['commission_fetch', 'owner_id'],
  ['correction', 'owner_id'],
] as const;

/**
 * What the rows must agree on, whatever code wrote them (promise 19). Each selects what disagrees: `id` names it, of a record by its id.
 */
export const INVARIANTS: readonly Invariant[] = [
  invariant(
    'counters_equal_rows',
    'declaration counts, folded and not, are those of the rows',
    countersOf('declaration_count', 'season_id, scope, queue, level, specialty_code'),
  ),
  invariant(
    'unit_counters_equal_rows',
    'counts per unit are those of the rows',
    countersOf('declaration_unit_count', 'season_id, scope, unit_id, queue'),
  ),
  invariant(
    'flows_equal_rows',
    'what moved in the province on each day is what submissions and decisions say',
    `SELECT concat_ws(' ', season_id, day, flow, stage) AS id FROM (${differing(
      `SELECT season_id, day, flow, stage, count FROM declaration_flow_now WHERE scope = 'province'`,
      `SELECT season_id, day, flow, stage, count FROM declaration_flow_recount WHERE scope = 'province'`,
    )}) AS differing`,
  ),
  invariant(
    'reach_is_placement',
    'a submitted declaration is reached by exactly the scopes of its place, a draft by none',
    `SELECT d.id FROM declaration d
     LEFT JOIN LATERAL (
       SELECT array_agg(r.scope ORDER BY r.scope COLLATE "C") AS scopes FROM declaration_reach r WHERE r.declaration_id = d.id) reached ON true
     WHERE coalesce(reached.scopes, '{}') <> CASE WHEN d.submission_id IS NULL THEN '{}'
       ELSE ARRAY(SELECT scope FROM unnest(declaration_scopes(d.unit_path, d.division_code)) AS scope ORDER BY scope COLLATE "C") END`,
  ),
  invariant(
    'queue_is_state',
    'a declaration stands in the list of its state, waiting since the same instant',
    `SELECT DISTINCT d.id FROM declaration d JOIN declaration_reach r ON r.declaration_id = d.id
     WHERE (r.queue, r.waiting_since) IS DISTINCT FROM (declaration_queue(d.status, d.stage), d.waiting_since)`,
  ),
  invariant(
    'stage_is_of_chain',
    'who reviews is of the chain of its season, and a claim is on a case in review',
    `SELECT d.id FROM declaration d
     WHERE (d.status = 'in_review' AND NOT coalesce(d.stage = ANY(${CHAIN}), false))
       OR (d.status <> 'in_review' AND d.claimed_by IS NOT NULL)`,
  ),
  invariant(
    'submission_in_force_is_latest',
    'the frozen copy in force is the latest of this declaration',
    `SELECT d.id FROM declaration d
     LEFT JOIN LATERAL (
       SELECT s.id FROM declaration_submission s WHERE s.declaration_id = d.id ORDER BY s.number DESC LIMIT 1) latest ON true
     WHERE d.submission_id IS DISTINCT FROM latest.id`,
  ),
  invariant(
    'decision_is_on_own_submission',
    'a decision binds to a frozen copy of the declaration that it decides',
    `SELECT n.id FROM declaration_decision n LEFT JOIN declaration_submission s ON s.id = n.submission_id
     WHERE s.declaration_id IS DISTINCT FROM n.declaration_id`,
  ),
  invariant(
    'one_live_declaration',
    'a person has one live declaration in a season',
    `SELECT person_id AS id FROM declaration WHERE status <> 'withdrawn' GROUP BY person_id, season_id HAVING count(*) > 1`,
  ),
  invariant(
    'verdicts_have_their_section',
    'every standing verdict is on a section of the frozen copy in force, at a stage of the chain',
    `SELECT DISTINCT d.id FROM declaration_section_verdict v JOIN declaration d ON d.id = v.declaration_id
     LEFT JOIN declaration_submission s ON s.id = d.submission_id
     WHERE NOT coalesce(v.section = ANY(s.sections) AND v.stage = ANY(${CHAIN}), false)`,
  ),
  invariant(
    'approved_by_every_stage',
    'the last word of every stage of the chain on an approved declaration is a pass',
    `SELECT DISTINCT d.id FROM declaration d CROSS JOIN LATERAL unnest(${CHAIN}) AS chain (stage)
     LEFT JOIN LATERAL (
       SELECT n.decision FROM declaration_decision n WHERE n.declaration_id = d.id AND n.stage = chain.stage
       ORDER BY n.decided_at DESC LIMIT 1) last ON true
     WHERE d.status = 'approved' AND last.decision IS DISTINCT FROM 'passed'`,
  ),
  invariant(
    'passed_with_findings_resolved',
    'nothing was passed while a finding of weight, found before, had no remark; and a remark names who made it, when and where',
    `SELECT f.id FROM declaration_finding f
     JOIN declaration_decision n ON n.submission_id = f.submission_id AND n.decision = 'passed' AND n.decided_at > f.found_at
     WHERE f.severity = 'high' AND f.code NOT IN ('binding_burst') AND coalesce(f.resolved_at, 'infinity') > n.decided_at
       AND coalesce(f.gone_at, 'infinity') > n.decided_at
     UNION ALL
     SELECT f.id FROM declaration_finding f
     WHERE num_nulls(f.resolved_at, f.resolved_by, f.resolved_stage, f.remark) NOT IN (0, 4)`,
  ),
  invariant(
    'four_eyes',
    'nobody decided on himself, nor at two stages of one declaration, by account or by document',
    `SELECT n.id FROM declaration_decision n JOIN declaration d ON d.id = n.declaration_id
     JOIN declaration_submission s ON s.id = n.submission_id
     WHERE n.decided_by = d.person_id OR n.decider_document_index = s.document_index
       OR EXISTS (SELECT FROM declaration_decision other WHERE other.declaration_id = n.declaration_id AND other.stage <> n.stage
         AND (other.decided_by = n.decided_by OR other.decider_document_index = n.decider_document_index))`,
  ),
  invariant(
    'record_is_chained',
    'the chain over the record has no gap, and leaves out no row older than its head',
    `SELECT 'sequence ' || (sequence + 1) AS id FROM activity_chain c
     WHERE sequence < (SELECT max(sequence) FROM activity_chain)
       AND NOT EXISTS (SELECT FROM activity_chain next WHERE next.sequence = c.sequence + 1)
     UNION ALL
     SELECT 'activity ' || a.id FROM activity a
     WHERE (a.transaction_id, a.id) <= (
         SELECT h.transaction_id, h.id FROM activity h
         WHERE h.id = (SELECT activity_id FROM activity_chain ORDER BY sequence DESC LIMIT 1))
       AND NOT EXISTS (SELECT FROM activity_chain c WHERE c.activity_id = a.id)`,
  ),
  invariant(
    'moves_are_recorded',
    'each submission and each decision has its entry in the record',
    `SELECT d.id FROM declaration d
     CROSS JOIN LATERAL (SELECT count(*) AS n FROM declaration_submission s WHERE s.declaration_id = d.id) submitted
     CROSS JOIN LATERAL (SELECT count(*) AS n FROM declaration_decision n WHERE n.declaration_id = d.id) decided
     CROSS JOIN LATERAL (
       SELECT count(*) FILTER (WHERE type IN ('declaration.submitted', 'declaration.resubmitted', 'declaration.form_renewed')) AS submissions,
         count(*) FILTER (WHERE type IN ('declaration.passed', 'declaration.returned', 'declaration.rejected')) AS decisions
       FROM activity a WHERE a.subject_kind = 'declaration' AND a.subject_id = d.id) recorded
     WHERE d.submission_id IS NOT NULL AND (submitted.n, decided.n) <> (recorded.submissions, recorded.decisions)`,
  ),
  invariant(
    'one_person_per_document',
    'a verified document belongs to one account',
    `SELECT min(account_id::text) AS id FROM identity WHERE status = 'verified' GROUP BY document_index HAVING count(*) > 1`,
  ),
  invariant(
    'affiliations_follow_each_other',
    "a person's affiliations do not overlap, and none ends before it began",
    `SELECT a.id FROM affiliation a
     WHERE a.ended_at < a.bound_at OR EXISTS (
       SELECT FROM affiliation later WHERE later.account_id = a.account_id AND later.id <> a.id
         AND (later.bound_at, later.id) > (a.bound_at, a.id) AND later.bound_at < coalesce(a.ended_at, 'infinity'))`,
  ),
  invariant(
    'one_confirmation_code',
    'a unit has one confirmation code at most',
    `SELECT unit_id AS id FROM unit_confirmation_code GROUP BY unit_id HAVING count(*) > 1`,
  ),
  invariant(
    'attachments_are_kept',
    'every attachment of a frozen copy is a stored file',
    `SELECT s.id FROM declaration_submission s CROSS JOIN LATERAL unnest(s.file_ids) AS attached (file_id)
     LEFT JOIN file f ON f.id = attached.file_id WHERE f.stored_at IS NULL`,
  ),
  invariant(
    'deleted_accounts_hold_nothing',
    'a day after its deletion an account has nothing but what was submitted',
    `SELECT a.id FROM account a WHERE a.deleted_at < now() - interval '1 day' AND (
       ${HELD_BY_ACCOUNT.map(([table, column]) => `EXISTS (SELECT FROM ${table} WHERE ${column} = a.id)`).join(' OR ')}
       OR EXISTS (SELECT FROM identity_case c WHERE c.account_id = a.id AND c.name IS NOT NULL)
       OR EXISTS (SELECT FROM declaration d WHERE d.person_id = a.id AND d.details IS NOT NULL))`,
  ),
];
