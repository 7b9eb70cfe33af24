import { randomUUID } from 'node:crypto';
import type { components } from '@htp/api-client';
import { Reviewer } from './reviewer.ts';
import { require } from './stage.ts';
import { once } from './visitor.ts';

type Schemas = components['schemas'];

/** What a provincial lead does beside reviewing: prepares next year's season. */
export class Lead extends Reviewer {
  /** On a season of its own, which has not begun: the demo can be played again and again. */
  async prepareNextYear(): Promise<void> {
    const source = await this.stage.succeeds(
      '申报安排: what there is',
      () => this.api.GET('/api/seasons', {}),
      ({ items }) =>
        items.map(({ examYear, project, state }) => `${examYear} ${project} ${state}`).join('; '),
    );
    const yearly = source.items.findLast(({ state }) => state !== 'draft');
    require(yearly, 'a season has been published');
    const draft = await this.copy(yearly);
    const published = await this.publish(draft, yearly.examYear);
    await this.extend(published, yearly.examYear);
  }

  private async copy({ id: seasonId, examYear }: Schemas['SeasonListItemView']) {
    const project = `申报演练${randomUUID().slice(0, 8)}`;
    const { id } = await this.stage.succeeds(
      'copy it into the next exam year',
      () =>
        this.api.POST('/api/season-drafts', {
          params: { header: once() },
          body: { kind: 'copy', seasonId, project, examYear: examYear + 1 },
        }),
      ({ version }) => `draft in version ${version}`,
    );
    await this.stage.succeeds(
      'what the directory of the new year changed',
      () => this.api.GET('/api/season-drafts/{id}', { params: { path: { id } } }),
      ({ definition, report, issues }) =>
        `${definition.specialties.length} specialties, ${report?.dropped.length} dropped, ${report?.added.length} added; ` +
        `cut-off ${definition.cutoffOn}; ${issues.length} issues`,
    );
    return id;
  }

  private async publish(id: string, year: number): Promise<Schemas['SeasonVersionReceipt']> {
    const path = { id };
    const backwards = { opensAt: `${year}-12-11T00:00:00+08:00`, closesAt: `${year}-11-26T00:00:00+08:00` };
    await this.save(id, 1, backwards);
    const refused = await this.dryRun(id);
    require(refused.token === null, 'what is not right gets no token');
    await this.save(id, 2, { opensAt: backwards.closesAt, closesAt: backwards.opensAt });
    const { token } = await this.dryRun(id);
    require(token, 'it may be published now');
    const publish = (shown: string) =>
      this.api.POST('/api/season-drafts/{id}/publication', {
        params: { path, header: { ...once(), 'If-Match': shown } },
      });
    await this.stage.isRefused('publish what was not shown', 'content_changed', () => publish('"seen"'));
    return this.stage.succeeds(
      'publish exactly what the dry run has shown',
      () => publish(token),
      ({ version }) => `version ${version}`,
    );
  }

  private async save(id: string, version: number, declarationWindow: Schemas['WindowFields']) {
    await this.stage.succeeds(
      '申报时间',
      () =>
        this.api.PATCH('/api/season-drafts/{id}', {
          params: { path: { id } },
          body: { version, declarationWindow },
        }),
      ({ issues }) =>
        issues.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; ') || 'nothing is missing',
    );
  }

  private dryRun(id: string): Promise<Schemas['DryRunView']> {
    return this.stage.succeeds(
      '试运行',
      () => this.api.GET('/api/season-drafts/{id}/dry-run', { params: { path: { id } } }),
      ({ issues, changes, effects }) =>
        `${issues.length} issues, ${changes.length} changes, ${effects.length} effects on declarations`,
    );
  }

  private async extend({ seasonId, version }: Schemas['SeasonVersionReceipt'], year: number): Promise<void> {
    const path = { id: seasonId };
    const extend = (closesAt: string) =>
      this.api.POST('/api/seasons/{id}/window-extensions', {
        params: { path, header: once() },
        body: { version, target: 'declaration', closesAt, reason: '演练: 系统故障，顺延一天' },
      });
    await this.stage.isRefused('an end that is earlier, by mistake', 'window_shortened', () =>
      extend(`${year}-12-10T00:00:00+08:00`),
    );
    await this.stage.succeeds(
      '延期一天',
      () => extend(`${year}-12-12T00:00:00+08:00`),
      (extended) => `version ${extended.version}`,
    );
    await this.stage.succeeds(
      'who published what, and why',
      () => this.api.GET('/api/seasons/{id}/versions', { params: { path } }),
      ({ items }) =>
        items
          .map(({ version: number, origin, publishedByName, reason, changes }) =>
            [number, origin, publishedByName, reason, changes.map(({ pointer }) => pointer).join()]
              .filter(Boolean)
              .join(' '),
          )
          .join('; '),
    );
  }

  /** The whole picture of a season, and its 汇总表. */
  async overlook(seasonId: string): Promise<void> {
    await this.stage.succeeds(
      '统计: declarations by state',
      () => this.api.GET('/api/reports/season-counts', { params: { query: { seasonId } } }),
      ({ scope, total, queues }) =>
        `${scope}: ${total}; ${queues.map(({ queue, count }) => `${queue} ${count}`).join(', ')}`,
    );
    const { id } = await this.stage.succeeds(
      '汇总表: asked for, masked',
      () => this.api.POST('/api/exports', { params: { header: once() }, body: { seasonId } }),
      ({ status }) => status,
    );
    const path = { id };
    await this.stage.becomes(
      '汇总表: made in the background',
      () => this.api.GET('/api/exports/{id}', { params: { path } }),
      ({ status }) => status === 'ready',
      ({ rowsDone, bytes }) => `${rowsDone} rows, ${bytes} bytes of XLSX`,
    );
    await this.stage.succeeds(
      '汇总表: a link for a minute',
      () => this.api.POST('/api/exports/{id}/links', { params: { path } }),
      ({ expiresAt }) => `good until ${expiresAt}`,
    );
  }
}
