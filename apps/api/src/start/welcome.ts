import { SIMULATED_NAMES } from '../platform/edge/index.ts';
import { DEMO_CONFIRMATION_CODE, DEMO_HOSPITAL, type DemoAccount } from '../demo-data.ts';

interface Started {
  readonly url: string;
  readonly database: string;
  readonly accounts: readonly DemoAccount[];
}

/** What a person who has just started the product wants to know. */
export function welcome({ url, database, accounts }: Started): string {
  const rows = accounts.map(
    ({ userName, password, secret, description }) =>
      `    ${userName.padEnd(18)} ${password.padEnd(28)} ${secret}  ${description}`,
  );
  return [
    '',
    '卫生人才综合服务平台 is running (demo data, simulated WeChat and commission platform)',
    '',
    `  open this      ${url}         考生端: for candidates, best in a window as narrow as a phone`,
    `  and this       ${url}/admin   管理端: for officers and reviewers, with an account from below`,
    `  API            ${url}/api`,
    `  documentation  ${url}/api/docs`,
    `  readiness      ${url}/health/ready`,
    `  database       ${database}`,
    '',
    '  staff accounts (for /admin, or POST /api/sessions/password): user name, password, secret of the authenticator',
    ...rows,
    '  the code of this half minute: `npm run demo:code -- USER`, or an authenticator app that is told the secret',
    '',
    '  candidates sign in by the page of the WeChat simulator, which asks whose WeChat it is: one of',
    `  ${Object.values(SIMULATED_NAMES).join('、')}, or any other name (each is a person of its own);`,
    '  programs by a code of it (POST /api/sessions/wechat), any `sim-NAME-NONCE`, once each',
    '  all begin with nothing: photographs for 实名认证 are in samples/idcards',
    `  and are bound to ${DEMO_HOSPITAL} with its 单位确认码 ${DEMO_CONFIRMATION_CODE}, until its officer rotates it`,
    '',
    '  next: `npm run demo` in another terminal plays the whole journey; Ctrl-C stops everything',
    '',
    '',
  ].join('\n');
}
