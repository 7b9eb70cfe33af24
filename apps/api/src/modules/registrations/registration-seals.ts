import { Injectable } from '@nestjs/common';
import type { Contact } from '@htp/domain';
import { FieldCipher } from '../../platform/crypto/index.ts';

/** Whom a registration names. */
export interface RegistrationPeople {
  /** 负责人 */
  readonly responsible: Contact;
  /** The officer to be. */
  readonly officer: Contact;
  readonly userName: string;
}

/** What the applicant collects when his unit is approved. */
export interface Handover {
  readonly userName: string;
  readonly initialPassword: string;
  /** 单位确认码 */
  readonly confirmationCode: string;
}

/** Opens and seals what of a registration is secret or personal. */
@Injectable()
export class RegistrationSeals {
  constructor(private readonly cipher: FieldCipher) {}

  sealPeople(id: string, people: RegistrationPeople): Buffer {
    return this.seal(id, 'people', people);
  }

  openPeople(id: string, sealed: Buffer | null): RegistrationPeople | null {
    return sealed && (this.open(id, 'people', sealed) as RegistrationPeople);
  }

  sealHandover(id: string, handover: Handover): Buffer {
    return this.seal(id, 'handover', handover);
  }

  openHandover(id: string, sealed: Buffer): Handover {
    return this.open(id, 'handover', sealed) as Handover;
  }

  private seal(rowId: string, column: string, value: object): Buffer {
    return this.cipher.seal(JSON.stringify(value), { table: 'registration', column, rowId });
  }

  private open(rowId: string, column: string, sealed: Buffer): unknown {
    return JSON.parse(this.cipher.openText(sealed, { table: 'registration', column, rowId }));
  }
}
