import { Injectable } from '@nestjs/common';
import { type FieldError, pointerTo } from '@htp/domain';
import type { Actor } from '../../platform/access/index.ts';
import { shapeProblem } from '../../platform/http/index.ts';
import { IdentityService } from '../identity/index.ts';
import { searchedSpelling, unitReach, UnitService } from '../units/index.ts';
import { AffiliationRepository, type AffiliationRow } from './affiliation.repository.ts';
import type { MemberSearchInput } from './affiliation.input.ts';
import { MemberPresentation } from './member-presentation.ts';
import type { MemberPage } from './member.view.ts';

const MOST_FOUND = 50;
/** So many names are opened at a time. */
const BATCH = 500;

/** Finds present members of one unit. */
@Injectable()
export class MemberSearchService {
  constructor(
    private readonly repository: AffiliationRepository,
    private readonly units: UnitService,
    private readonly identities: IdentityService,
    private readonly presentation: MemberPresentation,
  ) {}

  /** By part of a name, or by the whole number of a document: numbers have an index, names have none. @throws DomainError `not_found` */
  async search(actor: Actor, unitId: string, input: MemberSearchInput): Promise<MemberPage> {
    const unit = await this.units.getWithin(unitReach(actor.grants, 'affiliation:read'), unitId);
    const found = await this.find(unitId, input);
    const rows = found.slice(0, MOST_FOUND);
    return {
      items: await this.presentation.shown(actor, unit, rows),
      nextCursor: null,
      count: rows.length,
      countIsCapped: found.length > MOST_FOUND,
    };
  }

  private find(
    unitId: string,
    { name, documentType, documentNumber }: MemberSearchInput,
  ): Promise<AffiliationRow[]> {
    if (name !== undefined && documentType === undefined && documentNumber === undefined)
      return this.findNamed(unitId, searchedSpelling(name));
    const absent = Object.entries({ documentType, documentNumber }).filter(
      ([, value]) => value === undefined,
    );
    const errors: FieldError[] = absent.map(([field]) => ({ pointer: pointerTo(field), code: 'required' }));
    if (name !== undefined) errors.push({ pointer: pointerTo('name'), code: 'unknown_field' });
    if (documentType === undefined || documentNumber === undefined || errors.length > 0)
      throw shapeProblem(errors);
    return this.findNumbered(unitId, { documentType, documentNumber });
  }

  private async findNumbered(
    unitId: string,
    { documentType, documentNumber }: Required<Pick<MemberSearchInput, 'documentType' | 'documentNumber'>>,
  ): Promise<AffiliationRow[]> {
    const accountId = await this.identities.findVerifiedAccount(documentType, documentNumber);
    const row = accountId === undefined ? undefined : await this.repository.findCurrent(accountId);
    return row?.unitId === unitId ? [row] : [];
  }

  /** Names are sealed, so those of the unit are opened one batch after the other; its size bounds the cost. */
  private async findNamed(unitId: string, part: string): Promise<AffiliationRow[]> {
    if (part === '') throw shapeProblem([{ pointer: pointerTo('name'), code: 'required' }]);
    const found: AffiliationRow[] = [];
    let after: string | undefined;
    do {
      const rows = await this.repository.members(unitId, after, BATCH);
      const persons = await this.identities.findPersons(rows.map(({ accountId }) => accountId));
      const named = ({ accountId }: AffiliationRow) =>
        searchedSpelling(persons.get(accountId)?.name ?? '').includes(part);
      found.push(...rows.filter(named));
      after = rows.length === BATCH ? rows.at(-1)!.id : undefined;
    } while (after !== undefined && found.length <= MOST_FOUND);
    return found;
  }
}
