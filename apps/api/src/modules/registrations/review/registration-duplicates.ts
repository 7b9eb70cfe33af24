import { Injectable } from '@nestjs/common';
import { nameSimilarity } from '@htp/domain';
import {
  mostSimilar,
  relatedDivisions,
  SimilarUnits,
  type UnitRecord,
  UnitService,
} from '../../units/index.ts';
import { registeredDetails, RegistrationPresentation } from '../registration-presentation.ts';
import { RegistrationReviewRepository } from './registration-review.repository.ts';
import type { DuplicateView } from './registration-review.view.ts';
import type { RegisteredDetailsView } from '../registration.view.ts';
import type { RegistrationRow } from '../registration.repository.ts';

/** What a registration may be a second one of. */
@Injectable()
export class RegistrationDuplicates {
  constructor(
    private readonly similarUnits: SimilarUnits,
    private readonly units: UnitService,
    private readonly repository: RegistrationReviewRepository,
    private readonly presentation: RegistrationPresentation,
  ) {}

  /** Same codes first, then the most similar names. */
  async of(row: RegistrationRow): Promise<DuplicateView[]> {
    const { id, name, institutionCode, divisionCode, unitId } = row;
    const holder = await this.units.findByCode(institutionCode);
    const similar = await this.similarUnits.find(name, divisionCode);
    const units = uniqueById([...(holder ? [holder] : []), ...similar.map(({ unit }) => unit)]);
    const openSame = await this.repository.openOfCode(institutionCode, id);
    const openNear = await this.repository.openInDivisions(relatedDivisions(divisionCode), id);
    const registrations = uniqueById([...openSame, ...mostSimilar(name, openNear)]);
    const otherUnits = units.filter((unit) => unit.id !== unitId);
    return [
      ...otherUnits.map((unit) => duplicate('unit', row, unit, registeredDetails(unit))),
      ...(await Promise.all(registrations.map((other) => this.openRequest(row, other)))),
    ].sort((a, b) => Number(b.sameCode) - Number(a.sameCode) || b.similarity - a.similarity);
  }

  private async openRequest(row: RegistrationRow, other: RegistrationRow): Promise<DuplicateView> {
    return duplicate('registration', row, other, await this.presentation.detailsOf(other));
  }
}

function duplicate(
  kind: DuplicateView['kind'],
  row: RegistrationRow,
  { id, status, name, institutionCode }: UnitRecord | RegistrationRow,
  details: RegisteredDetailsView,
): DuplicateView {
  const similarity = Math.round(nameSimilarity(row.name, name) * 100);
  const sameCode = institutionCode === row.institutionCode;
  return { kind, id, status, details, sameCode, similarity };
}

function uniqueById<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
