import { Injectable } from '@nestjs/common';
import type { Contact } from '@htp/domain';
import { FieldCipher } from '../../platform/crypto/index.ts';

/** Who answers for a unit: personal data, so sealed as one value. */
export interface UnitContacts {
  /** 负责人 */
  readonly responsible: Contact | null;
  /** 单位考试负责人, as the unit named him. */
  readonly officer: Contact | null;
}

const NOBODY: UnitContacts = { responsible: null, officer: null };

@Injectable()
export class UnitContactSeals {
  constructor(private readonly cipher: FieldCipher) {}

  seal(unitId: string, contacts: UnitContacts): Buffer {
    return this.cipher.seal(JSON.stringify(contacts), placeOf(unitId));
  }

  open(unitId: string, sealed: Buffer | null): UnitContacts {
    return sealed ? (JSON.parse(this.cipher.openText(sealed, placeOf(unitId))) as UnitContacts) : NOBODY;
  }
}

const placeOf = (rowId: string) => ({ table: 'unit', column: 'contacts', rowId });
