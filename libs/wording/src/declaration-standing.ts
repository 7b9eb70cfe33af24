import type { DeclarationAction, DeclarationStatus, Progress } from '@htp/domain';
import { endText, instantText } from './instants.ts';
import { STAGE_NAMES } from './names.ts';
import { deadlineText } from './next-steps.ts';

/** What is asked of a declaration to say where it stands: as the API sends it to its candidate. */
export interface StandingDeclaration {
  readonly status: DeclarationStatus;
  readonly allowedActions: readonly DeclarationAction[];
  readonly progress: Pick<Progress, 'heldBy' | 'until' | 'next' | 'awaitsForm'> & {
    readonly since: string;
    readonly daysLeft: number | null;
  };
}

/** Where a declaration stands, in the words that its candidate reads. */
export interface Standing {
  /** Who has it now, or what has become of it. */
  readonly now: string;
  /** What comes next; absent where nothing does. */
  readonly next?: string;
  /** What he has to do himself, and by when; absent where he has nothing to do. */
  readonly todo?: string;
}

const TOO_LATE = '如有特殊情况，请联系考区申请重新开放。';

const STANDINGS: Readonly<Record<DeclarationStatus, (declaration: StandingDeclaration) => Standing>> = {
  draft: (declaration) =>
    declaration.allowedActions.includes('edit')
      ? {
          now: '由您填写，尚未提交。',
          todo: `请完成填报并提交，${deadlineText(declaration.progress)}。逾期视为放弃。`,
        }
      : { now: '申报时间已结束，这份申报没有提交，不会被审核。', next: TOO_LATE },
  in_review: (declaration) => ({
    now: underReview(declaration),
    next: afterPass(declaration),
    ...(declaration.progress.awaitsForm
      ? {
          todo: '审核人员发现国网申请表已过期，请尽快更新国网验证码和申请表。更新前，申报不能通过全部审核。',
        }
      : {}),
  }),
  returned: (declaration) =>
    declaration.allowedActions.includes('edit')
      ? {
          now: '已退回，由您修改。退回不是不通过，修改后可以重新提交。',
          todo: `请修改退回的内容并重新提交，${deadlineText(declaration.progress)}。逾期视为放弃。`,
        }
      : { now: '修改时间已结束，没有重新提交，申报不会继续审核。', next: TOO_LATE },
  approved: () => ({
    now: '已通过全部审核，申报审核已完成。',
    todo: '请按国网要求完成缴费，并留意准考证打印时间。',
  }),
  rejected: () => ({
    now: '审核不通过，申报已结束。这是最终结果，本年度不能再次申报。',
    next: '如有疑问，请联系审核单位。',
  }),
  withdrawn: () => ({
    now: '您已撤回这份申报，不会被审核。',
    next: '申报时间内，可以从“选择申报”重新开始。',
  }),
};

/** What a candidate reads about where his declaration stands, what comes next and what he has to do. */
export function declarationStanding(declaration: StandingDeclaration): Standing {
  return STANDINGS[declaration.status](declaration);
}

function underReview({ progress: { heldBy, since, until } }: StandingDeclaration): string {
  const stage = heldBy !== null && heldBy !== 'candidate' ? STAGE_NAMES[heldBy] : '';
  const end = until ? `，审核截止${endText(until)}` : '';
  return `${instantText(since)}起由${stage}审核${end}。`;
}

/** A pass on the way is not the end, and is said not to be. */
function afterPass({ progress: { heldBy, next } }: StandingDeclaration): string {
  const stage = heldBy !== null && heldBy !== 'candidate' ? STAGE_NAMES[heldBy] : '';
  return next === 'approved' || next === null
    ? `${stage}审核通过后，申报审核全部完成。`
    : `${stage}审核通过后还需${STAGE_NAMES[next]}审核，通过一级不是最终结果。`;
}
