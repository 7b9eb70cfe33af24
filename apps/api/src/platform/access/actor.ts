import type { Grant } from '@htp/domain';

/** What a member of staff may still have to do before anything else is answered, in the order of doing. */
export type SetupStep = 'password_change' | 'second_factor_enrolment';

/** Who a request acts for, as the database knew them when the request began. */
export interface Actor {
  readonly accountId: string;
  readonly sessionId: string;
  readonly grants: readonly Grant[];
  /** While it is not empty, only routes that are allowed `duringSetup` answer; always empty for candidates. */
  readonly pendingSetup: readonly SetupStep[];
}

/** Finds who an access token stands for. The accounts module implements it; the platform knows no module. */
export abstract class ActorSource {
  /** @throws DomainError `unauthenticated` or `session_ended`. */
  abstract actorOf(accessToken: string): Promise<Actor>;

  /**
   * Who a session stands for, for what is bound to one without carrying its token, such as a signed link.
   * @param until after this instant of the database's clock it stands for nobody
   * @throws DomainError `unauthenticated` or `session_ended`.
   */
  abstract actorOfSession(accountId: string, sessionId: string, until: Date): Promise<Actor>;
}
