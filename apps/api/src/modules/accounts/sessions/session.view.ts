import { BROWSERS, SYSTEMS } from '@htp/domain';
import {
  BooleanField,
  ChoiceField,
  IdField,
  InstantField,
  IntegerField,
  ObjectListField,
  TextField,
} from '../../../platform/http/index.ts';
import type { SessionRow } from './session.repository.ts';

const WAYS = ['wechat', 'password'] as const;

/** What a page needs to go on, and all it may know, where the browser keeps the refresh token. */
export class AccessView {
  @IdField()
  accountId: string;

  @TextField({ max: 1000, description: 'Bearer token for every request' })
  accessToken: string;

  @InstantField()
  accessTokenExpiresAt: Date;

  @InstantField({ description: 'Unless it is refreshed before, the session is over then' })
  refreshTokenExpiresAt: Date;
}

/** The same for staff. */
export class BrowserSessionView extends AccessView {
  @IntegerField({
    min: 1,
    max: 120,
    description: 'After so long without a key or a click the page signs out',
  })
  idleMinutes: number;
}

/** What a client needs to go on; shown once, to whoever has just proven to be this account. */
export class SessionView extends AccessView {
  @TextField({ max: 100, description: 'Good for one refresh' })
  refreshToken: string;

  static of(session: {
    accountId: string;
    access: { token: string; expiresAt: Date };
    refreshToken: string;
    refreshTokenExpiresAt: Date;
  }): SessionView {
    return {
      accountId: session.accountId,
      accessToken: session.access.token,
      accessTokenExpiresAt: session.access.expiresAt,
      refreshToken: session.refreshToken,
      refreshTokenExpiresAt: session.refreshTokenExpiresAt,
    };
  }
}

/** One of the sessions that an account has open. */
export class SessionItemView {
  @IdField()
  id: string;

  @ChoiceField(WAYS)
  way: string;

  @ChoiceField(BROWSERS)
  browser: string;

  @ChoiceField(SYSTEMS)
  system: string;

  @InstantField()
  startedAt: Date;

  @InstantField({ description: 'Last seen: when its tokens were last renewed' })
  refreshedAt: Date;

  @InstantField()
  expiresAt: Date;

  @BooleanField({ description: 'It is the one that asks' })
  current: boolean;

  static of(row: SessionRow, current: boolean): SessionItemView {
    return {
      id: row.id,
      way: row.way,
      browser: row.browser,
      system: row.system,
      startedAt: row.started_at,
      refreshedAt: row.refreshed_at,
      expiresAt: row.expires_at,
      current,
    };
  }
}

export class SessionPage {
  @ObjectListField(() => SessionItemView, { max: 100 })
  items: SessionItemView[];

  @TextField({ max: 400, nullable: true })
  nextCursor: string | null;
}
