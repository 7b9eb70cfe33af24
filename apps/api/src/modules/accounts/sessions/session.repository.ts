import { Injectable } from '@nestjs/common';
import type { Browser, ClientFamily, System } from '@htp/domain';
import { Database, statement } from '../../../platform/database/index.ts';
import { Clock } from '../../../platform/edge/index.ts';
import { GRANTS_OF_ACCOUNT, type GrantRow } from '../grant-rows.ts';
import { REUSE_GRACE_SECONDS, SESSION_LIFETIME, type SignInWay } from './session-lifetimes.ts';

export interface ActorRow {
  readonly live: boolean;
  readonly fresh: boolean;
  readonly kind: 'candidate' | 'staff';
  readonly initial_password: boolean;
  readonly two_factor: boolean;
  readonly grants: readonly GrantRow[];
}

/** A refresh token that is being shown, its session locked. */
export interface ShownToken {
  readonly digest: Buffer;
  readonly session_id: string;
  readonly account_id: string;
  readonly way: SignInWay;
  readonly live: boolean;
  readonly fresh: boolean;
  readonly used: boolean;
  /** Used so recently that it is answered with the same successor. */
  readonly repeated: boolean;
  readonly successor_salt: Buffer | null;
  readonly now: Date;
  readonly session_expires_at: Date;
}

export interface SessionRow {
  readonly id: string;
  readonly way: SignInWay;
  readonly browser: Browser;
  readonly system: System;
  readonly started_at: Date;
  readonly refreshed_at: Date;
  readonly expires_at: Date;
}

export interface NewSession {
  readonly accountId: string;
  readonly way: SignInWay;
  /** A second factor was proven too. */
  readonly twoFactor?: boolean;
}

const LIVE = 's.ended_at IS NULL AND s.expires_at > clock.now AND a.disabled_at IS NULL';

const actor = statement<ActorRow>(
  'session.actor',
  `SELECT ${LIVE} AS live, $3::timestamptz > clock.now AS fresh, a.kind,
     coalesce(st.initial_password, false) AS initial_password, s.two_factor,
     ${GRANTS_OF_ACCOUNT} AS grants
   FROM (SELECT coalesce($4::timestamptz, now()) AS now) clock, session s
   JOIN account a ON a.id = s.account_id
   LEFT JOIN staff_account st ON st.account_id = a.id
   WHERE s.id = $1 AND s.account_id = $2`,
);
const insert = statement<{ now: Date; expires_at: Date }>(
  'session.insert',
  `INSERT INTO session (id, account_id, way, two_factor, browser, system, started_at, refreshed_at, expires_at)
   SELECT $1, $2, $3, $4, $5, $6, now, now, now + make_interval(secs => $7)
   FROM (SELECT coalesce($8::timestamptz, now()) AS now) clock
   RETURNING started_at AS now, expires_at`,
);
const raise = statement('session.raise', 'UPDATE session SET two_factor = true WHERE id = $1');
const insertToken = statement(
  'refresh_token.insert',
  'INSERT INTO refresh_token (digest, session_id, expires_at) VALUES ($1, $2, $3)',
);
const show = statement<ShownToken>(
  'refresh_token.show',
  `SELECT t.digest, s.id AS session_id, s.account_id, s.way, ${LIVE} AS live, t.expires_at > clock.now AS fresh,
     t.used_at IS NOT NULL AS used,
     coalesce(clock.now - t.used_at < make_interval(secs => $3), false) AS repeated,
     t.successor_salt, clock.now, s.expires_at AS session_expires_at
   FROM (SELECT coalesce($2::timestamptz, now()) AS now) clock, refresh_token t
   JOIN session s ON s.id = t.session_id
   JOIN account a ON a.id = s.account_id
   WHERE t.digest = ANY($1)
   FOR UPDATE OF t, s`,
);
const use = statement(
  'refresh_token.use',
  `WITH refreshed AS (UPDATE session SET refreshed_at = $3 WHERE id = (
     SELECT session_id FROM refresh_token WHERE digest = $1))
   UPDATE refresh_token SET used_at = $3, successor_salt = $2 WHERE digest = $1`,
);
const list = statement<SessionRow>(
  'session.list',
  `SELECT s.id, s.way, s.browser, s.system, s.started_at, s.refreshed_at, s.expires_at
   FROM (SELECT coalesce($2::timestamptz, now()) AS now) clock, session s
   JOIN account a ON a.id = s.account_id
   WHERE s.account_id = $1 AND ${LIVE} AND ($3::uuid IS NULL OR s.id < $3) ORDER BY s.id DESC LIMIT $4`,
);
const end = statement<{ id: string }>(
  'session.end',
  `UPDATE session SET ended_at = coalesce($4::timestamptz, now()), end_reason = $3
   WHERE id = $1 AND account_id = $2 AND ended_at IS NULL RETURNING id`,
);
const endOthers = statement<{ id: string }>(
  'session.end_others',
  `UPDATE session SET ended_at = coalesce($4::timestamptz, now()), end_reason = $3
   WHERE account_id = $1 AND ($2::uuid IS NULL OR id <> $2) AND ended_at IS NULL RETURNING id`,
);
const endBeyond = statement<{ id: string }>(
  'session.end_beyond',
  `UPDATE session SET ended_at = clock.now, end_reason = 'too_many_sessions'
   FROM (SELECT coalesce($3::timestamptz, now()) AS now) clock
   WHERE ended_at IS NULL AND id IN (
     SELECT s.id FROM session s WHERE s.account_id = $1 AND s.ended_at IS NULL AND s.expires_at > clock.now
     ORDER BY s.refreshed_at DESC, s.id DESC OFFSET $2)
   RETURNING id`,
);
const endNext = statement<{ id: string; account_id: string }>(
  'session.end_next',
  `UPDATE session SET ended_at = coalesce($3::timestamptz, now()), end_reason = $1
   WHERE id IN (SELECT id FROM session WHERE ended_at IS NULL AND id > $4 ORDER BY id LIMIT $2 FOR UPDATE)
   RETURNING id, account_id`,
);

export type EndReason =
  | 'signed_out'
  | 'refresh_reused'
  | 'password_changed'
  | 'second_factor_changed'
  | 'account_disabled'
  | 'password_reset'
  | 'second_factor_reset'
  | 'ended_by_administrator'
  | 'too_many_sessions';

/** All SQL of sessions and their tokens. */
@Injectable()
export class SessionRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  findActor(sessionId: string, accountId: string, tokenExpiresAt: Date): Promise<ActorRow | undefined> {
    return this.database.findOne(actor, [sessionId, accountId, tokenExpiresAt, this.clock.fixedAt]);
  }

  async insert(
    id: string,
    { accountId, way, twoFactor = false }: NewSession,
    { browser, system }: ClientFamily,
  ): Promise<{ now: Date; expires_at: Date }> {
    const { wholeSeconds } = SESSION_LIFETIME[way];
    const values = [id, accountId, way, twoFactor, browser, system, wholeSeconds, this.clock.fixedAt];
    const [row] = await this.database.query(insert, values);
    return row!;
  }

  /** From now on the session counts as one in which the second factor was proven. */
  async raise(id: string): Promise<void> {
    await this.database.count(raise, [id]);
  }

  async insertToken(digest: Buffer, sessionId: string, expiresAt: Date): Promise<void> {
    await this.database.count(insertToken, [digest, sessionId, expiresAt]);
  }

  /** The token with these digests; until the transaction ends nobody else can use it or end its session. */
  lockShownToken(digests: readonly Buffer[]): Promise<ShownToken | undefined> {
    return this.database.findOne(show, [digests, this.clock.fixedAt, REUSE_GRACE_SECONDS]);
  }

  async use({ digest, now }: ShownToken, salt: Buffer): Promise<void> {
    await this.database.count(use, [digest, salt, now]);
  }

  list(accountId: string, before: string | undefined, limit: number): Promise<SessionRow[]> {
    return this.database.query(list, [accountId, this.clock.fixedAt, before ?? null, limit]);
  }

  /** @returns whether there was such a session, not yet ended. */
  async end(id: string, accountId: string, reason: EndReason): Promise<boolean> {
    return (await this.database.count(end, [id, accountId, reason, this.clock.fixedAt])) > 0;
  }

  /** @param keptId the one that goes on, if any. @returns the ids of those that were ended */
  async endOthers(accountId: string, keptId: string | null, reason: EndReason): Promise<string[]> {
    const rows = await this.database.query(endOthers, [accountId, keptId, reason, this.clock.fixedAt]);
    return rows.map(({ id }) => id);
  }

  /** @returns the ids of those that were ended: of the account's, those longest unused beyond `most` */
  async endBeyond(accountId: string, most: number): Promise<string[]> {
    const rows = await this.database.query(endBeyond, [accountId, most, this.clock.fixedAt]);
    return rows.map(({ id }) => id);
  }

  /** Ends the next of anybody's. @returns which */
  async endNext(after: string, most: number, reason: EndReason) {
    const rows = await this.database.query(endNext, [reason, most, this.clock.fixedAt, after]);
    return rows
      .map(({ id, account_id }) => ({ id, accountId: account_id }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}
