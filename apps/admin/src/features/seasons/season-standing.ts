import { instantText } from '@htp/wording';
import type { SeasonListItem } from './season-types.ts';

type Standing = Pick<SeasonListItem, 'state' | 'declarationWindow' | 'reviewClosesAt'>;

export const STATE_TONES = {
  draft: 'info',
  announced: 'primary',
  open: 'success',
  review: 'warning',
  closed: 'info',
} as const satisfies Record<SeasonListItem['state'], string>;

/** Where a season is by its windows, as one would say it. */
export function standingText({ state, declarationWindow, reviewClosesAt }: Standing): string {
  const at = (instant: string | null | undefined) => (instant ? instantText(instant) : '');
  switch (state) {
    case 'draft':
      return '尚未发布';
    case 'announced':
      return `${at(declarationWindow?.opensAt)} 开始申报`;
    case 'open':
      return `申报开放至 ${at(declarationWindow?.closesAt)}`;
    case 'review':
      return `申报已截止，审核至 ${at(reviewClosesAt)}`;
    case 'closed':
      return `审核已于 ${at(reviewClosesAt)} 结束`;
  }
}
