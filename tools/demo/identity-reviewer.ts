import type { components } from '@htp/api-client';
import { require, type Stage } from './stage.ts';
import { once, type Visitor } from './visitor.ts';

type Review = components['schemas']['IdentityReviewView'];

/** What a provincial reviewer does about an identity. @param visitor signed in as one */
export class IdentityReviewer {
  private readonly stage: Stage;
  private readonly visitor: Visitor;

  constructor(stage: Stage, visitor: Visitor) {
    this.stage = stage;
    this.visitor = visitor;
  }

  private get api() {
    return this.visitor.api;
  }

  /** Claims the case, compares picture and number, approves. */
  async approve(id: string): Promise<void> {
    await this.stage.succeeds(
      'the queue of identities',
      () => this.api.GET('/api/review/identities'),
      ({ items, count }) => {
        require(items.some((item) => item.id === id), 'the case waits in the queue');
        return `${count} waiting; ${items.map(({ maskedName, maskedNumber }) => `${maskedName} ${maskedNumber}`).join(', ')}`;
      },
    );
    const path = { id };
    await this.stage.isRefused('a picture before the case is claimed', 'not_found', () => this.picture(id));
    await this.stage.succeeds(
      'claim the case',
      () => this.api.POST('/api/review/identities/{id}/claim', { params: { path } }),
      ({ expiresAt }) => `nobody else sees its pictures until ${expiresAt}`,
    );
    const review = await this.open(id);
    await this.stage.succeeds(
      'the front',
      () => this.picture(id),
      () => 'shown once, recorded, cached nowhere',
    );
    await this.stage.succeeds(
      'the whole number, to compare',
      () =>
        this.api.POST('/api/review/identities/{id}/number-reveals', {
          params: { path },
          body: { reason: 'compare_with_picture' },
        }),
      ({ number, revealsLeft }) => `${number}, recorded; ${revealsLeft} more today`,
    );
    await this.decide(review);
  }

  private open(id: string): Promise<Review> {
    return this.stage.succeeds(
      'open the case',
      () => this.api.GET('/api/review/identities/{id}', { params: { path: { id } } }),
      ({ name, maskedNumber, checks, conflict, pictures }) => {
        require(conflict === null, 'nobody else holds the document');
        const passed = checks.map(({ check, passed: ok }) => `${check} ${ok ? '✓' : '✗'}`);
        return `${name} ${maskedNumber}; ${passed.join(', ')}; pictures: ${pictures.join(', ')}`;
      },
    );
  }

  private picture(id: string) {
    return this.api.GET('/api/review/identities/{id}/pictures/{side}', {
      params: { path: { id, side: 'front' } },
      parseAs: 'blob',
    });
  }

  private async decide({ id, contentTag }: Review): Promise<void> {
    const decide = (tag: string) =>
      this.api.POST('/api/review/identities/{id}/decision', {
        params: { path: { id }, header: { 'If-Match': tag, ...once() } },
        body: { decision: 'approved' },
      });
    await this.stage.isRefused('decide on what was not seen', 'content_changed', () => decide('"unseen"'));
    await this.stage.succeeds(
      'decide: approved',
      () => decide(contentTag),
      ({ status }) => status,
    );
  }
}
