import type { Stage } from '../stage/stage.ts';

type Params = Readonly<Record<string, string>>;

/** For each page that shows one record: a record to show. */
export const RECORDS: Readonly<Record<string, (stage: Stage) => Promise<Params>>> = {};

const PARAMETER = /:(\w+)(\([^)]*\))?[*+?]?/g;

/** The address of a page below `/admin/`, with a record of its own where it shows one. @throws Error when none is known */
export async function addressOf(
  { name, path }: { name: string; path: string },
  stage: Stage,
): Promise<string> {
  if (!path.includes(':')) return path.slice(1);
  const make = RECORDS[name];
  if (!make)
    throw new Error(`no record is known for the page ${name} (${path}): add one to sweep/records.ts`);
  const params = await make(stage);
  return path.slice(1).replace(PARAMETER, (_, parameter: string) => encodeURI(params[parameter] ?? ''));
}
