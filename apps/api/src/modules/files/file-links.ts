import { Injectable } from '@nestjs/common';
import { type Actor, LinkTickets } from '../../platform/access/index.ts';
import type { FileLinkView } from './file.view.ts';

const LINK = 'file link';

/** Addresses of attachments that live for a minute and are bound to a session. */
@Injectable()
export class FileLinks {
  constructor(private readonly tickets: LinkTickets) {}

  async make(fileId: string, actor: Actor): Promise<FileLinkView> {
    const { ticket, expiresAt } = await this.tickets.make(LINK, fileId, actor);
    return { url: `/api/files/${fileId}/content?ticket=${ticket}`, expiresAt };
  }

  /** Whom a ticket for this file stands for. @throws DomainError `not_found` */
  read(fileId: string, ticket: string): Promise<Actor> {
    return this.tickets.read(LINK, fileId, ticket);
  }
}
