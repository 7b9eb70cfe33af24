import { IdField, TextField } from '../../../platform/http/index.ts';

const CodeField = ({ optional = false } = {}) =>
  TextField({ max: 32, optional, description: 'Six digits of the authenticator, or a recovery code' });

const AgreedVersionField = () =>
  TextField({
    max: 20,
    optional: true,
    description: 'Version of 用户服务协议 and 隐私政策 just agreed to; needed once for each version',
  });

export class WechatSignInInput {
  @AgreedVersionField()
  agreedVersion?: string;

  @TextField({ max: 128, description: 'Code of `wx.login`, good for one request' })
  code: string;
}

export class WebAuthorisationInput {
  @TextField({
    max: 100,
    pattern: /^\/[a-z/-]*$/,
    description: 'Page of this origin that WeChat leads back to',
  })
  returnPath: string;
}

export class WebSignInInput {
  @AgreedVersionField()
  agreedVersion?: string;

  @TextField({ max: 128, description: 'As it came back from WeChat, good for one request' })
  code: string;

  @TextField({
    max: 128,
    description: 'As it came back; good for the browser that was sent to WeChat with it',
  })
  state: string;
}

export class PasswordSignInInput {
  @TextField({ max: 64 })
  userName: string;

  @TextField({ max: 128 })
  password: string;

  @CodeField({ optional: true })
  code?: string;
}

export class RefreshInput {
  @TextField({ max: 100 })
  refreshToken: string;
}

export class ChangePasswordInput {
  @TextField({ max: 128 })
  currentPassword: string;

  @TextField({ max: 128 })
  newPassword: string;
}

export class BeginEnrolmentInput {
  /** Needed once a second factor is enrolled. */
  @CodeField({ optional: true })
  code?: string;
}

export class ConfirmEnrolmentInput {
  @CodeField()
  code: string;
}

export class SessionParams {
  @IdField()
  id: string;
}
