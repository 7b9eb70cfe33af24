import type { components } from '@htp/api-client';
import { codeOf, nextCodeOf } from './authenticator.ts';
import { IdentityReviewer } from './identity-reviewer.ts';
import { require, type Stage } from './stage.ts';
import { once, type Visitor, visitor } from './visitor.ts';

type Review = components['schemas']['ReviewView'];
type Section = Review['sections'][number]['section'];

const WEEK_MS = 7 * 24 * 3600 * 1000;

/** Why, and by when to correct it. */
const returning = () => ({
  reason: 'R17',
  remark: '请按退回意见修改',
  correctBy: new Date(Date.now() + WEEK_MS).toISOString().slice(0, 10),
});

/** Field by field and file by file. */
const changesText = (sections: readonly Pick<Review['sections'][number], 'section' | 'changes'>[]) =>
  sections
    .map(
      ({ section, changes }) =>
        `${section} ${changes.map(({ field, kind }) => `${field} ${kind}`).join(', ')}`,
    )
    .join('; ');

/** What a unit's officer or a provincial reviewer does. */
export class Reviewer {
  private readonly visitor: Visitor;
  protected readonly stage: Stage;
  private readonly userName: string;

  constructor(stage: Stage, baseUrl: string, userName: string) {
    this.stage = stage;
    this.userName = userName;
    this.visitor = visitor(stage, baseUrl);
  }

  protected get api() {
    return this.visitor.api;
  }

  /** What this reviewer does about identities. */
  get identities(): IdentityReviewer {
    return new IdentityReviewer(this.stage, this.visitor);
  }

  async signIn(): Promise<void> {
    await this.stage.isRefused(
      `${this.userName} signs in with the password alone`,
      'second_factor_required',
      () => this.send(),
    );
    const signIn = async () => {
      const answer = await this.send(codeOf(this.userName));
      // Somebody has just used this code, perhaps an earlier run of the demo.
      return answer.error?.code === 'second_factor_wrong'
        ? this.send(await nextCodeOf(this.userName))
        : answer;
    };
    const tell = () => 'password and code accepted';
    this.visitor.hold(await this.stage.succeeds('with the code of the authenticator too', signIn, tell));
  }

  private send(code?: string) {
    const body = { userName: this.userName, password: `demo-${this.userName}-2026`, code };
    return this.api.POST('/api/sessions/password', { body });
  }

  /** Finds a correction in the queue and gives the right value. */
  async correct(id: string, value: string): Promise<void> {
    await this.stage.succeeds(
      'the queue of 信息更正',
      () => this.api.GET('/api/review/corrections', {}),
      ({ items, count }) => {
        require(items.some((item) => item.id === id), 'the correction waits in the queue');
        return `${count} waiting; ${items.map(({ personName, kind, field }) => `${personName} ${kind} ${field}`).join(', ')}`;
      },
    );
    const { version } = await this.stage.succeeds(
      'open it: old, claimed, proof',
      () => this.api.GET('/api/review/corrections/{id}', { params: { path: { id } } }),
      ({ commissionValue, rounds }) =>
        `委平台 ${commissionValue}, the candidate says ${rounds.at(-1)?.claimed}`,
    );
    await this.stage.succeeds(
      'correct it',
      () =>
        this.api.POST('/api/review/corrections/{id}/correction', {
          params: { path: { id }, header: once() },
          body: { version, value },
        }),
      ({ status }) => status,
    );
  }

  /** 下一份: the case that has waited longest; when that is another one, this one is claimed by name. */
  private async claim(id: string): Promise<void> {
    const { claimed } = await this.stage.succeeds(
      'next case',
      () => this.api.POST('/api/review/declarations/next-claim', { body: {} }),
      ({ claimed: next }) => (next ? `claimed until ${next.expiresAt}` : 'none waits'),
    );
    if (claimed?.id === id) return;
    await this.stage.succeeds(
      'claim the case',
      () => this.api.POST('/api/review/declarations/{id}/claim', { params: { path: { id } } }),
      ({ expiresAt }) => `nobody else works on it until ${expiresAt}`,
    );
  }

  /** Finds the 国网 form out of date: no return, the case waits for the candidate where it is. */
  async markForm({ id, contentTag }: Review): Promise<void> {
    const params = { path: { id }, header: { 'If-Match': contentTag } };
    await this.stage.succeeds(
      'mark the form as out of date',
      () => this.api.POST('/api/review/declarations/{id}/form-mark', { params }),
      ({ status, stage }) => `still ${status}, at ${stage}`,
    );
    await this.stage.isRefused('approve it all the same', 'form_outdated', () =>
      this.api.POST('/api/review/declarations/{id}/decision', {
        params: { ...params, header: { ...params.header, ...once() } },
        body: { decision: 'passed' } as never,
      }),
    );
  }

  /** The page from before the renewal is told so; what the renewal left stands. */
  async reviewRenewed(before: Review): Promise<Review> {
    const { id, contentTag } = before;
    await this.stage.isRefused('decide on the page from before', 'content_changed', () =>
      this.api.POST('/api/review/declarations/{id}/decision', {
        params: { path: { id }, header: { 'If-Match': contentTag, ...once() } },
        body: { decision: 'passed' } as never,
      }),
    );
    await this.stage.succeeds(
      'what changed since I last looked',
      () => this.api.GET('/api/review/declarations/{id}/changes', { params: { path: { id }, query: {} } }),
      ({ from, to, sections }) => `round ${from} → ${to}: ${changesText(sections)}`,
    );
    return this.judgeSections(await this.open(id));
  }

  /** Claims the case from the queue and judges each section. @returns the case as it was seen */
  async judge(id: string, returned?: { section: Section; reason: string; remark: string }): Promise<Review> {
    await this.stage.succeeds(
      'the queue',
      () => this.api.GET('/api/review/declarations', {}),
      ({ items, count }) => {
        require(items.some((item) => item.id === id), 'the case waits in the queue');
        return `${count} waiting; ${items.map(({ maskedName, specialtyName }) => `${maskedName} ${specialtyName}`).join(', ')}`;
      },
    );
    await this.claim(id);
    return this.judgeSections(await this.open(id), returned);
  }

  private async judgeSections(
    review: Review,
    returned?: { section: Section; reason: string; remark: string },
  ): Promise<Review> {
    const { id } = review;
    for (const { section, verdict } of review.sections) {
      if (section !== returned?.section && verdict?.verdict === 'accepted') continue;
      const body =
        section === returned?.section ? { verdict: 'returned', ...returned } : { verdict: 'accepted' };
      const { section: _, ...judgement } = body as { section?: string };
      await this.stage.succeeds(
        `judge ${section}`,
        () =>
          this.api.PUT('/api/review/declarations/{id}/sections/{section}', {
            params: { path: { id, section } } as never,
            body: judgement as never,
          }),
        (judged) => [judged.verdict, judged.reason, judged.remark].filter(Boolean).join(' '),
      );
    }
    return review;
  }

  private open(id: string): Promise<Review> {
    return this.stage.succeeds(
      'open the case',
      () => this.api.GET('/api/review/declarations/{id}', { params: { path: { id } } }),
      ({ person, unit, sections }) => {
        const changed = sections.filter((it) => it.changed);
        const since = changed.length > 0 ? `; changed since: ${changesText(changed)}` : '';
        return `${person.name} ${person.maskedNumber}, ${unit.name}, ${sections.length} sections${since}`;
      },
    );
  }

  async decide(review: Review, decision: 'passed' | 'returned', stageAfter: string): Promise<void> {
    const { id, contentTag } = review;
    const decide = (tag: string) =>
      this.api.POST('/api/review/declarations/{id}/decision', {
        params: { path: { id }, header: { 'If-Match': tag, ...once() } },
        body: (decision === 'returned' ? { decision, ...returning() } : { decision }) as never,
      });
    const outdated = `"${'0'.repeat(64)}"`;
    await this.stage.isRefused('decide on a version that was not seen', 'content_changed', () =>
      decide(outdated),
    );
    await this.stage.succeeds(
      `decide: ${decision}`,
      () => decide(contentTag),
      ({ status, stage }) => {
        require(status === stageAfter || stage === stageAfter, `it is ${stageAfter} now`);
        return stage === null ? status : `${status}, at ${stage}`;
      },
    );
  }

  /** Finds the registration in the queue, looks at it and approves it. */
  async approveRegistration(number: string): Promise<void> {
    const { items } = await this.stage.succeeds(
      'the queue of registrations',
      () => this.api.GET('/api/review/registrations', { params: { query: { limit: 100 } } }),
      ({ items: waiting, count }) => `${count} waiting; ${waiting.map(({ name }) => name).join(', ')}`,
    );
    const registration = items.find((item) => item.number === number);
    require(registration, 'the registration waits in the queue');
    const params = { path: { id: registration.id } };
    await this.stage.succeeds(
      'claim it',
      () => this.api.POST('/api/review/registrations/{id}/claim', { params }),
      ({ expiresAt }) => `nobody else works on it until ${expiresAt}`,
    );
    const { contentTag } = await this.stage.succeeds(
      'open it: proof, and what it may be a second one of',
      () => this.api.GET('/api/review/registrations/{id}', { params }),
      ({ details, proof, duplicates }) =>
        `${details.name}, ${proof.length} file; ${duplicates.length} similar: ${duplicates.map((other) => `${other.details.name} ${other.similarity}%`).join(', ')}`,
    );
    await this.stage.succeeds(
      'approve it',
      () =>
        this.api.POST('/api/review/registrations/{id}/decision', {
          params: { ...params, header: { 'If-Match': contentTag, ...once() } },
          body: { decision: 'approved' },
        }),
      ({ status, unitId }) => {
        require(unitId !== null, 'the unit is made');
        return `${status}; its officer has an account, whose password the reviewer never sees`;
      },
    );
  }
}
