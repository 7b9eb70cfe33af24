import type { Cell } from './cells.ts';
import { isDenial } from './judge.ts';

/** All at scale 1; below it each so many-th, but of every operation one that is answered and one that is refused at least. */
export function sampleOf(cells: readonly Cell[], scale: number): Cell[] {
  const seen = new Set<string>();
  const every = Math.max(1, Math.round(1 / scale));
  return cells.filter((cell, at) => {
    const key = `${cell.operation.name} ${isDenial({ cell }) ? 'refused' : 'answered'}`;
    const first = !seen.has(key) && cell.place !== 'absent' && cell.due !== 'unheard';
    if (first) seen.add(key);
    return first || at % every === 0;
  });
}

/** Of a member of staff who is disabled later. */
const FIRST = ['StaffAccess_endSession', 'StaffAccess_revoke'];
/** What ends whatever else the asker has. */
const LAST = ['Affiliation_unbind', 'Session_endOthers', 'Privacy_delete'];

/** Those that delete after those that change: a deleted record cannot be changed. */
export function inOrder(cells: readonly Cell[]): Cell[] {
  const turn = ({ operation: { name, method } }: Cell) => {
    if (FIRST.includes(name)) return -1;
    if (LAST.includes(name)) return 2 + LAST.indexOf(name);
    return method === 'DELETE' ? 1 : 0;
  };
  return [...cells].sort((a, b) => turn(a) - turn(b));
}
