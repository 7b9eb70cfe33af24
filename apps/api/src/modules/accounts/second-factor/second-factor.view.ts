import { RECOVERY_CODE_COUNT } from '@htp/domain';
import { TextField, TextListField } from '../../../platform/http/index.ts';

/** What the authenticator app is told. It is shown once. */
export class EnrolmentView {
  @TextField({ max: 64, description: 'Base32, to be typed' })
  secret: string;

  @TextField({ max: 400, description: 'The same as an `otpauth://` address, for a QR code' })
  otpauthUri: string;
}

/** Codes that stand in once each for the authenticator. They are shown once. */
export class RecoveryCodesView {
  @TextListField({ min: RECOVERY_CODE_COUNT, max: RECOVERY_CODE_COUNT, maxLength: 20 })
  recoveryCodes: string[];
}
