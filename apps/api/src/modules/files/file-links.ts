import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { type Actor, ActorSource } from '../../platform/access/index.ts';
import { KeyedDigest } from '../../platform/crypto/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import type { FileLinkView } from './file.view.ts';

const LIFETIME_SECONDS = 60;
const TICKET = /^([0-9a-f-]{36})\.([0-9a-f-]{36})\.(\d{10})\.([\w-]{46})$/;

/**
 * Addresses for `<img>` and downloads, which cannot send a bearer token: a signed ticket that stands for one file, one
 * session and one minute (trust.md, abuse 7).
 */
@Injectable()
export class FileLinks {
  constructor(
    private readonly digests: KeyedDigest,
    private readonly actors: ActorSource,
    private readonly clock: Clock,
  ) {}

  async make(fileId: string, { accountId, sessionId }: Actor): Promise<FileLinkView> {
    const expiry = Math.floor((await this.clock.now()).getTime() / 1000) + LIFETIME_SECONDS;
    const signature = this.digests.of('token', 'file link', fileId, accountId, sessionId, String(expiry));
    const ticket = [accountId, sessionId, expiry, signature.toString('base64url')].join('.');
    return { url: `/api/files/${fileId}/content?ticket=${ticket}`, expiresAt: new Date(expiry * 1000) };
  }

  /**
   * Whom a ticket for this file stands for, with what they may do now.
   * @throws DomainError `not_found` for one that is altered, of another file, expired, or whose session has ended: alike.
   */
  async read(fileId: string, ticket: string): Promise<Actor> {
    const [, accountId = '', sessionId = '', expiry = '', signature = ''] = TICKET.exec(ticket) ?? [];
    const signed = Buffer.from(signature, 'base64url');
    if (!this.digests.matches(signed, 'token', 'file link', fileId, accountId, sessionId, expiry))
      throw new DomainError('not_found');
    try {
      return await this.actors.actorOfSession(accountId, sessionId, new Date(Number(expiry) * 1000));
    } catch (error) {
      throw error instanceof DomainError && error.status === 401 ? new DomainError('not_found') : error;
    }
  }
}
