import { Injectable } from '@nestjs/common';
import { institutionCodeKindOf, type RegistrationActor, registrationActions } from '@htp/domain';
import { categoryView, divisionView, type UnitRecord, UnitService } from '../units/index.ts';
import { RegistrationProofs } from './registration-proofs.ts';
import { RegistrationSeals } from './registration-seals.ts';
import { APPLICANT } from './registration-state.ts';
import type { RegistrationRow } from './registration.repository.ts';
import type { ApplicantView, RegisteredDetailsView, RegistrationSummaryView } from './registration.view.ts';

/** Turns registrations into what leaves. */
@Injectable()
export class RegistrationPresentation {
  constructor(
    private readonly units: UnitService,
    private readonly proofs: RegistrationProofs,
    private readonly seals: RegistrationSeals,
  ) {}

  ofApplicant(row: RegistrationRow): Promise<ApplicantView> {
    return this.viewFor(row, APPLICANT);
  }

  async viewFor(row: RegistrationRow, actor: RegistrationActor): Promise<ApplicantView> {
    return {
      ...summaryOf(row),
      details: await this.detailsOf(row),
      people: this.seals.openPeople(row.id, row.people),
      proof: await this.proofs.of(row.id),
      allowedActions: registrationActions(row, actor),
      handoverReady: row.status === 'approved' && row.handoverOpen && row.handoverDigest === null,
      handover: handoverOf(row),
    };
  }

  async detailsOf(row: RegistrationRow): Promise<RegisteredDetailsView> {
    const { supervisingUnitId } = row;
    const above = supervisingUnitId
      ? (await this.units.findUnits([supervisingUnitId])).get(supervisingUnitId)
      : undefined;
    return {
      name: row.name,
      institutionCodeKind: row.institutionCodeKind,
      institutionCode: row.institutionCode,
      category: categoryView(row.categoryCode),
      division: divisionView(row.divisionCode),
      supervisingUnit: above ? { id: above.id, name: above.name } : null,
      address: row.address,
    };
  }
}

function handoverOf({ handoverExpiresAt, handedOverAt }: RegistrationRow) {
  return handoverExpiresAt && { until: handoverExpiresAt, collectedAt: handedOverAt };
}

/** What a registered unit is registered as, to be laid beside a change. */
export function registeredDetails(unit: UnitRecord): RegisteredDetailsView {
  const { supervisingUnitId: id, supervisingUnitName: name } = unit;
  return {
    name: unit.name,
    institutionCodeKind: institutionCodeKindOf(unit.institutionCode)!,
    institutionCode: unit.institutionCode,
    category: categoryView(unit.categoryCode),
    division: divisionView(unit.divisionCode),
    supervisingUnit: id && name ? { id, name } : null,
    address: unit.address,
  };
}

export function summaryOf(row: RegistrationRow): RegistrationSummaryView {
  const { id, number, kind, status, version, name, institutionCode } = row;
  const { submittedAt, waitingSince, reason, decidedAt } = row;
  return {
    ...{ id, number, kind, status, version, name, institutionCode },
    ...{ submittedAt, waitingSince, reason, decidedAt },
  };
}
