export { Database } from './database.ts';
export { DatabaseModule } from './database.module.ts';
export { statement, type Statement } from './statement.ts';
export { UnitOfWork, UnrecordedChangeError, type UnitOfWorkOptions } from './unit-of-work.ts';
