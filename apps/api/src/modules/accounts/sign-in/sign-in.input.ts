import { IdField, TextField } from '../../../platform/http/index.ts';

const CodeField = ({ optional = false } = {}) =>
  TextField({ max: 32, optional, description: 'Six digits of the authenticator, or a recovery code' });

export class WechatSignInInput {
  @TextField({ max: 128, description: 'Code of `wx.login`, good for one request' })
  code: string;
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
