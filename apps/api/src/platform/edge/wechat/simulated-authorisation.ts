import { randomBytes } from 'node:crypto';
import type { SimulatedAnswer } from '../http-simulator.ts';

/** 网页授权 as WeChat's page does it, except that whoever sits here says whose WeChat it is. */
export const AUTHORISE_PATH = '/connect/oauth2/authorize';
export const DECISION_PATH = '/connect/oauth2/authorize/decision';

/** Names that the demo offers; any other can be typed. */
export const SIMULATED_NAMES: Readonly<Record<string, string>> = {
  wangmin: '王敏（护士）',
  liqiang: '李强（医师）',
  chenfang: '陈芳（药师）',
};

type Query = Readonly<Record<string, string>>;

const NAME = /^[^\s-]{1,20}$/;
const HTML = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };

/** The page that a browser is sent to. WeChat says on it what is wrong with the request; so does this one. */
export function authorisePage(query: Query, appId: string | undefined): SimulatedAnswer {
  const wrong = problemOf(query, appId);
  if (wrong) return page(400, '<p role="alert">' + escaped(wrong) + '</p>');
  return page(200, decisionForm(query));
}

/** What was chosen: back with a code, or without one when refused. */
export function decided(query: Query): SimulatedAnswer {
  const back = URL.parse(query['redirect_uri'] ?? '');
  if (!back) return page(400, '<p role="alert">redirect_uri 参数错误</p>');
  const name = query['other']?.trim() || query['name'] || '';
  if (query['decision'] !== 'refuse') {
    if (!NAME.test(name)) return page(400, decisionForm(query, '请填写名字：不超过20个字，不含空格和“-”。'));
    back.searchParams.set('code', `sim-${name}-${randomBytes(9).toString('hex')}`);
  }
  back.searchParams.set('state', query['state'] ?? '');
  return { status: 302, body: '', headers: { location: back.href } };
}

function problemOf(query: Query, appId: string | undefined): string | undefined {
  if (query['appid'] !== appId) return 'appid 参数错误';
  if (!/^https?:/.test(query['redirect_uri'] ?? '')) return 'redirect_uri 参数错误';
  if (query['response_type'] !== 'code') return 'response_type 参数错误';
  return query['scope'] === 'snsapi_userinfo' ? undefined : 'scope 参数错误';
}

function decisionForm(query: Query, wrong = ''): string {
  const choices = Object.entries(SIMULATED_NAMES).map(
    ([name, shown], index) =>
      `<label class="choice"><input type="radio" name="name" value="${name}"${index === 0 ? ' checked' : ''}>${shown}</label>`,
  );
  return `
    <p class="notice">这是本机演示用的微信模拟器，不是真正的微信。请选择以谁的微信登录。</p>
    ${wrong && `<p role="alert">${escaped(wrong)}</p>`}
    <form action="${DECISION_PATH}">
      ${hidden(query, 'redirect_uri')}${hidden(query, 'state')}
      <fieldset><legend>微信用户</legend>${choices.join('')}</fieldset>
      <label class="other">或输入其他名字<input name="other" maxlength="20" autocomplete="off"></label>
      <p>同一个名字总是同一个微信用户，首次登录时注册新账号。</p>
      <button name="decision" value="agree">同意授权</button>
      <button name="decision" value="refuse" class="plain">拒绝</button>
    </form>`;
}

const hidden = (query: Query, name: string) =>
  `<input type="hidden" name="${name}" value="${escaped(query[name] ?? '')}">`;

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

function page(status: number, content: string): SimulatedAnswer {
  const body = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>模拟微信授权</title>
<style>${STYLE}</style>
<main><h1>模拟微信授权</h1>${content}</main>
</html>`;
  return { status, body, headers: HTML };
}

const STYLE = `
  :root { color-scheme: light dark; font: 17px/1.6 system-ui, sans-serif; }
  body { margin: 0; }
  main { box-sizing: border-box; max-width: 480px; margin: 0 auto; padding: 24px 16px; }
  h1 { font-size: 22px; }
  fieldset { margin: 0; padding: 0; border: 0; }
  legend { font-weight: 600; }
  .notice { padding: 12px; border-left: 4px solid #b26a00; background: color-mix(in srgb, #b26a00 12%, transparent); }
  .choice { display: flex; align-items: center; gap: 12px; min-height: 48px; }
  .other { display: block; margin-top: 8px; }
  input[name=other] { display: block; box-sizing: border-box; width: 100%; min-height: 48px; padding: 0 12px; font: inherit; }
  [role=alert] { color: light-dark(#b3261e, #ff8a80); }
  button { display: block; width: 100%; min-height: 48px; margin-top: 12px; border: 1px solid #067a46; border-radius: 8px;
    background: #067a46; color: #fff; font: inherit; font-weight: 600; }
  .plain { background: transparent; color: inherit; }
`;
