import { Global, Module } from '@nestjs/common';
import { IndexRenewals } from './index-renewals.ts';
import { KeptValues } from './kept-values.ts';
import { KeyReaders } from './key-readers.ts';
import { KeyRotation } from './key-rotation.ts';
import { KeyUse } from './key-use.ts';
import { Resealing } from './resealing.ts';
import { SealedCheck } from './sealed-check.ts';

const provided = [IndexRenewals, KeptValues, KeyReaders, KeyRotation, KeyUse, Resealing, SealedCheck];

/** Replacing keys while the system works. */
@Global()
@Module({ providers: provided, exports: provided })
export class KeysModule {}
