import type { components } from '@htp/api-client';
import type { CredentialSection } from '@htp/domain';
import { CORRECTION_STATUS_NAMES, FETCH_FAILURE_TEXTS, workSpanText } from '@htp/wording';
import type { Holder, TypedFields } from './holders.ts';
import { require, type Stage } from './stage.ts';
import { Uploads } from './uploads.ts';
import { once, type Visitor } from './visitor.ts';

type Schemas = components['schemas'];

/** 证书信息 of a candidate: what 委平台 knows, what he completes, and what is wrong with it. */
export class Credentials {
  private readonly stage: Stage;
  private readonly visitor: Visitor;
  private readonly holder: Holder;
  private readonly uploads: Uploads;

  constructor(stage: Stage, visitor: Visitor, holder: Holder) {
    this.stage = stage;
    this.visitor = visitor;
    this.holder = holder;
    this.uploads = new Uploads(stage, visitor);
  }

  /** Fetches what the commission knows, completes it. @returns the credential of each kind */
  async complete(): Promise<Record<string, string>> {
    await this.awaitFetch();
    await this.stage.succeeds(
      '证书: ask 委平台 once more',
      () => this.visitor.api.POST('/api/credentials/commission-fetches'),
      ({ status, found, unchanged }) => {
        require(unchanged === found, 'asking twice is asking once');
        return `${status}: ${found} found, all as before`;
      },
    );
    const { data: lists } = await this.visitor.api.GET('/api/credentials');
    const chosen: Record<string, string> = {};
    for (const [kind, fields] of Object.entries(this.holder.credentials)) {
      const record = lists?.[kind as CredentialSection].find(({ source }) => source === 'commission');
      require(record, `the commission knows a ${kind}`);
      chosen[kind] = await this.completeOne(record, fields);
    }
    if (lists?.work_period.length === 0) await this.addWorkPeriods();
    return chosen;
  }

  private async addWorkPeriods(): Promise<void> {
    for (const fields of this.holder.workPeriods)
      await this.stage.succeeds(
        `工作经历: ${workSpanText(fields['startedOn'], fields['endedOn'])}`,
        () =>
          this.visitor.api.POST('/api/credentials', {
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
      () => this.visitor.api.GET('/api/credentials/commission-fetches'),
      ({ latest }) => {
        if (latest?.status === 'requested' && latest.failure)
          told = `${FETCH_FAILURE_TEXTS[latest.failure]} `;
        return latest?.status === 'succeeded';
      },
      ({ latest }) => `${told}try ${latest?.tries}: ${latest?.found} found, ${latest?.added} added as 未完善`,
    );
  }

  private async completeOne(
    { id, kind, version }: Schemas['CredentialItemView'],
    typed: TypedFields,
  ): Promise<string> {
    const fields = await this.uploads.all(typed);
    await this.stage.succeeds(
      `complete ${kind}`,
      () =>
        this.visitor.api.PATCH('/api/credentials/{id}', {
          params: { path: { id } },
          body: { version, fields },
        }),
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
      this.visitor.api.POST('/api/corrections', {
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
      () => this.visitor.api.GET('/api/corrections/{id}', { params }),
      ({ commissionValue, rounds, allowedActions }) => {
        require(allowedActions.includes('confirm'), 'it can be confirmed');
        return `${commissionValue} → ${rounds.at(-1)?.decision?.corrected}`;
      },
    );
    await this.stage.succeeds(
      'confirm it',
      () =>
        this.visitor.api.POST('/api/corrections/{id}/confirmation', {
          params: { ...params, header: once() },
          body: { version },
        }),
      ({ status }) => CORRECTION_STATUS_NAMES[status],
    );
    await this.stage.succeeds(
      'the credential holds the corrected value, as the word of the unit',
      () => this.visitor.api.GET('/api/credentials/{id}', { params: { path: { id: credentialId } } }),
      ({ correctedFields, disputedFields }) => {
        require(correctedFields.includes(field) &&
          disputedFields.length === 0, `${field} is the unit's word`);
        return `corrected: ${correctedFields.join(', ')}; disputed: none`;
      },
    );
  }
}
