import 'reflect-metadata';
import { existsSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { createKeyRing, EpochKeys, keyPurposes, type KeyPurpose } from '../platform/crypto/index.ts';
import { KeyReaders, KeyRotation, KeyUse, Resealing, SealedCheck } from '../platform/keys/index.ts';
import { runCommand, settingsOfInstallation, withApplication } from '../start/installation.ts';

const HELP = `keys make                     a new key ring at KEY_FILE
keys status                   which keys there are, which rows and which processes use them
keys add PURPOSE...           new keys that read; returns when every process has them
keys current PURPOSE VERSION  it writes from now on; returns when every process writes with it
keys rotate [PURPOSE...]      both, for all that are named, or for all there are
keys reseal                   brings all rows under the current keys
keys check                    opens everything that is sealed and names what does not open
keys retire [PURPOSE VERSION] takes a key out of the ring that no row and no process needs; or all of them
keys epoch                    the days whose pictures can still be read
purposes: ${keyPurposes.join(', ')}
`;

const print = (line: object) => void process.stdout.write(`${JSON.stringify(line)}\n`);

/** `npm run keys -- COMMAND`: the keys of this installation (docs/operations.md). */
async function main([command = '', ...words]: readonly string[]): Promise<void> {
  const known = COMMANDS[command];
  if (!known && command !== 'make') return void process.stdout.write(HELP);
  const settings = await settingsOfInstallation('KEY_FILE');
  if (!known) return make(settings['KEY_FILE']!);
  await withApplication(settings, async (application) => {
    await application.get(KeyReaders).look();
    await known(application, words);
  });
}

type Command = (application: INestApplicationContext, words: readonly string[]) => Promise<void>;

const COMMANDS: Readonly<Record<string, Command | undefined>> = {
  async status(application) {
    for (const reader of await application.get(KeyReaders).living()) print(reader);
    for (const count of await application.get(KeyUse).count()) print(count);
  },
  async add(application, words) {
    const added = await application.get(KeyRotation).add(words.map(purposeOf));
    print({ added: Object.fromEntries(added) });
  },
  async current(application, [purpose, version]) {
    await application.get(KeyRotation).makeCurrent(purposeOf(purpose), versionOf(version));
    print({ current: purpose, version: versionOf(version) });
  },
  async rotate(application, words) {
    const rotation = application.get(KeyRotation);
    const added = await rotation.add(words.length === 0 ? keyPurposes : words.map(purposeOf));
    print({ added: Object.fromEntries(added) });
    // Together: each waits until every process has read the ring.
    await Promise.all(
      [...added].map(async ([purpose, version]) => {
        await rotation.makeCurrent(purpose, version);
        print({ current: purpose, version });
      }),
    );
  },
  async reseal(application) {
    const refused = namer();
    const columns = await application.get(Resealing).run({ progressed: print, refused });
    print({ resealed: columns });
  },
  async check(application) {
    for (const column of await application.get(SealedCheck).run(namer())) print(column);
  },
  async retire(application, [purpose, version]) {
    const rotation = application.get(KeyRotation);
    if (purpose === undefined) for (const key of await rotation.retireUnneeded()) print(key);
    else {
      await rotation.retire(purposeOf(purpose), versionOf(version));
      print({ purpose, version: versionOf(version) });
    }
  },
  async epoch(application) {
    print({ days: await application.get(EpochKeys).days() });
  },
};

/** Names each value once that does not open; then the program has failed. */
function namer() {
  const told = new Set<string>();
  return (value: object) => {
    const text = JSON.stringify(value);
    if (told.has(text)) return;
    told.add(text);
    process.exitCode = 1;
    print({ refused: value });
  };
}

function make(path: string): void {
  if (existsSync(path)) throw new Error(`${path}: there is one already`);
  createKeyRing(path);
  print({ made: path });
}

function purposeOf(text: string | undefined): KeyPurpose {
  const purpose = keyPurposes.find((known) => known === text);
  if (!purpose) throw new Error(`for what? one of ${keyPurposes.join(', ')}`);
  return purpose;
}

function versionOf(text: string | undefined): number {
  if (!/^\d{1,5}$/.test(text ?? '')) throw new Error('which version?');
  return Number(text);
}

runCommand(() => main(process.argv.slice(2)));
