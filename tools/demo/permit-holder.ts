import { randomUUID } from 'node:crypto';
import type { components } from '@htp/api-client';
import { CONSENT_VERSION, PICTURE_CONSENT_VERSION } from '@htp/domain';
import { require, type Stage } from './stage.ts';
import { documentPicture } from './document-picture.ts';
import { formData, once, picture, type Visitor, visitor } from './visitor.ts';

type Receipt = components['schemas']['IdentityCaseReceipt'];

/** A fictional person with a 港澳居民来往内地通行证: valid in form, given to nobody. */
const PERMIT = {
  documentType: 'HKMO_PERMIT',
  name: '陈样例',
  documentNumber: 'H00000018',
  bornOn: '1990-05-17',
  sex: 'female',
} as const;

/** A candidate who goes the manual way of 实名认证. */
export class PermitHolder {
  private readonly visitor: Visitor;
  private readonly stage: Stage;

  constructor(stage: Stage, baseUrl: string) {
    this.stage = stage;
    this.visitor = visitor(stage, baseUrl);
  }

  private get api() {
    return this.visitor.api;
  }

  async signIn(): Promise<void> {
    const body = { code: `sim-permit-holder-${randomUUID()}`, agreedVersion: CONSENT_VERSION };
    const signIn = () => this.api.POST('/api/sessions/wechat', { body });
    this.visitor.hold(await this.stage.succeeds('微信授权登录', signIn, () => 'another candidate'));
  }

  /** Whether an earlier run on the same data has verified her. */
  async isVerified(): Promise<boolean> {
    const { data } = await this.api.GET('/api/identity');
    return data?.status === 'verified';
  }

  /** Sends a request; one that an interrupted run has left is withdrawn first. @returns the case */
  async request(): Promise<Receipt> {
    const { data: identity } = await this.api.GET('/api/identity');
    if (identity?.status === 'pending') await this.withdraw();
    await this.stage.succeeds(
      '敏感个人信息处理同意书: agreed to by itself',
      () => this.api.PUT('/api/identity/picture-consent', { body: { version: PICTURE_CONSENT_VERSION } }),
      ({ pictureConsent }) => `agreed at ${pictureConsent.givenAt}`,
    );
    const incomplete = await this.body(['front']);
    await this.stage.isRefused('人工审核 with one side only', 'shape_invalid', () => this.send(incomplete));
    const body = await this.body(['front', 'back']);
    const header = once();
    const tell = ({ status }: Receipt) => `${status}: encrypted under today's epoch key`;
    const first = await this.stage.succeeds(
      '人工审核: 通行证, both sides',
      () => this.send(body, header),
      tell,
    );
    const again = await this.stage.succeeds(
      'the same again, as if the answer was lost',
      () => this.send(body, header),
      tell,
    );
    require(first.id === again.id, 'a retry asks once');
    return first;
  }

  /** 待认证, until somebody has decided. */
  async shows(status: string): Promise<void> {
    await this.stage.succeeds(
      '实名认证: where it stands',
      () => this.api.GET('/api/identity'),
      (identity) => {
        require(identity.status === status, `it is ${status}`);
        const { manualReview, maskedNumber } = identity;
        const until =
          manualReview?.status === 'pending' ? `, undecided it expires at ${manualReview.expiresAt}` : '';
        return `${identity.status}: ${identity.name} ${maskedNumber}${until}`;
      },
    );
  }

  private async withdraw(): Promise<void> {
    const params = { header: once() };
    await this.stage.succeeds(
      'withdraw what an earlier run has left',
      () => this.api.POST('/api/identity/manual-requests/withdrawal', { params }),
      ({ status }) => status,
    );
  }

  private async body(sides: readonly string[]): Promise<FormData> {
    const pictures = await Promise.all(
      sides.map(
        async (side) =>
          [side, picture(await documentPicture('港澳居民来往内地通行证（样例）', side))] as const,
      ),
    );
    return formData({ ...PERMIT, ...Object.fromEntries(pictures) });
  }

  private send(body: FormData, header = once()) {
    return this.api.POST('/api/identity/manual-requests', { params: { header }, body: body as never });
  }
}
