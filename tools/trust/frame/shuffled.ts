import { randomInt } from 'node:crypto';

/** The same in an order of chance, each order as likely as any other. */
export function shuffled<T>(list: readonly T[]): T[] {
  const all = [...list];
  for (let at = all.length - 1; at > 0; at--) {
    const to = randomInt(at + 1);
    [all[at], all[to]] = [all[to]!, all[at]!];
  }
  return all;
}
