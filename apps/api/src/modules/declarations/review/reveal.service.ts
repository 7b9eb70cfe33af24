import { Injectable } from '@nestjs/common';
import {
  beijingDay,
  type DeclarationSnapshot,
  DomainError,
  nextBeijingMidnight,
  pointerTo,
  refuseIf,
  SECTIONS,
  standingReasons,
} from '@htp/domain';
import { ActivityService } from '../../../platform/activity/index.ts';
import { Database, statement, UnitOfWork } from '../../../platform/database/index.ts';
import { formOf, sectionFields } from '../filing/declaration-forms.ts';
import { DeclarationSubmissionsRepository } from '../declaration-submissions.repository.ts';
import { isSecretField } from '../masked-fields.ts';
import { REVEALS_PER_DAY } from './reveal-tally.entity.ts';
import type { RevealInput } from './reveal.input.ts';
import type { RevealedView } from './reveal.view.ts';
import { ReviewCases, type Reviewer } from './review-cases.ts';

/** Counts first, so that no two at once can pass the cap. */
const count = statement<{ reveals: number }>(
  'reveal_tally.count',
  `INSERT INTO reveal_tally (account_id, day, reveals) VALUES ($1, $2, 1)
   ON CONFLICT (account_id, day) DO UPDATE SET reveals = reveal_tally.reveals + 1 WHERE reveal_tally.reveals < $3
   RETURNING reveals`,
);

/** 查看完整号码: one masked number of a claimed case, for a reason. */
@Injectable()
export class RevealService {
  constructor(
    private readonly cases: ReviewCases,
    private readonly submissions: DeclarationSubmissionsRepository,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /**
   * @throws DomainError `not_claimed` unless the reviewer works on the case; `not_found` for what is not masked;
   * `reveals_exhausted` when he has seen as many today as he may
   */
  reveal(reviewer: Reviewer, id: string, { pointer, reason }: RevealInput): Promise<RevealedView> {
    return this.unitOfWork.run(async () => {
      const { declaration, submission, state, facts } = await this.cases.hold(reviewer, id);
      refuseIf(standingReasons(state, 'rejected', facts));
      const current = await this.submissions.findCurrent(submission.id);
      const value = current && secretsOf(current.snapshot).get(pointer);
      if (value === undefined) throw new DomainError('not_found');
      const left = await this.countOne(reviewer.accountId, declaration.now);
      await this.activity.record({
        type: 'personal_data.revealed',
        subject: { kind: 'declaration', id },
        ownerId: declaration.personId,
        detail: { pointer, reason, number: submission.number },
      });
      return { value, left };
    });
  }

  private async countOne(accountId: string, now: Date): Promise<number> {
    const row = await this.database.findOne(count, [accountId, beijingDay(now), REVEALS_PER_DAY]);
    if (row) return REVEALS_PER_DAY - row.reveals;
    const until = nextBeijingMidnight(now).toISOString();
    throw new DomainError('reveals_exhausted', { until, limit: REVEALS_PER_DAY });
  }
}

/** Every number that a case shows masked, by pointer into its view. */
function secretsOf(snapshot: DeclarationSnapshot): Map<string, string> {
  const form = formOf(snapshot);
  const secrets = SECTIONS.flatMap((section) =>
    Object.entries(sectionFields(form, section) ?? {})
      .filter(([name, value]) => isSecretField(section, name) && typeof value === 'string')
      .map(([name, value]): [string, string] => [pointerTo('sections', section, name), value as string]),
  );
  return new Map([[pointerTo('person', 'documentNumber'), snapshot.person.documentNumber], ...secrets]);
}
