import { InstantField, TextField } from '../../../platform/http/index.ts';

/** 敏感个人信息处理同意书: which version is asked for, and whether it has been agreed to. */
export class PictureConsentView {
  @TextField({ max: 20, description: 'The version that has to be agreed to before a picture is taken' })
  version: string;

  @InstantField({ nullable: true, description: 'Null unless this version was agreed to and not withdrawn' })
  givenAt: string | null;
}

export class GivePictureConsentInput {
  @TextField({ max: 20, description: 'The version that was shown' })
  version: string;
}
