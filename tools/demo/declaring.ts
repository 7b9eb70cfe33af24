import type { components } from '@htp/api-client';
import { feeText } from '@htp/wording';
import type { Holder, TypedField } from './holders.ts';
import { require, type Stage } from './stage.ts';
import { Uploads } from './uploads.ts';
import { once, type Visitor } from './visitor.ts';

type Schemas = components['schemas'];
type Declaration = Schemas['DeclarationView'];

/** 考试申报 of a candidate, from 选择申报 to 进度详情. */
export class Declaring {
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

  /** Whether this person has declared in an earlier run on the same data. */
  async hasDeclared(): Promise<boolean> {
    const { data } = await this.visitor.api.GET('/api/declarations');
    return (data?.items ?? []).some(({ status }) => status !== 'withdrawn');
  }

  /** 选择申报 → 申报须知 → 填报信息. @returns the draft, ready to submit */
  async fillIn(credentials: Record<string, string>, project: string): Promise<Declaration> {
    const seasons = await this.stage.succeeds(
      '选择申报: seasons that are open now',
      () => this.visitor.api.GET('/api/seasons/open'),
      ({ items }) => items.map(({ project, examYear }) => `${examYear} ${project}`).join(', '),
    );
    const season = seasons.items.find((item) => item.project === project);
    require(season, `${project} is open`);
    const { data: definition } = await this.visitor.api.GET('/api/seasons/{id}', {
      params: { path: { id: season.id } },
    });
    require(definition, 'the season can be read');
    const { id } = await this.stage.succeeds(
      `start ${this.holder.specialtyCode}`,
      () =>
        this.visitor.api.POST('/api/declarations', {
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
        this.visitor.api.POST('/api/declarations/{id}/notice-acknowledgement', {
          params,
          body: { noticeVersion: definition.notice.version },
        }),
      ({ acknowledgedAt }) => `version ${definition.notice.version} at ${acknowledgedAt}`,
    );
    await this.save(id, { ...credentials });
    await this.save(id, { declaration_details: await this.uploads.all(this.holder.details) });
    return this.confirm(id);
  }

  private async save(id: string, sections: object): Promise<void> {
    const { version } = await this.read(id);
    const save = () =>
      this.visitor.api.PATCH('/api/declarations/{id}', {
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
      () => this.visitor.api.GET('/api/declarations/{id}', { params: { path: { id } } }),
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
      this.visitor.api.POST('/api/declarations/{id}/submission', {
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
      () => this.visitor.api.GET('/api/declarations/{id}', { params: { path: { id } } }),
      ({ status, returned: why, sections }) => {
        require(status === 'returned' && why, 'it was returned');
        const open = sections.filter(({ editable }) => editable).map(({ section }) => section);
        return `${why.sections.map(({ section, reason, remark }) => `${section} ${reason} ${remark}`).join('; ')}; open: ${open}`;
      },
    );
    await this.stage.isRefused('changing a section that was not returned', 'section_locked', () =>
      this.visitor.api.PATCH('/api/declarations/{id}', {
        params: { path: { id } },
        body: { version: returned.version, sections: { education: null } as never },
      }),
    );
    await this.save(id, { declaration_details: { [field]: await this.uploads.one(value) } });
    await this.submit(await this.confirm(id));
  }

  /** Renews the form that was found out of date; nothing else can be changed meanwhile. */
  async renewForm(id: string, form: TypedField): Promise<void> {
    const { version } = await this.stage.succeeds(
      '查看详情: the form is out of date',
      () => this.visitor.api.GET('/api/declarations/{id}', { params: { path: { id } } }),
      ({ allowedActions, progress }) => {
        require(progress.awaitsForm && allowedActions.includes('renew_form'), 'the form is awaited');
        return `${progress.heldBy} has it; to do: ${allowedActions.join(', ')}`;
      },
    );
    const applicationForm = (await this.uploads.one(form)) as string;
    await this.stage.succeeds(
      '更新国网验证码和申请表',
      () =>
        this.visitor.api.POST('/api/declarations/{id}/form-renewal', {
          params: { path: { id }, header: once() },
          body: { version, registrationCode: `${Date.now() % 100_000_000}`, applicationForm },
        }),
      (renewed) => `still ${renewed.status}, at ${renewed.stage}, version ${renewed.version}`,
    );
  }

  private async read(id: string): Promise<Declaration> {
    const { data } = await this.visitor.api.GET('/api/declarations/{id}', { params: { path: { id } } });
    require(data, 'the declaration can be read');
    return data;
  }

  /** 进度详情. @returns the last event */
  async progress(id: string): Promise<void> {
    await this.stage.succeeds(
      '进度详情',
      () => this.visitor.api.GET('/api/declarations/{id}/timeline', { params: { path: { id } } }),
      ({ items }) => {
        require(items.every(({ byName }) => byName === null), 'the candidate sees stages, not names');
        return items.map(({ event, by }) => `${by} ${event}`).join(' → ');
      },
    );
  }
}
