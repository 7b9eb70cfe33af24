import { Injectable } from '@nestjs/common';
import {
  beijingDay,
  checkForm,
  credentialFields,
  type CredentialKind,
  DomainError,
  isEmpty,
  needsProof,
  tidyCredential,
  type UnitCorrection,
} from '@htp/domain';
import { ActivityService } from '../../platform/activity/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import { requireNoNewFaults } from './credential-check.ts';
import type { CredentialRecord } from './credential-record.ts';
import { CredentialRepository } from './credential.repository.ts';

/** A field that the commission supplied. */
export interface SuppliedField {
  readonly kind: CredentialKind;
  readonly field: string;
  readonly commissionValue: string;
  /** What the form holds; null: nothing. */
  readonly formValue: string | null;
  readonly needsProof: boolean;
}

/** What corrections need of credentials; each within the caller's unit of work. */
@Injectable()
export class CredentialCorrectionService {
  constructor(
    private readonly credentials: CredentialRepository,
    private readonly activity: ActivityService,
    private readonly clock: Clock,
  ) {}

  /** The credential is held until the transaction ends. @throws DomainError `not_found`, `field_not_supplied` */
  async getSupplied(ownerId: string, credentialId: string, field: string): Promise<SuppliedField> {
    const { kind, supplied, fields } = await this.hold(ownerId, credentialId);
    if (!Object.hasOwn(supplied, field))
      throw new DomainError('field_not_supplied', undefined, [{ pointer: '/field', code: 'not_allowed' }]);
    const formValue = isEmpty(fields[field]) ? null : String(fields[field]);
    const commissionValue = String(supplied[field]);
    return { kind, field, commissionValue, formValue, needsProof: needsProof(kind, field) };
  }

  /**
   * A value for such a field, in its one spelling, by the field's own rules.
   * @throws DomainError `credential_invalid` with this pointer; also when it is what the commission says already
   */
  async requireValue(
    { kind, field, commissionValue }: SuppliedField,
    value: string,
    pointer: string,
  ): Promise<string> {
    const definition = { [field]: credentialFields(kind)[field]! };
    const tidy = tidyCredential(kind, { [field]: value })[field];
    const { missing, invalid } = checkForm(definition, { [field]: tidy }, await this.today());
    const codes = [
      ...missing.map(() => ({ code: 'required' as const })),
      ...invalid.map(({ code, params }) => ({ code, ...(params ? { params } : {}) })),
      ...(tidy === commissionValue ? [{ code: 'duplicate' as const }] : []),
    ];
    if (codes.length > 0)
      throw new DomainError(
        'credential_invalid',
        undefined,
        codes.map((wrong) => ({ pointer, ...wrong })),
      );
    return String(tidy);
  }

  /** The field takes the corrected value, which from then on is the unit's word. @throws DomainError `not_found`, `credential_invalid` */
  async apply(
    ownerId: string,
    credentialId: string,
    field: string,
    correction: UnitCorrection,
  ): Promise<void> {
    const before = await this.hold(ownerId, credentialId);
    const { id, kind, corrections } = before;
    const fields = { ...before.fields, [field]: correction.value };
    requireNoNewFaults(kind, before.fields, fields, await this.today());
    const known = { fields, corrections: { ...corrections, [field]: correction } };
    const version = await this.credentials.update({ ...before, ...known });
    const subject = { kind: 'credential', id } as const;
    const detail = { kind, field, version, correctionId: correction.correctionId };
    await this.activity.record({ type: 'credential.corrected', subject, ownerId, detail });
  }

  private async hold(ownerId: string, credentialId: string): Promise<CredentialRecord> {
    const credential = await this.credentials.lock(credentialId, ownerId);
    if (!credential) throw new DomainError('not_found');
    return credential;
  }

  private async today(): Promise<string> {
    return beijingDay(await this.clock.now());
  }
}
