/** The same in an order of chance, each order as likely as any other. */
export function shuffled<T>(list: readonly T[]): T[] {
  const all = [...list];
  for (let at = all.length - 1; at > 0; at--) {
    // No secret depends on it, and some need millions.
    const to = Math.floor(Math.random() * (at + 1));
    [all[at], all[to]] = [all[to]!, all[at]!];
  }
  return all;
}
