import type { Cell } from './cells.ts';
import { isDenial } from './judge.ts';

/** All at scale 1; below it each so many-th, but of every operation one that is answered and one that is refused at least. */
export function sampleOf(cells: readonly Cell[], scale: number): Cell[] {
  const seen = new Set<string>();
  const every = Math.max(1, Math.round(1 / scale));
  return cells.filter((cell, at) => {
    const key = `${cell.operation.id} ${isDenial({ cell }) ? 'refused' : 'answered'}`;
    const first = !seen.has(key) && cell.place !== 'absent' && cell.due !== 'unheard';
    if (first) seen.add(key);
    return first || at % every === 0;
  });
}

/** Of a member of staff who is disabled later, of a case that is claimed later. */
const FIRST = ['StaffAccess_endSession', 'StaffAccess_revoke', 'Finding_resolve'];
/** What ends whatever else the asker has. */
const LAST = ['Affiliation_unbind', 'Session_endOthers', 'Privacy_delete'];

/** Those that delete after those that change: a deleted record cannot be changed. */
export function inOrder(cells: readonly Cell[]): Cell[] {
  const turn = ({ operation: { id, method } }: Cell) => {
    if (FIRST.includes(id)) return -1;
    if (LAST.includes(id)) return 2 + LAST.indexOf(id);
    return method === 'DELETE' ? 1 : 0;
  };
  return [...cells].sort((a, b) => turn(a) - turn(b));
}
