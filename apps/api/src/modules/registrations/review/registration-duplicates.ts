import { Injectable } from '@nestjs/common';
import { nameSimilarity } from '@htp/domain';
import {
  divisionView,
  mostSimilar,
  relatedDivisions,
  SimilarUnits,
  type UnitRecord,
  UnitService,
} from '../../units/index.ts';
import { RegistrationReviewRepository } from './registration-review.repository.ts';
import type { DuplicateView } from './registration-review.view.ts';
import type { RegistrationRow } from '../registration.repository.ts';

/** What a registration may be a second one of. */
@Injectable()
export class RegistrationDuplicates {
  constructor(
    private readonly similarUnits: SimilarUnits,
    private readonly units: UnitService,
    private readonly repository: RegistrationReviewRepository,
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
    return [
      ...units.filter((unit) => unit.id !== unitId).map((unit) => duplicate('unit', row, unit)),
      ...registrations.map((other) => duplicate('registration', row, other)),
    ].sort((a, b) => Number(b.sameCode) - Number(a.sameCode) || b.similarity - a.similarity);
  }
}

function duplicate(
  kind: DuplicateView['kind'],
  row: RegistrationRow,
  other: UnitRecord | RegistrationRow,
): DuplicateView {
  const { id, name, institutionCode, divisionCode, status } = other;
  const similarity = Math.round(nameSimilarity(row.name, name) * 100);
  const sameCode = institutionCode === row.institutionCode;
  return {
    kind,
    id,
    name,
    institutionCode,
    division: divisionView(divisionCode),
    status,
    sameCode,
    similarity,
  };
}

function uniqueById<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
