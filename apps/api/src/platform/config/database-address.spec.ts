import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressProblem } from './database-address.ts';

let folder: string;
let authority: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'htp-address-'));
  authority = join(folder, 'ca.pem');
  await writeFile(authority, 'a certificate');
});
afterAll(() => rm(folder, { recursive: true }));

describe('the address of a database', () => {
  it.each([
    'postgres://app:pw@localhost/htp',
    'postgres://app:pw@127.0.0.1:5432/htp',
    'postgres://app:pw@127.3.2.1/htp',
    'postgres://app:pw@[::1]:5432/htp',
    'postgres://app:pw@localhost/htp?host=/var/run/postgresql',
    'postgres://app:pw@database.example/htp?host=%2Fvar%2Frun%2Fpostgresql',
    'postgres://app:pw@localhost/htp?sslmode=disable',
  ])('on this machine may be spoken to as it is: %s', (address) =>
    expect(addressProblem(address)).toBeUndefined(),
  );

  it.each([
    'postgres://app:pw@database.example/htp?sslmode=verify-full',
    'postgres://app:pw@10.0.0.5/htp?uselibpqcompat=true&sslmode=verify-full',
  ])('on another has its server verified: %s', (address) => expect(addressProblem(address)).toBeUndefined());

  it('may name whose certificates are believed', () => {
    const address = 'postgres://app:pw@database.example/htp?sslmode=verify-full&sslrootcert=';
    expect(addressProblem(address + authority)).toBeUndefined();
    expect(addressProblem(`${address}${authority}.gone`)).toContain('sslrootcert');
  });

  it.each([
    '',
    '?sslmode=disable',
    '?sslmode=prefer',
    '?sslmode=no-verify',
    '?ssl=true',
    '?ssl=no-verify',
    // Verified today, without verification from the driver's next major version on.
    '?sslmode=require',
    '?sslmode=verify-ca',
    '?uselibpqcompat=true&sslmode=require',
    '?sslmode=verify-full&sslmode=disable',
    '?sslmode=VERIFY-FULL',
  ])('on another is refused without: %s', (settings) =>
    expect(addressProblem(`postgres://app:pw@database.example/htp${settings}`)).toContain('verify-full'),
  );

  it.each([
    'postgres://app:pw@localhost/htp?host=database.example',
    'postgres://app:pw@localhost.example/htp',
    'postgres://app:pw@127.0.0.1.example/htp',
    // The environment would say which one.
    'postgres:///htp',
  ])('is judged by the host that the driver takes: %s', (address) =>
    expect(addressProblem(address)).toContain('verify-full'),
  );

  it('is not repeated in what is said about it', () => {
    const address =
      'postgres://app:hunter2@database.example/htp?sslmode=verify-full&sslrootcert=/gone/hunter2';
    expect(addressProblem(address)).not.toContain('hunter2');
  });
});
