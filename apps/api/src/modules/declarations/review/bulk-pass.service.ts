import { Injectable } from '@nestjs/common';
import { decisionProblems, isProblem, type Refusal, standingReasons } from '@htp/domain';
import { UnitOfWork } from '../../../platform/database/index.ts';
import { type KeptAnswerKey, KeptAnswers } from '../../../platform/http/index.ts';
import type { BulkPassInput, BulkPassItemInput } from './bulk-pass.input.ts';
import type { BulkPassItemView, BulkPassView } from './bulk-pass.view.ts';
import { ObstacleView } from '../declaration-parts.view.ts';
import { DeclarationReviewService } from './declaration-review.service.ts';
import type { DeclarationReceipt } from '../declaration.view.ts';
import { ReviewCases, type Reviewer, unseenReasons } from './review-cases.ts';

const ROUTE = 'BulkPassService.pass';

/**
 * 批量通过: passes cases one by one, each in a unit of work of its own, so that what is wrong with one holds up no other.
 * A case is asked for everything that a single pass is asked for: nothing passes that was not opened and accepted.
 */
@Injectable()
export class BulkPassService {
  constructor(
    private readonly cases: ReviewCases,
    private readonly review: DeclarationReviewService,
    private readonly answers: KeptAnswers,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** What a pass would come to now; changes nothing. */
  async dryRun(reviewer: Reviewer, { items }: BulkPassInput): Promise<BulkPassView> {
    const results: BulkPassItemView[] = [];
    for (const item of items) {
      results.push(resultOf(item, await this.reasonsAgainst(reviewer, item)));
    }
    return viewOf(results);
  }

  /**
   * Passes what can be passed.
   * @param key `Idempotency-Key`: a retry is answered as the first request was; after a crash it goes on where that one ended
   */
  async pass(reviewer: Reviewer, key: string, input: BulkPassInput): Promise<BulkPassView> {
    const whole = { accountId: reviewer.accountId, route: ROUTE, key };
    const first = await this.answers.find<BulkPassView>(whole, input);
    if (first) return first.answer;
    const results: BulkPassItemView[] = [];
    for (const item of input.items) results.push(await this.passOne(reviewer, whole, item));
    const view = viewOf(results);
    await this.unitOfWork.run(() => this.answers.keep(whole, input, { status: 200, answer: view }), {
      unrecorded: 'the receipt of what was recorded case by case',
    });
    return view;
  }

  private async passOne(
    reviewer: Reviewer,
    whole: KeptAnswerKey,
    item: BulkPassItemInput,
  ): Promise<BulkPassItemView> {
    const own = { ...whole, route: `${ROUTE}.item`, key: `${whole.key} ${item.id}` };
    const work = async () => {
      await this.answers.lock(own);
      const first = await this.answers.find<BulkPassItemView>(own, item);
      if (first) return first.answer;
      const reasons = await this.reasonsAgainst(reviewer, item);
      if (reasons.length > 0) return resultOf(item, reasons);
      const receipt = await this.review.decide(reviewer, item.id, item.contentTag, { decision: 'passed' });
      const result = resultOf(item, [], receipt);
      await this.answers.keep(own, item, { status: 200, answer: result });
      return result;
    };
    try {
      return await this.unitOfWork.run(work, { unrecorded: 'a refusal changes nothing' });
    } catch (error) {
      if (!isProblem(error)) throw error;
      return resultOf(item, [{ code: error.code, params: error.params } as Refusal]);
    }
  }

  /** Everything that speaks against passing the case, as one decision would be told it. */
  private async reasonsAgainst(
    reviewer: Reviewer,
    { id, contentTag }: BulkPassItemInput,
  ): Promise<Refusal[]> {
    try {
      const read = await this.cases.readChecked(reviewer, id);
      const { submission, state, facts, verdicts, openFindings } = read;
      return [
        ...standingReasons(state, 'passed', facts),
        ...unseenReasons(read, contentTag),
        ...decisionProblems('passed', {
          sections: submission.sections,
          sectionDecisions: verdicts,
          openFindings,
        }),
      ];
    } catch (error) {
      if (isProblem(error, 'not_found')) return [{ code: 'not_found' }];
      throw error;
    }
  }
}

function resultOf(
  { id }: BulkPassItemInput,
  reasons: readonly Refusal[],
  receipt: DeclarationReceipt | null = null,
): BulkPassItemView {
  return { id, passes: reasons.length === 0, reasons: reasons.map(ObstacleView.of), receipt };
}

function viewOf(items: BulkPassItemView[]): BulkPassView {
  return { items, passing: items.filter(({ passes }) => passes).length };
}
