import { Injectable } from '@nestjs/common';
import { clientFamilyOf, DomainError } from '@htp/domain';
import { NIL, v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../../platform/access/index.ts';
import { ActivityService } from '../../../platform/activity/index.ts';
import { UnitOfWork } from '../../../platform/database/index.ts';
import {
  currentRequest,
  cursorKeys,
  type Page,
  type PageInput,
  pageOf,
  pageSize,
} from '../../../platform/http/index.ts';
import { AccessTokens } from './access-tokens.ts';
import { RefreshTokens } from './refresh-tokens.ts';
import { MOST_SESSIONS, SESSION_LIFETIME, type SignInWay } from './session-lifetimes.ts';
import { type EndReason, type NewSession, SessionRepository, type ShownToken } from './session.repository.ts';
import { SessionItemView, SessionView } from './session.view.ts';

const ENDED_TOGETHER = 500;

/** Starts, refreshes, lists and ends sessions. */
@Injectable()
export class SessionService {
  constructor(
    private readonly repository: SessionRepository,
    private readonly accessTokens: AccessTokens,
    private readonly refreshTokens: RefreshTokens,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
  ) {}

  /** Every way of signing in ends here, once all it asks for is proven. */
  start(session: NewSession): Promise<SessionView> {
    const id = uuidv7();
    const { accountId, way } = session;
    return this.unitOfWork.run(async () => {
      const { now, expires_at } = await this.repository.insert(id, session, clientOfRequest());
      await this.activity.record({
        type: 'session.started',
        subject: { kind: 'account', id: accountId },
        ownerId: way === 'wechat' ? accountId : null,
        detail: { sessionId: id, way },
      });
      for (const other of await this.repository.endBeyond(accountId, MOST_SESSIONS))
        await this.recordEnd(other, accountId, 'too_many_sessions');
      return this.issue({ id, accountId, way, endsAt: expires_at }, this.refreshTokens.create(), now);
    });
  }

  /** @throws DomainError `unauthenticated`, `session_ended`, `refresh_reused` (the session has then been ended) */
  async refresh(token: string): Promise<SessionView> {
    const refreshed = await this.unitOfWork.run(async () => {
      const shown = await this.repository.lockShownToken(this.refreshTokens.candidatesOf(token));
      if (!shown) throw new DomainError('unauthenticated');
      if (!shown.live || !shown.fresh) throw new DomainError('session_ended');
      if (!shown.used) return this.rotate(shown, token);
      if (shown.repeated) return this.repeat(shown, token);
      await this.endReused(shown);
      return undefined;
    });
    // Thrown only now: the end of the session must have been committed.
    if (!refreshed) throw new DomainError('refresh_reused');
    return refreshed;
  }

  /** @param viewer whose sessions, and which of them is the one that asks */
  async list({ accountId, sessionId }: SessionViewer, input: PageInput): Promise<Page<SessionItemView>> {
    const [before] = cursorKeys(input.cursor, 'id') ?? [];
    const size = pageSize(input);
    const rows = await this.repository.list(accountId, before, size + 1);
    return pageOf(
      rows,
      size,
      ({ id }) => [id],
      (row) => SessionItemView.of(row, row.id === sessionId),
    );
  }

  /** @throws DomainError `not_found` when it is not a session of this account that goes on. */
  async end(accountId: string, id: string, reason: EndReason): Promise<void> {
    await this.unitOfWork.run(async () => {
      if (!(await this.repository.end(id, accountId, reason))) throw new DomainError('not_found');
      await this.recordEnd(id, accountId, reason);
    });
  }

  /** Whoever else is signed in to the account has to sign in again. */
  async endOthers({ accountId, sessionId }: Actor, reason: EndReason): Promise<void> {
    await this.endAllBut(sessionId, accountId, reason);
  }

  /** Whoever is signed in to the account has to sign in again. @returns how many sessions that ended */
  endAll(accountId: string, reason: EndReason): Promise<number> {
    return this.endAllBut(null, accountId, reason);
  }

  /** Everybody has to sign in again. @returns how many sessions that ended */
  async endEverybodys(reason: EndReason): Promise<number> {
    let total = 0;
    let last: string = NIL;
    for (;;) {
      const ended = await this.unitOfWork.run(async () => {
        const sessions = await this.repository.endNext(last, ENDED_TOGETHER, reason);
        for (const { id, accountId } of sessions) await this.recordEnd(id, accountId, reason);
        return sessions;
      });
      total += ended.length;
      if (ended.length < ENDED_TOGETHER) return total;
      last = ended.at(-1)!.id;
    }
  }

  /** The second factor was proven in this session, and nobody else stays signed in. Belongs to the caller's unit of work. */
  async raise(actor: Actor): Promise<void> {
    await this.repository.raise(actor.sessionId);
    await this.endOthers(actor, 'second_factor_changed');
  }

  private endAllBut(keptId: string | null, accountId: string, reason: EndReason): Promise<number> {
    return this.unitOfWork.run(async () => {
      const ended = await this.repository.endOthers(accountId, keptId, reason);
      for (const id of ended) await this.recordEnd(id, accountId, reason);
      return ended.length;
    });
  }

  private async rotate(shown: ShownToken, token: string): Promise<SessionView> {
    const salt = this.refreshTokens.createSalt();
    await this.repository.use(shown, salt);
    await this.recordRefresh(shown);
    return this.issue(familyOf(shown), this.refreshTokens.successorOf(token, salt), shown.now);
  }

  /** The successor was stored when the token was first used; it is only told again. */
  private async repeat(shown: ShownToken, token: string): Promise<SessionView> {
    await this.recordRefresh(shown);
    const successor = this.refreshTokens.successorOf(token, shown.successor_salt!);
    return this.viewOf(familyOf(shown), successor, shown.now);
  }

  private recordRefresh({ session_id, account_id, repeated }: ShownToken): Promise<void> {
    return this.activity.record({
      type: 'session.refreshed',
      subject: { kind: 'session', id: session_id },
      detail: { accountId: account_id, repeated },
    });
  }

  private async endReused({ session_id, account_id }: ShownToken): Promise<void> {
    await this.repository.end(session_id, account_id, 'refresh_reused');
    await this.activity.record({
      type: 'session.refresh_reused',
      subject: { kind: 'session', id: session_id },
      detail: { accountId: account_id },
    });
  }

  private async issue(family: Family, refreshToken: string, now: Date): Promise<SessionView> {
    const view = this.viewOf(family, refreshToken, now);
    const digest = this.refreshTokens.digestOf(refreshToken);
    await this.repository.insertToken(digest, family.id, view.refreshTokenExpiresAt);
    return view;
  }

  private viewOf({ id, accountId, way, endsAt }: Family, refreshToken: string, now: Date): SessionView {
    const access = this.accessTokens.issue(accountId, id, now);
    const idleEnd = now.getTime() + SESSION_LIFETIME[way].idleSeconds * 1000;
    const refreshTokenExpiresAt = new Date(Math.min(idleEnd, endsAt.getTime()));
    return SessionView.of({ accountId, access, refreshToken, refreshTokenExpiresAt });
  }

  private recordEnd(id: string, accountId: string, reason: EndReason): Promise<void> {
    return this.activity.record({
      type: 'session.ended',
      subject: { kind: 'session', id },
      detail: { accountId, reason },
    });
  }
}

/** An administrator looks at sessions of which none is his. */
type SessionViewer = Pick<Actor, 'accountId'> & { readonly sessionId: string | undefined };

const clientOfRequest = () => clientFamilyOf(currentRequest()?.userAgent ?? '');

/** What all tokens of one session share. */
interface Family {
  readonly id: string;
  readonly accountId: string;
  readonly way: SignInWay;
  readonly endsAt: Date;
}

const familyOf = (shown: ShownToken): Family => ({
  id: shown.session_id,
  accountId: shown.account_id,
  way: shown.way,
  endsAt: shown.session_expires_at,
});
