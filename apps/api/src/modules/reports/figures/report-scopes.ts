import { Injectable } from '@nestjs/common';
import {
  covers,
  DomainError,
  isWithin,
  type Permission,
  pointerTo,
  type Scope,
  SCOPE_KINDS,
  scopesFor,
} from '@htp/domain';
import type { Actor } from '../../../platform/access/index.ts';
import { Database, statement } from '../../../platform/database/index.ts';
import { shapeProblem } from '../../../platform/http/index.ts';
import { scopeKeysOf } from '../../declarations/index.ts';

/** A part of what somebody may see. */
export interface Narrowing {
  readonly unitId?: string;
  readonly divisionCode?: string;
}

const unitPlacement = statement<{ path: string[]; divisionCode: string }>(
  'report.unit_placement',
  'SELECT path, division_code AS "divisionCode" FROM unit WHERE id = $1',
);

/** Over what somebody asks: his whole scope, or a unit or division inside it. */
@Injectable()
export class ReportScopes {
  constructor(private readonly database: Database) {}

  /** The key of the scope that a figure is for: the widest he holds, or the narrower one that he names. @throws as `scopesOf` */
  async scopeOf(actor: Actor, permission: Permission, narrowing: Narrowing): Promise<string> {
    const [widest] = await this.scopesOf(actor, permission, narrowing);
    if (widest === undefined) throw new DomainError('not_found');
    return widest;
  }

  /**
   * The keys of all scopes that he holds, the widest first, or of the narrower one that he names.
   * @throws DomainError `not_found` when that is absent or not his to see: alike; `shape_invalid` when he names two
   */
  async scopesOf({ grants }: Actor, permission: Permission, narrowing: Narrowing): Promise<string[]> {
    const { unitId, divisionCode } = narrowing;
    if (unitId !== undefined && divisionCode !== undefined)
      throw shapeProblem([{ pointer: pointerTo('divisionCode'), code: 'not_allowed' }]);
    const held = scopesFor(grants, permission);
    const named = namedScope(narrowing);
    if (named === undefined) return scopeKeysOf(widestFirst(held));
    if (!(await this.isWithin(held, named))) throw new DomainError('not_found');
    return scopeKeysOf([named]);
  }

  /** Whether all of these scopes, named by their keys, lie within what he holds now. */
  async areHeld(
    { grants }: Pick<Actor, 'grants'>,
    permission: Permission,
    keys: readonly string[],
  ): Promise<boolean> {
    const held = scopesFor(grants, permission);
    const heldKeys = scopeKeysOf(held);
    for (const key of keys) {
      const scope = scopeOfKey(key);
      if (!heldKeys.includes(key) && !(scope && (await this.isWithin(held, scope)))) return false;
    }
    return true;
  }

  private async isWithin(held: readonly Scope[], scope: Scope): Promise<boolean> {
    if (held.some(({ kind }) => kind === 'province'))
      return scope.kind !== 'unit' || this.exists(scope.unitId);
    if (scope.kind === 'division')
      return held.some((wide) => wide.kind === 'division' && isWithin(scope.divisionCode, wide.divisionCode));
    if (scope.kind !== 'unit') return false;
    const unit = await this.database.findOne(unitPlacement, [scope.unitId]);
    const placement = unit && { personId: '', unitPath: unit.path, divisionCode: unit.divisionCode };
    return placement !== undefined && held.some((wide) => wide.kind !== 'own' && covers(wide, placement));
  }

  private async exists(unitId: string): Promise<boolean> {
    return (await this.database.findOne(unitPlacement, [unitId])) !== undefined;
  }
}

function namedScope({ unitId, divisionCode }: Narrowing): Scope | undefined {
  if (unitId !== undefined) return { kind: 'unit', unitId };
  return divisionCode === undefined ? undefined : { kind: 'division', divisionCode };
}

function scopeOfKey(key: string): Scope | undefined {
  const [kind, id] = key.split(':');
  if (kind === 'unit' && id !== undefined) return { kind, unitId: id };
  if (kind === 'division' && id !== undefined) return { kind, divisionCode: id };
  return undefined;
}

function widestFirst(scopes: readonly Scope[]): Scope[] {
  return [...scopes].sort((one, other) => SCOPE_KINDS.indexOf(other.kind) - SCOPE_KINDS.indexOf(one.kind));
}
