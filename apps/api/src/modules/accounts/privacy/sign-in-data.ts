import { Injectable, type OnModuleInit } from '@nestjs/common';
import { activityTypeName, BROWSER_NAMES, instantText, SYSTEM_NAMES, WECHAT_APP_NAMES } from '@htp/wording';
import type { ActivityType, Browser, System } from '@htp/domain';
import { Database, statement } from '../../../platform/database/index.ts';
import type { WechatApp } from '../../../platform/edge/index.ts';
import { OpenidSeals } from '../wechat/openid-seals.ts';
import { type PersonalFact, PersonalData } from './personal-data.ts';

const MOST_ACTIVITIES = 5_000;

const account = statement<{ created_at: Date }>(
  'personal_data.account',
  'SELECT created_at FROM account WHERE id = $1',
);
const identities = statement<{ app: WechatApp; openid: Buffer }>(
  'personal_data.wechat_identities',
  'SELECT app, openid FROM wechat_identity WHERE account_id = $1 ORDER BY app',
);
const consents = statement<{ version: string; given_at: Date }>(
  'personal_data.consents',
  'SELECT version, given_at FROM consent WHERE account_id = $1 ORDER BY given_at',
);
const sessions = statement<{ browser: Browser; system: System; started_at: Date; refreshed_at: Date }>(
  'personal_data.sessions',
  'SELECT browser, system, started_at, refreshed_at FROM session WHERE account_id = $1 ORDER BY id',
);
const activities = statement<{ type: ActivityType; occurred_at: Date }>(
  'personal_data.activities',
  `SELECT type, occurred_at FROM activity WHERE owner_id = $1 ORDER BY id DESC LIMIT ${MOST_ACTIVITIES}`,
);
const ERASED = (['wechat_identity', 'consent', 'session', 'idempotency_key'] as const).map((table) =>
  statement(`personal_data.erase_${table}`, `DELETE FROM ${table} WHERE account_id = $1`),
);

/** What is kept of how a candidate signs in, and of what he has agreed to and done. */
@Injectable()
export class SignInData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly database: Database,
    private readonly seals: OpenidSeals,
  ) {}

  onModuleInit(): void {
    this.personalData.register('sign_in', {
      keeps: async (accountId) => {
        const { length: count } = await this.database.query(activities, [accountId]);
        return [{ kind: 'record', count }];
      },
      describe: (accountId) => this.describe(accountId),
      erase: async (accountId) => {
        for (const erase of ERASED) await this.database.count(erase, [accountId]);
      },
    });
  }

  private async describe(accountId: string): Promise<PersonalFact[]> {
    const [own] = await this.database.query(account, [accountId]);
    return [
      { record: '账号', label: '账号编号', value: accountId },
      { record: '账号', label: '注册时间', value: told(own!.created_at) },
      ...(await this.database.query(identities, [accountId])).map(({ app, openid }) => ({
        record: '微信',
        label: WECHAT_APP_NAMES[app],
        value: this.seals.openOpenid({ accountId, app }, openid),
      })),
      ...(await this.database.query(consents, [accountId])).map(({ version, given_at }) => ({
        record: '同意记录',
        label: `用户服务协议和隐私政策 ${version} 版`,
        value: told(given_at),
      })),
      ...(await this.database.query(sessions, [accountId])).map((session) => ({
        record: '登录设备',
        label: `${BROWSER_NAMES[session.browser]}，${SYSTEM_NAMES[session.system]}`,
        value: `${told(session.started_at)}登录，${told(session.refreshed_at)}最近使用`,
      })),
      ...(await this.database.query(activities, [accountId])).map(({ type, occurred_at }) => ({
        record: '操作记录',
        label: told(occurred_at),
        value: activityTypeName(type),
      })),
    ];
  }
}

const told = (at: Date) => instantText(at.toISOString());
