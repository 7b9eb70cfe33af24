/** @param share 0 to 1: 0.99 gives what 99 of 100 values do not exceed @returns 0 of no values */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
