import type { Draft } from './draft.ts';

/** One way to spoil a request. */
export interface Mutation {
  /** Where and how: with the seed it says what was sent. */
  readonly name: string;
  /** @param canary text that must not come back in a problem */
  readonly apply: (draft: Draft, canary: string) => void;
}

/** A mutation for each way, with a name that says where and how. */
export const named = <T>(
  where: string,
  ways: Readonly<Record<string, T>>,
  mutation: (way: T) => Mutation['apply'],
): Mutation[] =>
  Object.entries(ways).map(([name, way]) => ({ name: `${where}: ${name}`, apply: mutation(way) }));

/** Puts these in place of every header of that name, in any case; none takes it away. */
export function setHeader(draft: Draft, name: string, ...values: readonly string[]): void {
  draft.headers = [
    ...draft.headers.filter(([other]) => other.toLowerCase() !== name.toLowerCase()),
    ...values.map((value): [string, string] => [name, value]),
  ];
}
