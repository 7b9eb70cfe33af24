import { IdField, TextField } from '../../platform/http/index.ts';

export class WechatSignInInput {
  @TextField({ max: 128, description: 'Code of `wx.login`, good for one request' })
  code: string;
}

export class PasswordSignInInput {
  @TextField({ max: 64 })
  userName: string;

  @TextField({ max: 128 })
  password: string;
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

export class SessionParams {
  @IdField()
  id: string;
}
