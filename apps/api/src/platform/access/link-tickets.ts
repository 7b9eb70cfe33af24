import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { KeyedDigest } from '../crypto/index.ts';
import { Clock } from '../edge/index.ts';
import { currentRequest } from '../http/request-context.ts';
import { type Actor, ActorSource } from './actor.ts';

const LIFETIME_SECONDS = 60;
/** A session is asked about without the minute of a ticket. */
const WHENEVER = new Date('9999-12-31T00:00:00Z');
const TICKET = /^([0-9a-f-]{36})\.([0-9a-f-]{36})\.(\d{10})\.([\w-]{46})$/;

/**
 * For `<img>` and downloads, which cannot send a bearer token: a signed ticket that stands for one thing, one session and one
 * minute (trust.md, abuse 7).
 */
@Injectable()
export class LinkTickets {
  constructor(
    private readonly digests: KeyedDigest,
    private readonly actors: ActorSource,
    private readonly clock: Clock,
  ) {}

  /** @param kind of thing; a ticket for one kind is none for another */
  async make(kind: string, id: string, actor: Actor): Promise<{ ticket: string; expiresAt: Date }> {
    const { accountId, sessionId } = actor;
    const expiry = Math.floor((await this.clock.now()).getTime() / 1000) + LIFETIME_SECONDS;
    const signature = this.digests.of('token', kind, id, accountId, sessionId, String(expiry));
    const ticket = [accountId, sessionId, expiry, signature.toString('base64url')].join('.');
    return { ticket, expiresAt: new Date(expiry * 1000) };
  }

  /**
   * Whom a ticket for this thing stands for, with what they may do now. From then on the request is theirs, in the record and the log.
   * @throws DomainError `not_found` for one that is altered, of another thing, expired, or whose session has ended: alike.
   */
  async read(kind: string, id: string, ticket: string): Promise<Actor> {
    const [, accountId = '', sessionId = '', expiry = '', signature = ''] = TICKET.exec(ticket) ?? [];
    const signed = Buffer.from(signature, 'base64url');
    if (!this.digests.matches(signed, 'token', kind, id, accountId, sessionId, expiry))
      throw new DomainError('not_found');
    try {
      const actor = await this.actors.actorOfSession(accountId, sessionId, new Date(Number(expiry) * 1000));
      const request = currentRequest();
      if (request) request.actor = actor;
      return actor;
    } catch (error) {
      throw error instanceof DomainError && error.status === 401 ? new DomainError('not_found') : error;
    }
  }

  /**
   * For a download that outlasts its ticket: asked again while it runs.
   * @throws DomainError `session_ended` once whoever it stands for has signed out, was signed out or disabled
   */
  async requireStanding({ accountId, sessionId }: Actor): Promise<void> {
    await this.actors.actorOfSession(accountId, sessionId, WHENEVER);
  }
}
