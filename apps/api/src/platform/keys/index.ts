export { IndexRenewals } from './index-renewals.ts';
export { KeyReaders } from './key-readers.ts';
export { KeyRotation } from './key-rotation.ts';
export { KeyUse } from './key-use.ts';
export { undeclaredColumns } from './keyed-table.ts';
export { KeysModule } from './keys.module.ts';
export { Resealing } from './resealing.ts';
export { SealedCheck } from './sealed-check.ts';
