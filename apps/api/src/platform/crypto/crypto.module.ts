import { Global, Module } from '@nestjs/common';
import { Environment } from '../config/index.ts';
import { BlindIndex } from './blind-index.ts';
import { FieldCipher } from './field-cipher.ts';
import { FileEnvelope } from './file-envelope.ts';
import { FileKeyProvider, refuseInsideProject } from './file-key-provider.ts';
import { KeyProvider } from './key-provider.ts';
import { KeyedDigest } from './keyed-digest.ts';

/** Keys and everything that uses them; see docs/adr/0004-keys-and-encryption.md. */
@Global()
@Module({
  providers: [
    { provide: KeyProvider, useFactory: openKeyFile, inject: [Environment] },
    { provide: FieldCipher, useFactory: (keys: KeyProvider) => new FieldCipher(keys), inject: [KeyProvider] },
    {
      provide: FileEnvelope,
      useFactory: (keys: KeyProvider) => new FileEnvelope(keys),
      inject: [KeyProvider],
    },
    { provide: KeyedDigest, useFactory: (keys: KeyProvider) => new KeyedDigest(keys), inject: [KeyProvider] },
    {
      provide: BlindIndex,
      useFactory: (digests: KeyedDigest) => new BlindIndex(digests),
      inject: [KeyedDigest],
    },
  ],
  exports: [KeyProvider, FieldCipher, FileEnvelope, KeyedDigest, BlindIndex],
})
export class CryptoModule {}

function openKeyFile(environment: Environment): FileKeyProvider {
  if (environment.NODE_ENV === 'production') refuseInsideProject(environment.KEY_FILE);
  return new FileKeyProvider(environment.KEY_FILE);
}
