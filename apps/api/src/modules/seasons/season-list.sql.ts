import { statement } from '../../platform/database/index.ts';

/** A season, or a draft of a new one, as staff list them. */
export interface ListedSeason {
  readonly id: string;
  readonly project: string;
  readonly examYear: number;
  /** Null for a draft, and with it the three instants. */
  readonly version: number | null;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly reviewClosesAt: Date | null;
}

/**
 * Newest exam year first. Each side is read by its index `(exam_year, id)` and no further than the page.
 * $1 a year or null, $2 whether drafts are shown, $3 and $4 the position, $5 the size
 */
export const seasonPage = statement<ListedSeason>(
  'season.page',
  `SELECT * FROM (
     (SELECT id, project, exam_year AS "examYear", current_version AS version, opens_at AS "opensAt", closes_at AS "closesAt",
        review_closes_at AS "reviewClosesAt"
      FROM season WHERE (exam_year, id) < ($3, $4) AND ($1::integer IS NULL OR exam_year = $1)
      ORDER BY exam_year DESC, id DESC LIMIT $5)
     UNION ALL
     (SELECT id, project, exam_year, NULL, NULL, NULL, NULL
      FROM season_draft WHERE $2 AND outcome IS NULL AND season_id IS NULL AND (exam_year, id) < ($3, $4)
        AND ($1::integer IS NULL OR exam_year = $1)
      ORDER BY exam_year DESC, id DESC LIMIT $5)) listed
   ORDER BY "examYear" DESC, id DESC LIMIT $5`,
);
