import { Injectable } from '@nestjs/common';
import { DomainError, pointerTo } from '@htp/domain';
import { cursorKeys, type Page, pageOf, pageSize, shapeProblem } from '../../platform/http/index.ts';
import type { UnitReach } from './unit-reach.ts';
import { searchedSpelling } from './unit-search.ts';
import type { UnitSearchInput } from './unit.input.ts';
import { type SearchPosition, type UnitRecord, UnitRepository } from './unit.repository.ts';
import { UnitView } from './unit.view.ts';
import { UnitWritingRepository } from './unit-writing.repository.ts';

/** Finds units. */
@Injectable()
export class UnitService {
  constructor(
    private readonly repository: UnitRepository,
    private readonly writing: UnitWritingRepository,
  ) {}

  /** @throws DomainError `not_found` */
  async getUnit(id: string): Promise<UnitRecord> {
    const [unit] = await this.repository.findAll([id]);
    if (!unit) throw new DomainError('not_found');
    return unit;
  }

  findByCode(institutionCode: string): Promise<UnitRecord | undefined> {
    return this.repository.findByCode(institutionCode);
  }

  /** Until the caller's unit of work ends the unit stays active. @throws DomainError `unit_not_active` */
  async holdActive(id: string): Promise<void> {
    const unit = await this.writing.holdAsItIs(id);
    if (unit?.status !== 'active') throw new DomainError('unit_not_active');
  }

  /** Those of the ids that are units, by id. */
  async findUnits(ids: readonly string[]): Promise<Map<string, UnitRecord>> {
    const units = await this.repository.findAll([...new Set(ids)]);
    return new Map(units.map((unit) => [unit.id, unit]));
  }

  /** The units within reach. A province's reach is not for lists: only officers of units ask. */
  findIdsWithin(reach: UnitReach): Promise<string[]> {
    return this.repository.findIdsWithin(reach);
  }

  async isWithin(reach: UnitReach, id: string): Promise<boolean> {
    return (await this.repository.findWithin(reach, id)) !== undefined;
  }

  /** @throws DomainError `not_found` when there is none, or none within reach */
  async getWithin(reach: UnitReach, id: string): Promise<UnitRecord> {
    const unit = await this.repository.findWithin(reach, id);
    if (!unit) throw new DomainError('not_found');
    return unit;
  }

  /** Units whose name contains what was typed; the closest, which is the shortest, first. */
  async search(input: Pick<UnitSearchInput, 'name' | 'cursor' | 'limit'>): Promise<Page<UnitView>> {
    const part = searchedSpelling(input.name);
    if (part === '') throw shapeProblem([{ pointer: pointerTo('name'), code: 'required' }]);
    const size = pageSize(input);
    const units = await this.repository.search(part, positionOf(input.cursor), size + 1);
    return pageOf(
      units,
      size,
      ({ name, id }) => [String(searchedSpelling(name).length), id],
      (unit) => UnitView.of(unit),
    );
  }
}

function positionOf(cursor: string | undefined): SearchPosition | undefined {
  const [nameLength = '', id] = cursorKeys(cursor, 'small', 'id') ?? [];
  if (id === undefined) return undefined;
  return { nameLength: Number(nameLength), id };
}
