export { IndexRenewals, type Renewal } from './index-renewals.ts';
export { KeyReaders } from './key-readers.ts';
export { KeyRotation, RotationRefused } from './key-rotation.ts';
export { KeyUse, type KeyUseCount } from './key-use.ts';
export { undeclaredColumns } from './keyed-table.ts';
export { KeysModule } from './keys.module.ts';
export { Resealing, type ResealedColumn } from './resealing.ts';
export { SealedCheck } from './sealed-check.ts';
