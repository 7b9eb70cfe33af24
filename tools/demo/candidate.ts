import { randomUUID } from 'node:crypto';
import { CONSENT_VERSION, PICTURE_CONSENT_VERSION } from '@htp/domain';
import { idCardLabel, idCardPicture } from '@htp/test-kit';
import { Credentials } from './credentials.ts';
import { Declaring } from './declaring.ts';
import type { Holder } from './holders.ts';
import { Inbox } from './inbox.ts';
import { require, type Stage } from './stage.ts';
import { formData, picture, type Visitor, visitor } from './visitor.ts';

/** A candidate: signs in, proves who he is and binds to his unit; what he keeps and files has its own places. */
export class Candidate {
  readonly credentials: Credentials;
  readonly declaring: Declaring;
  readonly inbox: Inbox;
  private readonly visitor: Visitor;
  private readonly stage: Stage;
  private readonly holder: Holder;

  constructor(stage: Stage, baseUrl: string, holder: Holder) {
    this.stage = stage;
    this.holder = holder;
    this.visitor = visitor(stage, baseUrl);
    this.credentials = new Credentials(stage, this.visitor, holder);
    this.declaring = new Declaring(stage, this.visitor, holder);
    this.inbox = new Inbox(stage, this.visitor);
  }

  private get api() {
    return this.visitor.api;
  }

  async signIn(): Promise<void> {
    const code = `sim-${this.holder.wechatName}-${randomUUID()}`;
    const signIn = () =>
      this.api.POST('/api/sessions/wechat', { body: { code, agreedVersion: CONSENT_VERSION } });
    this.visitor.hold(
      await this.stage.succeeds('微信授权登录', signIn, () => 'a session with a rotating refresh token'),
    );
    await this.stage.isRefused('the same code once more', 'wechat_code_used', signIn);
  }

  async verify(): Promise<void> {
    const { data: identity } = await this.api.GET('/api/identity');
    if (identity?.status === 'verified') return;
    const { name, number, near_miss } = await idCardLabel(this.holder.idCard);
    const send = async (typedName: string, back: string) => {
      const body = formData({
        name: typedName,
        documentNumber: number,
        front: picture(await idCardPicture(this.holder.idCard)),
        back: picture(await idCardPicture(back)),
      });
      return this.api.POST('/api/identity/automatic-verifications', { body: body as never });
    };
    await this.stage.isRefused('a photograph before the separate consent', 'picture_consent_required', () =>
      send(name, this.holder.back),
    );
    await this.stage.succeeds(
      '敏感个人信息处理同意书: agreed to by itself',
      () => this.api.PUT('/api/identity/picture-consent', { body: { version: PICTURE_CONSENT_VERSION } }),
      ({ pictureConsent }) => `version ${PICTURE_CONSENT_VERSION} at ${pictureConsent.givenAt}`,
    );
    await this.stage.isRefused('实名认证 with a name that differs by one character', 'identity_refused', () =>
      send(near_miss.name, this.holder.back),
    );
    await this.stage.isRefused('实名认证 with an expired card', 'identity_refused', () =>
      send(name, 'back-expired-1'),
    );
    await this.stage.succeeds(
      '实名认证 with the true name and both sides of the card',
      () => send(name, this.holder.back),
      ({ status, name: shown, maskedNumber }) => `${status}: ${shown} ${maskedNumber}`,
    );
  }

  async bind(unitName: string, confirmationCode: string): Promise<void> {
    const { data: affiliation } = await this.api.GET('/api/affiliation');
    if (affiliation?.unit) return;
    const page = await this.stage.succeeds(
      '工作单位: search by name',
      () => this.api.GET('/api/units', { params: { query: { name: unitName } } }),
      ({ items }) => items.map(({ name, institutionCode }) => `${name} ${institutionCode}`).join(', '),
    );
    const unit = page.items.find(({ name }) => name === unitName);
    require(unit, `the search finds ${unitName}`);
    const bind = (code: string) =>
      this.api.PUT('/api/affiliation', { body: { unitId: unit.id, confirmationCode: code } });
    await this.stage.isRefused('a wrong 单位确认码', 'unit_code_wrong', () => bind('WRNG-CDES'));
    await this.stage.succeeds(
      'the right 单位确认码',
      () => bind(confirmationCode),
      ({ unit: bound }) =>
        `${bound?.name} · 主管单位 ${bound?.supervisingUnit?.name} · ${bound?.category.name}`,
    );
  }
}
