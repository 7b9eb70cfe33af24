import { Injectable } from '@nestjs/common';
import { DomainError, type Grant } from '@htp/domain';
import { type Actor, ActorSource, type SetupStep } from '../../../platform/access/index.ts';
import { AccessTokens } from './access-tokens.ts';
import { grantOf } from '../grant-rows.ts';
import { type ActorRow, SessionRepository } from './session.repository.ts';

/**
 * Finds the actor behind an access token: one keyed hash, then one statement for the session and the grants as they are
 * now. Nothing is cached, so that a revocation counts for the very next request (trust.md, promise 15).
 */
@Injectable()
export class TokenActorSource extends ActorSource {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly sessions: SessionRepository,
  ) {
    super();
  }

  override async actorOf(accessToken: string): Promise<Actor> {
    const { accountId, sessionId, expiresAt } = this.tokens.read(accessToken);
    return this.actorOfSession(accountId, sessionId, expiresAt);
  }

  override async actorOfSession(accountId: string, sessionId: string, until: Date): Promise<Actor> {
    const row = await this.sessions.findActor(sessionId, accountId, until);
    if (!row?.live) throw new DomainError('session_ended');
    if (!row.fresh) throw new DomainError('unauthenticated');
    const grants: Grant[] =
      row.kind === 'candidate'
        ? [{ role: 'candidate', scope: { kind: 'own', personId: accountId } }]
        : row.grants.map(grantOf);
    return { accountId, sessionId, grants, pendingSetup: pendingSetupOf(row) };
  }
}

function pendingSetupOf({ kind, initial_password, two_factor }: ActorRow): SetupStep[] {
  if (kind === 'candidate') return [];
  const steps: SetupStep[] = [];
  if (initial_password) steps.push('password_change');
  if (!two_factor) steps.push('second_factor_enrolment');
  return steps;
}
