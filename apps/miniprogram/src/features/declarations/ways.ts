import { goBack, replacePage } from '../../platform/pages.ts';

/** Back to 填报信息, which is the page before unless this one was opened by a link or a reload. */
export function backToSections(id: string): void {
  if (getCurrentPages().length > 1) goBack();
  else replacePage('sections', { id });
}
