import type { Cell } from './cells.ts';

/** The same cells with what the table says turned round. */
export const turnedRound = (cells: readonly Cell[]): Cell[] =>
  cells
    .filter(({ place }) => place !== 'absent' && place !== 'deleted')
    .map((cell) => ({ ...cell, due: cell.due === 'reached' ? 'absent' : 'reached' }));
