import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';

/** Each has packages of its own: the candidates' client is built with older ones (docs/adr/0022-candidates-client.md). */
const LOCK_FILES = [
  { name: 'platform', folder: '.' },
  { name: 'miniprogram', folder: 'apps/miniprogram' },
] as const;

/** A bill of materials as npm writes it (CycloneDX 1.5). */
interface Bill {
  readonly bomFormat: string;
  readonly metadata: { readonly component: Record<string, unknown> };
  readonly components: readonly { readonly purl?: string; readonly hashes?: readonly unknown[] }[];
}

/**
 * `npm run sbom [-- --folder dist/sbom]`: writes what each lock file installs, with the hashes that an installation checks, as CycloneDX. It
 * reads the lock files alone, so that it says the same on every machine.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { folder: { type: 'string', default: 'dist/sbom' } } });
  await mkdir(values.folder, { recursive: true });
  for (const { name, folder } of LOCK_FILES) {
    for (const [scope, args] of [
      ['all', []],
      ['running', ['--omit', 'dev']],
    ] as const) {
      const bill = await billOf(folder, args);
      const file = join(values.folder, `${name}.${scope}.cdx.json`);
      await writeFile(file, `${JSON.stringify(bill, null, 2)}\n`);
      const outside = bill.components.filter(({ purl }) => !purl?.startsWith('pkg:npm/%40htp/'));
      const unhashed = outside.filter(({ hashes = [] }) => hashes.length === 0).length;
      process.stdout.write(`${file}: ${outside.length} packages, ${unhashed} without a hash\n`);
      if (unhashed > 0) process.exitCode = 1;
    }
  }
}

async function billOf(folder: string, args: readonly string[]): Promise<Bill> {
  const command = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', ...args];
  const { stdout } = await promisify(execFile)('npm', command, { cwd: folder, maxBuffer: 2 ** 26 });
  const bill = JSON.parse(stdout) as Bill;
  // npm names it after the folder in which the project happens to lie.
  const { component } = bill.metadata;
  const [, full] = /^pkg:npm\/([^@]+)@/.exec(String(component['purl'])) ?? [];
  return {
    ...bill,
    metadata: { ...bill.metadata, component: { ...component, name: decodeURIComponent(full ?? '') } },
  };
}

await main();
