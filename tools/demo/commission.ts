import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Tells the simulator of the commission's platform to fail at the next query. Where it is, the start has written into its data
 * folder. @returns false when the server was not started from here
 */
export async function failNextQuery(dataFolder: string): Promise<boolean> {
  const settings = await readFile(join(dataFolder, 'settings.json'), 'utf8').catch(() => undefined);
  if (settings === undefined) return false;
  const { COMMISSION_BASE_URL: baseUrl, COMMISSION_API_KEY: key } = JSON.parse(settings) as Record<
    string,
    string
  >;
  const answer = await fetch(`${baseUrl}/simulator/failures`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body: JSON.stringify({ failures: ['fault'] }),
  }).catch(() => undefined);
  return answer?.ok ?? false;
}
