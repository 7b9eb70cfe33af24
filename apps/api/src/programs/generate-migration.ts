import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withScratchDatabase } from '../generate/with-scratch-database.ts';
import { schemaDrift } from '../platform/database/migrate.ts';

const FOLDER = 'apps/api/src/platform/database/migrations';

/** Writes the migration that brings the tables to what the entities say: `npm run migration:generate -- what-it-does`. */
async function main(): Promise<void> {
  const what = process.argv[2];
  if (!what || !/^[a-z0-9-]+$/.test(what))
    throw new Error('usage: npm run migration:generate -- what-it-does');
  const statements = await withScratchDatabase((server) => schemaDrift(server.ownerUrl));
  if (statements.length === 0) throw new Error('the migrations agree with the entities: nothing to do');
  const stamp = Date.now();
  await writeFile(join(FOLDER, `${stamp}-${what}.ts`), migrationSource(what, stamp, statements), {
    flag: 'wx',
  });
}

function migrationSource(what: string, stamp: number, statements: readonly string[]): string {
  const name = what.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());
  const calls = statements.map((sql) => `    await queryRunner.query(\`${sql.replaceAll('`', '\\`')}\`);`);
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${name}${stamp} implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
${calls.join('\n')}
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore the backup taken before the deployment');
  }
}
`;
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
