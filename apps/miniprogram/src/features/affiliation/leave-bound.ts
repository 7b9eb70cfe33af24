import { PAGES } from '../../platform/pages.ts';

/** Back to 工作单位, over the pages that led to the code; in its place, where it was not among them. */
export function leaveBound(): void {
  const open = getCurrentPages().map(({ route }) => `/${route ?? ''}`);
  const at = open.lastIndexOf(PAGES.affiliation);
  if (at >= 0) uni.navigateBack({ delta: open.length - 1 - at });
  else uni.redirectTo({ url: PAGES.affiliation });
}
