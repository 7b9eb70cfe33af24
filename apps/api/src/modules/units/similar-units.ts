import { Injectable } from '@nestjs/common';
import { comparedNames, coreSimilarity, DIVISIONS, isWithin, PROVINCE_CODE, SIMILAR_FROM } from '@htp/domain';
import { Database, statement } from '../../platform/database/index.ts';
import { type UnitRecord, UnitRepository } from './unit.repository.ts';

const MOST = 10;

/** Answered from `unit_division_index` alone. */
const namesIn = statement<{ id: string; name: string }>(
  'unit.names_in_divisions',
  'SELECT id, name FROM unit WHERE division_code = ANY($1)',
);

export interface SimilarUnit {
  readonly unit: UnitRecord;
  /** 0.8 to 1. */
  readonly similarity: number;
}

/** Finds the units that a name may be another spelling of. */
@Injectable()
export class SimilarUnits {
  constructor(
    private readonly repository: UnitRepository,
    private readonly database: Database,
  ) {}

  /** In the division and those above and inside it, the most similar first; of the whole province only its own. */
  async find(name: string, divisionCode: string): Promise<SimilarUnit[]> {
    const rows = await this.database.query(namesIn, [relatedDivisions(divisionCode)]);
    const found = mostSimilar(name, rows);
    const units = await this.repository.findAll(found.map(({ id }) => id));
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    return found.flatMap(({ id, similarity }) => {
      const unit = byId.get(id);
      return unit ? [{ unit, similarity }] : [];
    });
  }
}

/** Those of the named things that are similar to a name, the most similar first, ten at most. */
export function mostSimilar<Named extends { readonly name: string }>(
  name: string,
  named: readonly Named[],
): (Named & { similarity: number })[] {
  const cores = comparedNames(name);
  return named
    .map((each) => ({ ...each, similarity: coreSimilarity(cores, comparedNames(each.name)) }))
    .filter(({ similarity }) => similarity >= SIMILAR_FROM)
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, MOST);
}

/** Where an institution that is registered here may be registered already: a hospital of a district as one of its city. */
export function relatedDivisions(divisionCode: string): string[] {
  const inside = divisionCode === PROVINCE_CODE ? divisionCode : undefined;
  return DIVISIONS.filter(({ code }) =>
    inside === undefined ? isWithin(code, divisionCode) || isWithin(divisionCode, code) : code === inside,
  ).map(({ code }) => code);
}
