import { type DeclarationState, divisionPath, type Scope } from '@htp/domain';

const PROVINCE = 'province';

/** How a scope is named in `declaration_reach`; a scope over one's own records reaches nothing there. */
export function scopeKeyOf(scope: Scope): string | undefined {
  switch (scope.kind) {
    case 'own':
      return undefined;
    case 'unit':
      return `unit:${scope.unitId}`;
    case 'division':
      return `division:${scope.divisionCode}`;
    case 'province':
      return PROVINCE;
  }
}

/** The scopes that somebody holds, as their keys. */
export function scopeKeysOf(scopes: readonly Scope[]): string[] {
  return [...new Set(scopes.map(scopeKeyOf).filter((key) => key !== undefined))];
}

/** Every scope that reaches a declaration of this unit. */
export function reachOf(unit: { readonly path: readonly string[]; readonly divisionCode: string }): string[] {
  const units = unit.path.map((unitId) => scopeKeyOf({ kind: 'unit', unitId }));
  const divisions = divisionPath(unit.divisionCode).map(({ code }) =>
    scopeKeyOf({ kind: 'division', divisionCode: code }),
  );
  return [...units, ...divisions, PROVINCE].filter((key) => key !== undefined);
}

/** The list that a declaration stands in: the stage that it waits at, else its status. */
export function queueOf({ status, stage }: Pick<DeclarationState, 'status' | 'stage'>): string {
  return status === 'in_review' && stage !== null ? stage : status;
}
