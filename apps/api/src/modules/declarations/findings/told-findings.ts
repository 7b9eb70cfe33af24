import { type FindingCode, type FindingParams, isForCandidate, type ReviewStage } from '@htp/domain';
import { findingText, STAGE_NAMES } from '@htp/wording';
import { statement } from '../../../platform/database/index.ts';
import type { PersonalFact } from '../../accounts/index.ts';

export interface ToldFindingRow {
  readonly declaration_id: string;
  readonly code: FindingCode;
  readonly params: FindingParams;
  readonly resolved_stage: ReviewStage | null;
  readonly remark: string | null;
}

/** What stands in the submissions of a person, with what reviewers have said to it. */
export const findingsOfPerson = statement<ToldFindingRow>(
  'personal_data.findings',
  `SELECT s.declaration_id, f.code, f.params, f.resolved_stage, f.remark FROM declaration d
   JOIN declaration_submission s ON s.declaration_id = d.id JOIN declaration_finding f ON f.submission_id = s.id
   WHERE d.person_id = $1 ORDER BY f.id`,
);

/** As the person may know it: nothing of others. */
export function findingFacts(record: string, findings: readonly ToldFindingRow[]): PersonalFact[] {
  return findings
    .filter(({ code }) => isForCandidate(code))
    .map(({ resolved_stage: stage, remark, ...finding }) => {
      const { title, text } = findingText(finding);
      const said = stage && remark ? `${STAGE_NAMES[stage]}处理意见：${remark}` : undefined;
      return { record, label: `自动核对·${title}`, value: [text, said].filter(Boolean).join('。') };
    });
}
