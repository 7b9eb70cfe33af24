import { Injectable } from '@nestjs/common';
import { DomainError } from '@htp/domain';
import { UnitOfWork } from '../../platform/database/index.ts';
import { cursorKeys, pageOf, pageSize } from '../../platform/http/index.ts';
import { InboxRepository, UNREAD_CAP } from './inbox.repository.ts';
import type { InboxInput } from './message.input.ts';
import { type InboxView, MessageView } from './message.view.ts';

const READING = { unrecorded: 'what somebody has read of his own messages' } as const;

/** 消息: what an account is told. */
@Injectable()
export class InboxService {
  constructor(
    private readonly repository: InboxRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Newest first. */
  async list(accountId: string, input: InboxInput): Promise<InboxView> {
    const size = pageSize(input);
    const [before] = cursorKeys(input.cursor, 'id') ?? [];
    const rows = await this.repository.page(accountId, before, input.unread === 'true', size + 1);
    const unread = await this.repository.countUnread(accountId);
    const page = pageOf(
      rows,
      size,
      ({ id }) => [id],
      (row) => MessageView.of(row),
    );
    return { ...page, unread: Math.min(unread, UNREAD_CAP), unreadIsCapped: unread > UNREAD_CAP };
  }

  /** Reading it again keeps the first time. @throws DomainError `not_found` */
  async read(accountId: string, id: string): Promise<void> {
    const found = await this.unitOfWork.run(() => this.repository.read(accountId, id), READING);
    if (!found) throw new DomainError('not_found');
  }

  /** Everything up to this message, so that what comes meanwhile stays unread. */
  async readUpTo(accountId: string, id: string): Promise<void> {
    await this.unitOfWork.run(() => this.repository.readUpTo(accountId, id), READING);
  }
}
