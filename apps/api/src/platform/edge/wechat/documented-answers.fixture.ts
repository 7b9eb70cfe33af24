/**
 * Answers as WeChat's public documentation shows them, values included. They hold the client, and through the same contract the
 * simulator, to what is documented. Read in November 2026:
 * - https://developers.weixin.qq.com/miniprogram/dev/server/API/user-login/api_code2session
 * - https://developers.weixin.qq.com/doc/service/api/base/api_getstableaccesstoken
 * - https://developers.weixin.qq.com/doc/service/api/webdev/access/api_snsaccesstoken (`unionid` with `snsapi_userinfo` only)
 * - https://developers.weixin.qq.com/minigame/dev/api-backend/open-api/subscribe-message/subscribeMessage.send.html
 * - https://developers.weixin.qq.com/miniprogram/dev/server/API/user-info/phone-number/api_getphonenumber
 * - https://developers.weixin.qq.com/doc/oplatform/developers/errCode/errCode.html (codes for all endpoints)
 *
 * 40163 stands in none of them; its text is as developers quote it in WeChat's own forum
 * (https://developers.weixin.qq.com/community/personal/oCJUswyXAKS-2WEUfqGYPm42xzjw/question), as are those of 40029 and 43101.
 */
export const documentedAnswers = {
  '/sns/jscode2session': {
    openid: 'xxxxxx',
    session_key: 'xxxxx',
    unionid: 'xxxxx',
    errcode: 0,
    errmsg: 'xxxxx',
  },
  '/sns/oauth2/access_token': {
    access_token: 'ACCESS_TOKEN',
    expires_in: 7200,
    refresh_token: 'REFRESH_TOKEN',
    openid: 'OPENID',
    scope: 'SCOPE',
    unionid: 'UNIONID',
  },
  '/cgi-bin/stable_token': { access_token: 'ACCESS_TOKEN', expires_in: 7200 },
  '/cgi-bin/message/subscribe/send': { errcode: 0, errmsg: 'ok' },
  '/wxa/business/getuserphonenumber': {
    errcode: 0,
    errmsg: 'ok',
    phone_info: {
      phoneNumber: 'xxxxxx',
      purePhoneNumber: 'xxxxxx',
      countryCode: 86,
      watermark: { timestamp: 1637744274, appid: 'xxxx' },
    },
  },
} as const;

export type WechatPath = keyof typeof documentedAnswers;

/** `errcode` and `errmsg` by name; the description pages give the codes in numbers and mostly Chinese text. */
export const documentedRefusals = {
  systemBusy: { errcode: -1, errmsg: 'system error' },
  codeInvalid: { errcode: 40029, errmsg: 'invalid code, rid: 626d6eea-742b9141-407c26f8' },
  codeUsed: { errcode: 40163, errmsg: 'code been used, rid: 6166f719-6cb5d09c-633ab469' },
  codeBlocked: { errcode: 40226, errmsg: 'code blocked' },
  minuteLimit: { errcode: 45011, errmsg: 'api minute-quota reach limit  must slower  retry next minute' },
  tokenNotLatest: { errcode: 40001, errmsg: 'invalid credential, access_token is invalid or not latest' },
  tokenExpired: { errcode: 42001, errmsg: 'access_token expired' },
  messageRefused: { errcode: 43101, errmsg: 'user refuse to accept the msg rid: 6194b65c-30885010-02e8d351' },
  openidInvalid: { errcode: 40003, errmsg: 'invalid openid rid: 617627ab-5e637b4e-20900d78' },
} as const;
