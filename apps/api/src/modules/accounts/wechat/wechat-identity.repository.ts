import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../../platform/database/index.ts';
import type { WechatApp } from '../../../platform/edge/index.ts';

export interface KnownAccount {
  readonly account_id: string;
  readonly disabled: boolean;
  /** Whether the row that was found has a unionid. */
  readonly has_unionid: boolean;
}

export interface NewWechatIdentity {
  readonly accountId: string;
  readonly app: WechatApp;
  readonly openidIndex: Buffer;
  readonly openid: Buffer;
  readonly unionidIndex: Buffer | null;
  readonly unionid: Buffer | null;
}

const KNOWN = `SELECT w.account_id, a.disabled_at IS NOT NULL AS disabled,
     w.unionid_index IS NOT NULL AS has_unionid
   FROM wechat_identity w JOIN account a ON a.id = w.account_id`;

const byOpenid = statement<KnownAccount>(
  'wechat_identity.by_openid',
  `${KNOWN} WHERE w.app = $1 AND w.openid_index = ANY($2)`,
);
// Two accounts have one when both were made before their apps belonged to one account of the open platform: the older one.
const byUnionid = statement<KnownAccount>(
  'wechat_identity.by_unionid',
  `${KNOWN} WHERE w.unionid_index = ANY($1) ORDER BY w.account_id LIMIT 1`,
);
const lock = statement(
  'wechat_identity.lock',
  `SELECT pg_advisory_xact_lock(hashtextextended('wechat_identity ' || encode($1::bytea, 'hex'), 0))`,
);
const insert = statement(
  'wechat_identity.insert',
  `INSERT INTO wechat_identity (account_id, app, openid_index, openid, unionid_index, unionid)
   VALUES ($1, $2, $3, $4, $5, $6)`,
);
const removeOfApp = statement(
  'wechat_identity.remove_of_app',
  'DELETE FROM wechat_identity WHERE account_id = $1 AND app = $2',
);
const addUnionid = statement(
  'wechat_identity.add_unionid',
  `UPDATE wechat_identity SET unionid_index = $3, unionid = $4
   WHERE account_id = $1 AND app = $2 AND unionid_index IS NULL`,
);
const claimCode = statement(
  'used_wechat_code.claim',
  'INSERT INTO used_wechat_code (digest) VALUES ($1) ON CONFLICT DO NOTHING',
);

/** All SQL of how WeChat knows people. Openids and unionids are named by their blind indexes under every readable key. */
@Injectable()
export class WechatIdentityRepository {
  constructor(private readonly database: Database) {}

  findByOpenid(app: WechatApp, candidates: readonly Buffer[]): Promise<KnownAccount | undefined> {
    return this.database.findOne(byOpenid, [app, candidates]);
  }

  findByUnionid(candidates: readonly Buffer[]): Promise<KnownAccount | undefined> {
    return this.database.findOne(byUnionid, [candidates]);
  }

  /** Until the transaction ends nobody else adds what this index stands for. */
  async lock(index: Buffer): Promise<void> {
    await this.database.count(lock, [index]);
  }

  async insert(identity: NewWechatIdentity): Promise<void> {
    const { accountId, app, openidIndex, openid, unionidIndex, unionid } = identity;
    await this.database.count(insert, [accountId, app, openidIndex, openid, unionidIndex, unionid]);
  }

  async removeOfApp(accountId: string, app: WechatApp): Promise<void> {
    await this.database.count(removeOfApp, [accountId, app]);
  }

  /** For a row from before the app belonged to an account of the open platform. */
  async addUnionid({ accountId, app, unionidIndex, unionid }: NewWechatIdentity): Promise<void> {
    await this.database.count(addUnionid, [accountId, app, unionidIndex, unionid]);
  }

  /** @returns whether this is the first time that the code is seen. */
  async claimCode(digest: Buffer): Promise<boolean> {
    return (await this.database.count(claimCode, [digest])) > 0;
  }
}
