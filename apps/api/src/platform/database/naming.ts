import { DefaultNamingStrategy } from 'typeorm';

/** `unitId` in TypeScript is `unit_id` in PostgreSQL. */
export class SnakeCaseColumns extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string): string {
    return customName || propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
