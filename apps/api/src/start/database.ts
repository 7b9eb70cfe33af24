import pg from 'pg';
import { startEmbeddedPostgres } from '@htp/embedded-postgres';
import { StartProblem } from './start-problem.ts';

export interface ProductDatabase {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  readonly description: string;
  stop(): Promise<void>;
}

/** The server named by `DATABASE_URL`, else the embedded one in the data folder. @throws StartProblem */
export async function openDatabase(
  settings: Readonly<Record<string, string | undefined>>,
  dataFolder: string,
): Promise<ProductDatabase> {
  const url = settings['DATABASE_URL'];
  if (!url) {
    try {
      const server = await startEmbeddedPostgres({ folder: dataFolder, durable: true });
      return { ...server, description: `embedded PostgreSQL in ${dataFolder}` };
    } catch (error) {
      throw new StartProblem((error as Error).message);
    }
  }
  const ownerUrl = settings['DATABASE_OWNER_URL'] ?? url;
  for (const candidate of new Set([url, ownerUrl])) await requireReachable(candidate);
  return {
    ownerUrl,
    applicationUrl: url,
    description: `the PostgreSQL at ${placeOf(url)}`,
    stop: async () => undefined,
  };
}

async function requireReachable(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    throw new StartProblem(`cannot reach the database at ${placeOf(url)}: ${code ?? message}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Host, port and database: never the password. */
function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    throw new StartProblem(
      'DATABASE_URL is not a URL of the form postgres://user:password@host:port/database',
    );
  }
}
