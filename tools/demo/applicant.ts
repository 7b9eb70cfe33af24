import { randomInt, randomUUID } from 'node:crypto';
import type { components } from '@htp/api-client';
import { creditCodeCheckCharacter } from '@htp/domain';
import { documentFile } from '@htp/test-kit';
import { Secret, TOTP } from 'otpauth';
import { require, type Stage } from './stage.ts';
import { formData, once, picture, type Visitor, visitor } from './visitor.ts';

type Schemas = components['schemas'];

/** Who asks for a unit to be registered, and becomes its officer: a fictional clinic, another each time. */
export class Applicant {
  private readonly visitor: Visitor;
  private readonly stage: Stage;
  private readonly institutionCode = freshInstitutionCode();
  private receipt: Schemas['RegistrationReceiptView'] | undefined;

  constructor(stage: Stage, baseUrl: string) {
    this.stage = stage;
    this.visitor = visitor(stage, baseUrl);
  }

  private get api() {
    return this.visitor.api;
  }

  /** @returns 申请编号 */
  async register(supervisingUnitName: string): Promise<string> {
    const { items } = await this.stage.succeeds(
      '机构注册: choose the 主管单位, without an account',
      () =>
        this.api.GET('/api/registrations/supervising-units', {
          params: { query: { name: supervisingUnitName } },
        }),
      (found) => found.items.map(({ name }) => name).join(', '),
    );
    const proof = await this.stage.succeeds(
      'upload the proof',
      async () => {
        const bytes = await documentFile('physician-practice-licence.jpg');
        const body = formData({ file: picture(bytes) });
        return this.api.POST('/api/registrations/proofs', { body: body as never });
      },
      ({ mediaType, bytes }) => `${mediaType}, ${bytes} bytes, written anew`,
    );
    const [above] = items;
    require(above, `${supervisingUnitName} is found`);
    const header = once();
    const send = (name: string) =>
      this.api.POST('/api/registrations', { params: { header }, body: this.form(name, above.id, proof.id) });
    const tell = ({ number, status }: Schemas['RegistrationReceiptView']) => `${number}: ${status}`;
    this.receipt = await this.stage.succeeds('send the registration', () => send('江城样例康宁门诊部'), tell);
    const again = await this.stage.succeeds(
      'the same again, as if the answer was lost',
      () => send('江城样例康宁门诊部'),
      tell,
    );
    require(again.queryCode === this.receipt.queryCode, 'a retry gets the same receipt');
    await this.stage.isRefused('another registration under the same key', 'idempotency_key_reused', () =>
      send('江城样例别名门诊部'),
    );
    return this.receipt.number;
  }

  /** Collects the account, signs in, changes the password, enrols an authenticator. */
  async takeOver(): Promise<void> {
    const receipt = this.heldReceipt();
    const collect = (key: string) =>
      this.api.POST('/api/registrations/handovers', {
        params: { header: { 'Idempotency-Key': key } },
        body: receipt,
      });
    const { userName, initialPassword } = await this.stage.succeeds(
      '领取单位账号 with number and query code',
      () => collect(randomUUID()),
      (handover) => `${handover.userName}, an initial password, and a 单位确认码`,
    );
    await this.stage.isRefused('once more', 'handover_over', () => collect(randomUUID()));
    const signIn = () =>
      this.api.POST('/api/sessions/password', { body: { userName, password: initialPassword } });
    this.visitor.hold(
      await this.stage.succeeds(`${userName} signs in`, signIn, () => 'initial password accepted'),
    );
    await this.changePassword(initialPassword);
    await this.enrol();
    await this.stage.succeeds(
      'the new unit, as its officer sees it',
      () => this.api.GET('/api/registry/units', {}),
      ({ items }) =>
        items.map(({ name, supervisingUnit }) => `${name} under ${supervisingUnit?.name}`).join(),
    );
  }

  private async changePassword(current: string): Promise<void> {
    await this.stage.isRefused('work before the password is changed', 'password_change_required', () =>
      this.api.GET('/api/registry/units', {}),
    );
    const body = { currentPassword: current, newPassword: `demo-${randomUUID()}` };
    await this.stage.succeeds(
      'change the initial password',
      () => this.api.PUT('/api/me/password', { body }),
      () => 'changed',
    );
  }

  private async enrol(): Promise<void> {
    const { secret } = await this.stage.succeeds(
      'enrol an authenticator',
      () => this.api.POST('/api/me/second-factor', { body: {} }),
      ({ otpauthUri }) => new URL(otpauthUri).protocol,
    );
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    await this.stage.succeeds(
      'confirm it with its first code',
      () => this.api.POST('/api/me/second-factor/confirmation', { body: { code } }),
      () => 'enrolled, with recovery codes',
    );
  }

  private form(name: string, supervisingUnitId: string, proofId: string): Schemas['RegistrationInput'] {
    return {
      name,
      institutionCodeKind: 'unified_social_credit_code',
      institutionCode: this.institutionCode,
      categoryCode: 'D110',
      divisionCode: '420106',
      supervisingUnitId,
      address: '武昌区样例路8号',
      responsible: { name: '钱院长', phone: '13800001111' },
      officer: { name: '李考务', phone: '027-88886666' },
      userName: `clinic-${this.institutionCode.slice(8, 17).toLowerCase()}`,
      proof: [proofId],
    };
  }

  private heldReceipt(): { number: string; queryCode: string } {
    require(this.receipt, 'a registration was sent');
    const { number, queryCode } = this.receipt;
    return { number, queryCode };
  }
}

/** Right in form, and given to nobody. */
function freshInstitutionCode(): string {
  const first17 = `91420106${String(randomInt(1_000_000_000)).padStart(9, '0')}`;
  return first17 + creditCodeCheckCharacter(first17);
}
