import { Injectable } from '@nestjs/common';
import type { DeclarationStatus } from '@htp/domain';
import { ActivityService, type NewActivity } from '../../platform/activity/index.ts';
import { Database, statement } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import { constraintMeans } from '../../platform/http/index.ts';
import { DECLARATION_COLUMNS, LISTED_COLUMNS, type ListedDeclaration } from './declaration-columns.ts';
import type { DetailDecision } from './declaration-detail.sql.ts';
import type { CredentialChoices, Declaration } from './declaration.entity.ts';
import {
  type OwnDeclaration,
  readOwn,
  type ReadDeclaration,
  saveDraft,
} from './filing/own-declaration.sql.ts';

constraintMeans('declaration_live_key', 'declaration_exists');

/** A declaration held for a change, and the database's time at which it was. */
export type HeldDeclaration = Declaration & { readonly now: Date };

/** A declaration in its candidate's list, with what the rules ask to say what he may do. */
export interface OwnRow
  extends
    ListedDeclaration,
    Pick<
      Declaration,
      'personId' | 'seasonVersion' | 'submissionId' | 'divisionCode' | 'returnedSections' | 'reopenedUntil'
    > {
  readonly submittedAt: Date | null;
  readonly decisions: readonly DetailDecision[];
  readonly now: Date;
}

const statusesInSeason = statement<{ status: DeclarationStatus }>(
  'declaration.statuses_in_season',
  'SELECT status FROM declaration WHERE person_id = $1 AND season_id = $2',
);
const insert = statement(
  'declaration.insert',
  `INSERT INTO declaration (id, person_id, season_id, season_version, status, level, specialty_code, specialty_name,
     subjects, history_candidate, fee_fen, reopened_until)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);
const holdOwn = statement<HeldDeclaration>(
  'declaration.hold_own',
  `SELECT ${DECLARATION_COLUMNS}, coalesce($3::timestamptz, now()) AS now FROM declaration d
   WHERE d.id = $1 AND d.person_id = $2 FOR UPDATE`,
);
const ownPage = statement<OwnRow>(
  'declaration.own_page',
  `SELECT ${LISTED_COLUMNS}, s.submitted_at AS "submittedAt", d.person_id AS "personId",
     d.season_version AS "seasonVersion", d.submission_id AS "submissionId",
     d.division_code AS "divisionCode", d.returned_sections AS "returnedSections",
     d.reopened_until AS "reopenedUntil", coalesce($4::timestamptz, now()) AS now,
     (SELECT coalesce(json_agg(json_build_object('stage', x.stage, 'decision', x.decision, 'decidedBy', x.decided_by,
        'deciderDocumentIndex', encode(x.decider_document_index, 'hex')) ORDER BY x.decided_at, x.id), '[]')
      FROM declaration_decision x WHERE x.declaration_id = d.id) AS decisions
   FROM declaration d LEFT JOIN declaration_submission s ON s.id = d.submission_id
   WHERE d.person_id = $1 AND d.id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
     AND ($5::uuid IS NULL OR d.season_id = $5)
   ORDER BY d.id DESC LIMIT $3`,
);
const acknowledge = statement<{ acknowledgedAt: Date }>(
  'declaration.acknowledge_notice',
  `UPDATE declaration SET notice_version = $2, notice_acknowledged_at =
     CASE WHEN notice_version = $2 THEN notice_acknowledged_at ELSE coalesce($3::timestamptz, now()) END
   WHERE id = $1 RETURNING notice_acknowledged_at AS "acknowledgedAt"`,
);
const latestForm = statement<Pick<Declaration, 'id' | 'seasonId' | 'details'>>(
  'declaration.latest_form',
  `SELECT id, season_id AS "seasonId", details FROM declaration
   WHERE person_id = $1 AND details IS NOT NULL ORDER BY id DESC LIMIT 1`,
);
const underReview = statement<{ exists: boolean }>(
  'declaration.under_review',
  `SELECT EXISTS (SELECT FROM declaration WHERE person_id = $1 AND status = 'in_review') AS exists`,
);

/** What a draft keeps of the form. */
export type DraftContent = Pick<
  Declaration,
  | 'seasonVersion'
  | 'level'
  | 'specialtyCode'
  | 'specialtyName'
  | 'subjects'
  | 'historyCandidate'
  | 'feeFen'
  | 'details'
  | 'fieldVersions'
> & { readonly choices: CredentialChoices };

type NewDeclaration = Pick<
  Declaration,
  | 'id'
  | 'personId'
  | 'seasonId'
  | 'seasonVersion'
  | 'status'
  | 'level'
  | 'specialtyCode'
  | 'specialtyName'
  | 'subjects'
  | 'historyCandidate'
  | 'feeFen'
  | 'reopenedUntil'
>;

/** The SQL of declarations as their own candidate sees them. */
@Injectable()
export class DeclarationsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly activity: ActivityService,
  ) {}

  async statusesInSeason(personId: string, seasonId: string): Promise<DeclarationStatus[]> {
    const rows = await this.database.query(statusesInSeason, [personId, seasonId]);
    return rows.map(({ status }) => status);
  }

  async insert(declaration: NewDeclaration): Promise<void> {
    const { id, personId, seasonId, seasonVersion, status, level } = declaration;
    const { specialtyCode, specialtyName, subjects, historyCandidate, feeFen } = declaration;
    const choice = [level, specialtyCode, specialtyName, subjects, historyCandidate, feeFen];
    await this.database.count(insert, [
      id,
      personId,
      seasonId,
      seasonVersion,
      status,
      ...choice,
      declaration.reopenedUntil,
    ]);
  }

  /** Locks the person's own declaration until the end of the unit of work. */
  holdOwn(id: string, personId: string): Promise<HeldDeclaration | undefined> {
    return this.database.findOne(holdOwn, [id, personId, this.clock.fixedAt]);
  }

  /** The person's declarations after the one with this id, newest first. */
  ownPage(personId: string, after: string | undefined, limit: number, seasonId?: string): Promise<OwnRow[]> {
    const values = [personId, after ?? null, limit, this.clock.fixedAt, seasonId ?? null];
    return this.database.query(ownPage, values);
  }

  /** 申报信息 of the person's latest declaration that has any. */
  findLatestForm(personId: string): Promise<Pick<Declaration, 'id' | 'seasonId' | 'details'> | undefined> {
    return this.database.findOne(latestForm, [personId]);
  }

  /** The person's own declaration, for a change that is one statement; nothing waits for it. */
  readOwn(id: string, personId: string): Promise<OwnDeclaration | undefined> {
    return this.database.findOne(readOwn, [id, this.clock.fixedAt, personId]);
  }

  /** Writes the whole form of a declaration as it was read. @returns its new version; undefined when somebody was faster */
  async saveDraft(
    { id, revision }: ReadDeclaration,
    content: DraftContent,
    activity: NewActivity,
  ): Promise<number | undefined> {
    const { seasonVersion, level, specialtyCode, specialtyName, subjects, historyCandidate } = content;
    const values = [
      id,
      revision,
      seasonVersion,
      level,
      specialtyCode,
      specialtyName,
      subjects,
      historyCandidate,
      content.feeFen,
      JSON.stringify(content.choices),
      content.details,
      JSON.stringify(content.fieldVersions),
    ];
    const [saved] = await this.activity.change(saveDraft, values, activity);
    return saved?.version;
  }

  /** Acknowledging the same version again keeps the first time. */
  async acknowledgeNotice(id: string, noticeVersion: string): Promise<Date> {
    const row = await this.database.findOne(acknowledge, [id, noticeVersion, this.clock.fixedAt]);
    if (!row) throw new Error('a held declaration is gone');
    return row.acknowledgedAt;
  }

  async existsUnderReview(personId: string): Promise<boolean> {
    const row = await this.database.findOne(underReview, [personId]);
    return row?.exists ?? false;
  }
}
