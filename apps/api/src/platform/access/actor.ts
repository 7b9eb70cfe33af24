import type { Grant } from '@htp/domain';

/** Who a request acts for, as the database knew them when the request began. */
export interface Actor {
  readonly accountId: string;
  readonly sessionId: string;
  readonly grants: readonly Grant[];
  /** Set while an initial password must be changed: nothing else is allowed. */
  readonly passwordChangeRequired: boolean;
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
