import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

interface Component {
  readonly name: string;
  readonly purl: string;
  readonly hashes?: readonly { alg: string }[];
}

it('lists what runs and what builds, each package with the hash that its installation checks', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'htp-sbom-'));
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'sbom.ts'), '--folder', folder]);
  const read = async (name: string) => {
    const bill = JSON.parse(await readFile(join(folder, `${name}.cdx.json`), 'utf8'));
    expect([bill.bomFormat, bill.specVersion]).toEqual(['CycloneDX', '1.5']);
    return bill as { metadata: { component: Component }; components: Component[] };
  };
  const [all, running, client] = [
    await read('platform.all'),
    await read('platform.running'),
    await read('miniprogram.all'),
  ];
  expect(all.metadata.component.name).toBe('health-talent-platform');
  expect(client.metadata.component.name).toBe('@htp/miniprogram');
  const names = (components: Component[]) => new Set(components.map(({ name }) => name));
  expect(names(running.components)).toContain('typeorm');
  expect(names(running.components)).not.toContain('vitest');
  expect(names(all.components)).toContain('vitest');
  expect(names(client.components)).toContain('wot-design-uni');
  expect(running.components.find(({ name }) => name === 'typeorm')!.hashes![0]!.alg).toBe('SHA-512');
  await rm(folder, { recursive: true });
});
