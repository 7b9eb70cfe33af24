import { dirname, join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { Environment } from '../config/index.ts';
import { BlindIndex } from './blind-index.ts';
import { aes256Gcm, sm4CtrHmacSm3 } from './cipher-suites.ts';
import { EpochEnvelope } from './epoch-envelope.ts';
import { EpochKeys } from './epoch-keys.ts';
import { FieldCipher } from './field-cipher.ts';
import { FileEnvelope } from './file-envelope.ts';
import { FileKeyProvider, refuseInside, refuseInsideProject } from './file-key-provider.ts';
import { FolderEpochKeys } from './folder-epoch-keys.ts';
import { KeyProvider } from './key-provider.ts';
import { KeyedDigest } from './keyed-digest.ts';

/** Keys and everything that uses them; see docs/adr/0004-keys-and-encryption.md. */
@Global()
@Module({
  providers: [
    { provide: KeyProvider, useFactory: openKeyFile, inject: [Environment] },
    { provide: EpochKeys, useFactory: openEpochKeys, inject: [Environment] },
    {
      provide: EpochEnvelope,
      useFactory: (keys: EpochKeys, environment: Environment) =>
        new EpochEnvelope(keys, suiteOf(environment)),
      inject: [EpochKeys, Environment],
    },
    {
      provide: FieldCipher,
      useFactory: (keys: KeyProvider, environment: Environment) =>
        new FieldCipher(keys, suiteOf(environment)),
      inject: [KeyProvider, Environment],
    },
    {
      provide: FileEnvelope,
      useFactory: (keys: KeyProvider, environment: Environment) =>
        new FileEnvelope(keys, suiteOf(environment)),
      inject: [KeyProvider, Environment],
    },
    { provide: KeyedDigest, useFactory: (keys: KeyProvider) => new KeyedDigest(keys), inject: [KeyProvider] },
    {
      provide: BlindIndex,
      useFactory: (digests: KeyedDigest) => new BlindIndex(digests),
      inject: [KeyedDigest],
    },
  ],
  exports: [KeyProvider, EpochKeys, EpochEnvelope, FieldCipher, FileEnvelope, KeyedDigest, BlindIndex],
})
export class CryptoModule {}

const suiteOf = ({ CIPHER_SUITE }: Environment) =>
  CIPHER_SUITE === 'aes-256-gcm' ? aes256Gcm : sm4CtrHmacSm3;

function openKeyFile(environment: Environment): FileKeyProvider {
  if (environment.NODE_ENV === 'production') refuseInsideProject(environment.KEY_FILE);
  return new FileKeyProvider(environment.KEY_FILE);
}

/** In production neither among the sources nor among the files, whose backups would take the keys along. */
async function openEpochKeys(environment: Environment): Promise<FolderEpochKeys> {
  const { NODE_ENV, KEY_FILE, EPOCH_KEY_FOLDER, FILE_STORE_FOLDER } = environment;
  const folder = EPOCH_KEY_FOLDER ?? join(dirname(KEY_FILE), 'epoch-keys');
  if (NODE_ENV === 'production') {
    refuseInsideProject(join(folder, 'epoch'));
    refuseInside(folder, FILE_STORE_FOLDER);
  }
  const keys = new FolderEpochKeys(folder);
  await keys.prepare();
  return keys;
}
