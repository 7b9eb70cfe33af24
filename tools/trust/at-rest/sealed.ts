import type { Ground } from '../ground/ground.ts';

/** As `keys check` names a value that does not open. */
export interface Refused {
  readonly table: string;
  readonly column: string;
  readonly key: readonly string[];
  readonly reason: string;
}

interface Line {
  readonly refused?: Refused | number;
  readonly table?: string;
  readonly column?: string;
  readonly opened?: number;
}

export interface Checked {
  readonly opened: number;
  readonly refused: readonly Refused[];
  readonly columns: readonly { readonly table: string; readonly column: string; readonly opened: number }[];
}

/** Opens everything that is sealed, by the program of whoever runs the product. */
export async function checkSealed(
  ground: Ground,
  settings: Readonly<Record<string, string>> = {},
): Promise<Checked> {
  const { output } = await ground.program('keys.js', ['check'], settings);
  const lines = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  const columns = lines.flatMap(({ table, column, opened }) =>
    table !== undefined && column !== undefined && opened !== undefined ? [{ table, column, opened }] : [],
  );
  return {
    opened: columns.reduce((sum, { opened }) => sum + opened, 0),
    refused: lines.flatMap(({ refused }) => (typeof refused === 'object' ? [refused] : [])),
    columns,
  };
}
