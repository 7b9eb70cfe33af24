import type { Declaration } from './declaration.entity.ts';

type Column = keyof Declaration;

/** `d.unit_id AS "unitId"`: a row as the statement returns it has the entity's properties. */
function project(columns: readonly Column[]): string {
  return columns
    .map((column) => `d.${column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} AS "${column}"`)
    .join(', ');
}

const LISTED = [
  'id',
  'seasonId',
  'status',
  'stage',
  'version',
  'level',
  'specialtyCode',
  'specialtyName',
  'subjects',
  'historyCandidate',
  'feeFen',
  'formOutdated',
  'unitName',
  'waitingSince',
  'createdAt',
] as const satisfies readonly Column[];

const UNLISTED = [
  'personId',
  'seasonVersion',
  'noticeVersion',
  'noticeAcknowledgedAt',
  'choices',
  'details',
  'fieldVersions',
  'returnedSections',
  'reopenedUntil',
  'claimedBy',
  'claimExpiresAt',
  'submissionId',
  'unitId',
  'unitPath',
  'divisionCode',
  'maskedName',
  'maskedNumber',
] as const satisfies readonly Column[];

/** Lists show these; what was typed is never read for a list. */
export type ListedDeclaration = Pick<Declaration, (typeof LISTED)[number]>;

/** For statements over `declaration d`. */
export const LISTED_COLUMNS = project(LISTED);
export const DECLARATION_COLUMNS = project([...LISTED, ...UNLISTED]);
