import { randomUUID } from 'node:crypto';
import type { Answer } from './client.ts';
import { Actor } from './actor.ts';
import type { Receipt } from './ledger.ts';

export interface QueueItem extends Receipt {
  readonly claim: { readonly mine: boolean } | null;
  readonly allowedActions: readonly string[];
}

/** A case as its reviewer has opened it. */
export interface OpenedCase extends Receipt {
  readonly contentTag: string;
  readonly sections: readonly {
    readonly section: string;
    readonly verdict: { readonly verdict: string } | null;
  }[];
}

export type Outcome = 'passed' | 'returned' | 'rejected';

const ROOT = '/api/review/declarations';
const DAY_MS = 86_400_000;
const CORRECTED_WITHIN_DAYS = 20;
/** The section that candidates can correct without a new picture. */
const CORRECTABLE = 'declaration_details';

/** Somebody who reviews: an officer, or a reviewer of exam point or province. */
export class Officer extends Actor {
  /** What waits for him, nobody else's work. */
  async queue(limit = 20): Promise<QueueItem[]> {
    const { body } = await this.get(`${ROOT}?limit=${limit}`);
    const items = (body?.items ?? []) as QueueItem[];
    return items.filter(({ claim, allowedActions }) => claim?.mine || allowedActions.includes('claim'));
  }

  /** Claims, opens, judges and decides. @returns what came of it; undefined when it was refused on the way */
  async workOn(id: string, outcome: Outcome): Promise<Receipt | undefined> {
    if (!(await this.claim(id))) return undefined;
    const opened = await this.open(id);
    if (!opened) return undefined;
    if (!(await this.judgeAll(opened, outcome))) return undefined;
    return this.decide(opened, outcome);
  }

  async claim(id: string): Promise<boolean> {
    return (await this.send({ method: 'POST', path: `${ROOT}/${id}/claim` })).ok;
  }

  async open(id: string): Promise<OpenedCase | undefined> {
    const { ok, body } = await this.get(`${ROOT}/${id}`);
    return ok ? (body as OpenedCase) : undefined;
  }

  /** Notes what stands not yet as the outcome needs it. */
  async judgeAll({ id, sections }: OpenedCase, outcome: Outcome): Promise<boolean> {
    if (outcome === 'rejected') return true;
    for (const { section, verdict } of sections) {
      const wanted = outcome === 'returned' && section === CORRECTABLE ? 'returned' : 'accepted';
      if (verdict?.verdict !== wanted && !(await this.judge(id, section, wanted))) return false;
    }
    return true;
  }

  async judge(id: string, section: string, verdict: 'accepted' | 'returned'): Promise<boolean> {
    const body = verdict === 'returned' ? { verdict, reason: 'R20' } : { verdict };
    const { ok } = await this.send({ method: 'PUT', path: `${ROOT}/${id}/sections/${section}`, body });
    const accountId = await this.person.accountId();
    if (ok) this.ledger.verdicts.push({ declarationId: id, accountId, section, verdict });
    return ok;
  }

  decide(
    { id, contentTag }: Pick<OpenedCase, 'id' | 'contentTag'>,
    decision: Outcome,
  ): Promise<Receipt | undefined> {
    const correctBy = new Date(Date.now() + CORRECTED_WITHIN_DAYS * DAY_MS).toISOString().slice(0, 10);
    const body = {
      decision,
      ...(decision === 'returned' ? { correctBy } : {}),
      ...(decision === 'rejected' ? { reason: 'R20' } : {}),
    };
    return this.change(decision, { path: `${ROOT}/${id}/decision`, ifMatch: contentTag, body });
  }

  /** 下一份. */
  claimNext(seasonId: string): Promise<Answer> {
    return this.send({ method: 'POST', path: `${ROOT}/next-claim`, body: { seasonId } });
  }

  release(id: string): Promise<Answer> {
    return this.send({ method: 'DELETE', path: `${ROOT}/${id}/claim` });
  }

  markForm(id: string, contentTag: string): Promise<Answer> {
    return this.send({ method: 'POST', path: `${ROOT}/${id}/form-mark`, ifMatch: contentTag });
  }

  liftFormMark(id: string, contentTag: string): Promise<Answer> {
    return this.send({ method: 'DELETE', path: `${ROOT}/${id}/form-mark`, ifMatch: contentTag });
  }

  /** As a lead. */
  assign(id: string, accountId: string): Promise<Answer> {
    return this.send({ method: 'POST', path: `${ROOT}/${id}/assignment`, body: { accountId } });
  }

  passInBulk(id: string, contentTag: string): Promise<Answer> {
    const body = { items: [{ id, contentTag }] };
    return this.send({ method: 'POST', path: `${ROOT}/bulk-pass`, body, key: randomUUID() });
  }
}
