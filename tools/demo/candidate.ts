import { randomUUID } from 'node:crypto';
import type { components } from '@htp/api-client';
import { CONSENT_VERSION, type CredentialSection, PICTURE_CONSENT_VERSION } from '@htp/domain';
import { documentFile, idCardLabel, idCardPicture } from '@htp/test-kit';
import { CORRECTION_STATUS_NAMES, FETCH_FAILURE_TEXTS, feeText, workSpanText } from '@htp/wording';
import type { Holder, TypedField, TypedFields } from './holders.ts';
import { Inbox } from './inbox.ts';
import { require, type Stage } from './stage.ts';
import { formData, picture, type Visitor, visitor } from './visitor.ts';

type Schemas = components['schemas'];
type Declaration = Schemas['DeclarationView'];

const once = () => ({ 'Idempotency-Key': randomUUID() });

/** What a candidate does, from 微信授权登录 to 提交成功 and after. */
export class Candidate {
  private readonly visitor: Visitor;
  private readonly stage: Stage;
  private readonly holder: Holder;

  constructor(stage: Stage, baseUrl: string, holder: Holder) {
    this.stage = stage;
    this.holder = holder;
    this.visitor = visitor(stage, baseUrl);
  }

  private get api() {
    return this.visitor.api;
  }

  get inbox(): Inbox {
    return new Inbox(this.stage, this.visitor);
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

  /** Whether this person has declared in an earlier run on the same data. */
  async hasDeclared(): Promise<boolean> {
    const { data } = await this.api.GET('/api/declarations');
    return (data?.items ?? []).some(({ status }) => status !== 'withdrawn');
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

  /** Fetches what the commission knows, completes it. @returns the credential of each kind */
  async completeCredentials(): Promise<Record<string, string>> {
    await this.awaitFetch();
    await this.stage.succeeds(
      '证书: ask 委平台 once more',
      () => this.api.POST('/api/credentials/commission-fetches'),
      ({ status, found, unchanged }) => {
        require(unchanged === found, 'asking twice is asking once');
        return `${status}: ${found} found, all as before`;
      },
    );
    const { data: lists } = await this.api.GET('/api/credentials');
    const chosen: Record<string, string> = {};
    for (const [kind, fields] of Object.entries(this.holder.credentials)) {
      const record = lists?.[kind as CredentialSection].find(({ source }) => source === 'commission');
      require(record, `the commission knows a ${kind}`);
      chosen[kind] = await this.complete(record, fields);
    }
    if (lists?.work_period.length === 0) await this.addWorkPeriods();
    return chosen;
  }

  private async addWorkPeriods(): Promise<void> {
    for (const fields of this.holder.workPeriods)
      await this.stage.succeeds(
        `工作经历: ${workSpanText(fields['startedOn'], fields['endedOn'])}`,
        () =>
          this.api.POST('/api/credentials', {
            params: { header: once() },
            body: { kind: 'work_period', fields: fields as never },
          }),
        ({ state }) => state,
      );
  }

  /** What was requested by itself after 实名认证: it may have failed at first, and is tried again in the background. */
  private async awaitFetch(): Promise<void> {
    let told = '';
    await this.stage.becomes(
      '证书: what 委平台 knows comes by itself, in the background',
      () => this.api.GET('/api/credentials/commission-fetches'),
      ({ latest }) => {
        if (latest?.status === 'requested' && latest.failure)
          told = `${FETCH_FAILURE_TEXTS[latest.failure]} `;
        return latest?.status === 'succeeded';
      },
      ({ latest }) => `${told}try ${latest?.tries}: ${latest?.found} found, ${latest?.added} added as 未完善`,
    );
  }

  private async complete(
    { id, kind, version }: Schemas['CredentialItemView'],
    typed: TypedFields,
  ): Promise<string> {
    const fields = await this.withUploads(typed);
    await this.stage.succeeds(
      `complete ${kind}`,
      () => this.api.PATCH('/api/credentials/{id}', { params: { path: { id } }, body: { version, fields } }),
      ({ state, missing }) => {
        require(state === 'complete', `${kind} is 已完善, missing: ${missing.join(', ')}`);
        return '已完善';
      },
    );
    return id;
  }

  /** Reports an error in a field that the commission supplied. @returns the correction */
  async reportError(credentialId: string, field: string, claimed: string): Promise<string> {
    const report = (name: string) =>
      this.api.POST('/api/corrections', {
        params: { header: once() },
        body: { credentialId, field: name, claimed, explanation: '与毕业证书不一致' },
      });
    await this.stage.isRefused(
      'report an error in a field that 委平台 did not supply',
      'field_not_supplied',
      () => report('enteredOn'),
    );
    const { id } = await this.stage.succeeds(
      `信息更正: report an error in ${field}`,
      () => report(field),
      ({ status }) => CORRECTION_STATUS_NAMES[status],
    );
    return id;
  }

  /** Reads old and new, and confirms. */
  async confirmCorrection(id: string, credentialId: string): Promise<void> {
    const params = { path: { id } };
    const { version, field } = await this.stage.succeeds(
      'read what the unit has corrected',
      () => this.api.GET('/api/corrections/{id}', { params }),
      ({ commissionValue, rounds, allowedActions }) => {
        require(allowedActions.includes('confirm'), 'it can be confirmed');
        return `${commissionValue} → ${rounds.at(-1)?.decision?.corrected}`;
      },
    );
    await this.stage.succeeds(
      'confirm it',
      () =>
        this.api.POST('/api/corrections/{id}/confirmation', {
          params: { ...params, header: once() },
          body: { version },
        }),
      ({ status }) => CORRECTION_STATUS_NAMES[status],
    );
    await this.stage.succeeds(
      'the credential holds the corrected value, as the word of the unit',
      () => this.api.GET('/api/credentials/{id}', { params: { path: { id: credentialId } } }),
      ({ correctedFields, disputedFields }) => {
        require(correctedFields.includes(field) &&
          disputedFields.length === 0, `${field} is the unit's word`);
        return `corrected: ${correctedFields.join(', ')}; disputed: none`;
      },
    );
  }

  private async withUploads(typed: TypedFields): Promise<Record<string, string | number | boolean>> {
    const fields: Record<string, string | number | boolean> = {};
    for (const [name, value] of Object.entries(typed)) fields[name] = await this.valueOf(value);
    return fields;
  }

  private async valueOf(value: TypedField): Promise<string | number | boolean> {
    if (typeof value !== 'object') return value;
    const bytes = await documentFile(value.upload);
    const file = await this.stage.succeeds(
      `upload ${value.upload}`,
      () =>
        this.api.POST('/api/files', { body: formData({ file: new Blob([new Uint8Array(bytes)]) }) as never }),
      ({ mediaType, bytes: size, pages }) =>
        `${mediaType}, ${size} bytes${pages ? `, ${pages} page` : ''}, written anew`,
    );
    return file.id;
  }

  /** 选择申报 → 申报须知 → 填报信息. @returns the draft, ready to submit */
  async fillIn(credentials: Record<string, string>, project: string): Promise<Declaration> {
    const seasons = await this.stage.succeeds(
      '选择申报: seasons that are open now',
      () => this.api.GET('/api/seasons/open'),
      ({ items }) => items.map(({ project, examYear }) => `${examYear} ${project}`).join(', '),
    );
    const season = seasons.items.find((item) => item.project === project);
    require(season, `${project} is open`);
    const { data: definition } = await this.api.GET('/api/seasons/{id}', {
      params: { path: { id: season.id } },
    });
    require(definition, 'the season can be read');
    const { id } = await this.stage.succeeds(
      `start ${this.holder.specialtyCode}`,
      () =>
        this.api.POST('/api/declarations', {
          params: { header: once() },
          body: {
            seasonId: season.id,
            level: this.holder.level,
            specialtyCode: this.holder.specialtyCode,
            subjects: definition.subjects.map(({ code }) => code) as never,
            historyCandidate: false,
          },
        }),
      ({ status }) => status,
    );
    const params = { path: { id } };
    await this.stage.succeeds(
      '申报须知: read and acknowledged',
      () =>
        this.api.POST('/api/declarations/{id}/notice-acknowledgement', {
          params,
          body: { noticeVersion: definition.notice.version },
        }),
      ({ acknowledgedAt }) => `version ${definition.notice.version} at ${acknowledgedAt}`,
    );
    await this.save(id, { ...credentials });
    await this.save(id, { declaration_details: await this.withUploads(this.holder.details) });
    return this.confirm(id);
  }

  private async save(id: string, sections: object): Promise<void> {
    const { version } = await this.read(id);
    const save = () =>
      this.api.PATCH('/api/declarations/{id}', {
        params: { path: { id } },
        body: { version, sections: sections as never },
      });
    await this.stage.succeeds(
      `填报信息: ${Object.keys(sections).join(', ')}`,
      save,
      (saved) => `saved as version ${saved.version}`,
    );
    await this.stage.isRefused('the same from another device that has not seen it', 'version_stale', save);
  }

  private async confirm(id: string): Promise<Declaration> {
    return this.stage.succeeds(
      '信息确认: all of it, to read once more',
      () => this.api.GET('/api/declarations/{id}', { params: { path: { id } } }),
      ({ specialtyName, subjects, feeFen, sections, issues, allowedActions }) => {
        require(issues.length ===
          0, `nothing is missing: ${issues.map(({ pointer }) => pointer).join(', ')}`);
        require(allowedActions.some(
          (action) => action === 'submit' || action === 'resubmit',
        ), 'it can be submitted');
        const shown = sections.filter(({ requirement }) => requirement !== 'hidden');
        return `${specialtyName}，${feeText(subjects.length, feeFen)}; ${shown.map(({ section, state }) => `${section} ${state}`).join(', ')}`;
      },
    );
  }

  async submit({ id, version, statementVersion }: Declaration): Promise<void> {
    const header = once();
    const submit = () =>
      this.api.POST('/api/declarations/{id}/submission', {
        params: { path: { id }, header },
        body: { version, statementVersion },
      });
    const tell = ({ status, stage }: Schemas['DeclarationReceipt']) => `${status}, at ${stage}`;
    const first = await this.stage.succeeds('确定: 提交成功', submit, tell);
    const again = await this.stage.succeeds('the same 确定 again, as if the answer was lost', submit, tell);
    require(first.version === again.version, 'a retry submits once');
  }

  /** Replaces what was returned and submits again. */
  async correct(id: string, field: string, value: TypedField): Promise<void> {
    const returned = await this.stage.succeeds(
      '查看详情 after 退回',
      () => this.api.GET('/api/declarations/{id}', { params: { path: { id } } }),
      ({ status, returned: why, sections }) => {
        require(status === 'returned' && why, 'it was returned');
        const open = sections.filter(({ editable }) => editable).map(({ section }) => section);
        return `${why.sections.map(({ section, reason, remark }) => `${section} ${reason} ${remark}`).join('; ')}; open: ${open}`;
      },
    );
    await this.stage.isRefused('changing a section that was not returned', 'section_locked', () =>
      this.api.PATCH('/api/declarations/{id}', {
        params: { path: { id } },
        body: { version: returned.version, sections: { education: null } as never },
      }),
    );
    await this.save(id, { declaration_details: { [field]: await this.valueOf(value) } });
    await this.submit(await this.confirm(id));
  }

  /** Renews the form that was found out of date; nothing else can be changed meanwhile. */
  async renewForm(id: string, form: TypedField): Promise<void> {
    const { version } = await this.stage.succeeds(
      '查看详情: the form is out of date',
      () => this.api.GET('/api/declarations/{id}', { params: { path: { id } } }),
      ({ allowedActions, progress }) => {
        require(progress.awaitsForm && allowedActions.includes('renew_form'), 'the form is awaited');
        return `${progress.heldBy} has it; to do: ${allowedActions.join(', ')}`;
      },
    );
    const applicationForm = (await this.valueOf(form)) as string;
    await this.stage.succeeds(
      '更新国网验证码和申请表',
      () =>
        this.api.POST('/api/declarations/{id}/form-renewal', {
          params: { path: { id }, header: once() },
          body: { version, registrationCode: `${Date.now() % 100_000_000}`, applicationForm },
        }),
      (renewed) => `still ${renewed.status}, at ${renewed.stage}, version ${renewed.version}`,
    );
  }

  private async read(id: string): Promise<Declaration> {
    const { data } = await this.api.GET('/api/declarations/{id}', { params: { path: { id } } });
    require(data, 'the declaration can be read');
    return data;
  }

  /** 进度详情. @returns the last event */
  async progress(id: string): Promise<void> {
    await this.stage.succeeds(
      '进度详情',
      () => this.api.GET('/api/declarations/{id}/timeline', { params: { path: { id } } }),
      ({ items }) => {
        require(items.every(({ byName }) => byName === null), 'the candidate sees stages, not names');
        return items.map(({ event, by }) => `${by} ${event}`).join(' → ');
      },
    );
  }
}
