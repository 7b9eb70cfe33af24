import { Global, Module } from '@nestjs/common';
import { IndexRenewals } from './index-renewals.ts';
import { KeyReaders } from './key-readers.ts';
import { KeyRotation } from './key-rotation.ts';
import { KeyUse } from './key-use.ts';
import { Resealing } from './resealing.ts';

const provided = [IndexRenewals, KeyReaders, KeyRotation, KeyUse, Resealing];

/** Replacing keys while the system works. */
@Global()
@Module({ providers: provided, exports: provided })
export class KeysModule {}
