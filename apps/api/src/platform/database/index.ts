export { Database } from './database.ts';
export { DatabaseModule } from './database.module.ts';
export { ACTIVITY_COLUMNS, RecordedChange } from './recorded-change.ts';
export { declaredStatements, statement, type Statement } from './statement.ts';
export { unlessOvertaken } from './unless-overtaken.ts';
export { UnitOfWork, UnrecordedChangeError } from './unit-of-work.ts';
