import { Injectable } from '@nestjs/common';
import type { FindingKind } from '@htp/domain';
import { KeyedDigest } from '../crypto/index.ts';
import { Database, UnitOfWork } from '../database/index.ts';
import { FileStore } from '../edge/index.ts';
import {
  appendLinks,
  findHead,
  holdSequencer,
  linksAfter,
  strangers,
  unchained,
  unchainedLag,
  type LinkRow,
} from './activity-chain.sql.ts';

const BATCH = 1000;
/** Links between two notes of how far a verification is: a second or so. */
const PROGRESS_EVERY = 10_000;
const LAG_CAP = 10_000;
const ANCHOR = 'activity/anchor.json';
const GENESIS = Buffer.from('htp activity chain');

/** What reading the whole record found wrong, by the place in it. */
export interface Finding {
  readonly kind: FindingKind;
  readonly sequence?: string;
  readonly activityId?: string;
}

/** A link, its hash in hexadecimal. */
interface Anchor {
  readonly sequence: string;
  readonly hash: string;
}

/** How far the chain is. */
export interface ChainState {
  readonly head: Anchor | null;
  readonly anchor: Anchor | null;
  /** Activities after the head, counted up to a cap, and since when. */
  readonly unchained: number;
  readonly unchainedSince: string | null;
}

/** The tamper-evident chain over the record (docs/adr/0007-record.md). */
@Injectable()
export class ActivityChain {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly digest: KeyedDigest,
    private readonly fileStore: FileStore,
  ) {}

  /** Chains everything that is committed and not chained yet. @returns how many links were added */
  async advance(): Promise<number> {
    let total = 0;
    for (;;) {
      const added = await this.unitOfWork.run(() => this.appendBatch(), {
        unrecorded: 'the chain is over the record',
      });
      total += added;
      if (added < BATCH) return total;
    }
  }

  /** Puts the head where the database's owner cannot change it, so that a cut tail shows. */
  async anchor(): Promise<void> {
    const head = await this.database.findOne(findHead);
    if (!head) return;
    const anchor: Anchor = { sequence: head.sequence, hash: head.hash.toString('hex') };
    await this.fileStore.put(ANCHOR, Buffer.from(JSON.stringify(anchor)));
  }

  /**
   * Reads the whole record.
   * @param progressed is told now and then how many links were read, and how many there are
   * @returns every place where it is not as it was written
   */
  async verify(
    progressed: (links: number, all: string) => Promise<void> = () => Promise.resolve(),
  ): Promise<{ links: number; findings: Finding[] }> {
    const findings: Finding[] = [];
    const head = await this.database.findOne(findHead);
    const anchor = await this.readAnchor();
    let previous: Pick<LinkRow, 'sequence' | 'activity_id' | 'hash'> = {
      sequence: '0',
      activity_id: '0',
      hash: GENESIS,
    };
    let links = 0;
    await progressed(links, head?.sequence ?? '0');
    for (;;) {
      const batch = await this.database.query(linksAfter, [previous.sequence, BATCH]);
      for (const link of batch) {
        findings.push(...this.check(link, previous, anchor));
        previous = link;
      }
      links += batch.length;
      if (links % PROGRESS_EVERY < batch.length) await progressed(links, head?.sequence ?? '0');
      if (batch.length < BATCH) break;
    }
    if (anchor && BigInt(anchor.sequence) > BigInt(previous.sequence)) {
      findings.push({ kind: 'tail_cut', sequence: anchor.sequence });
    }
    const unlinked = await this.database.query(strangers, [previous.activity_id]);
    findings.push(...unlinked.map(({ id }) => ({ kind: 'inserted' as const, activityId: id })));
    return { links, findings };
  }

  /** Head, last anchor and what is not chained yet. */
  async state(): Promise<ChainState> {
    const head = await this.database.findOne(findHead);
    const lag = await this.database.findOne(unchainedLag, [head?.activity_id ?? null, LAG_CAP]);
    return {
      head: head ? { sequence: head.sequence, hash: head.hash.toString('hex') } : null,
      anchor: (await this.readAnchor()) ?? null,
      unchained: lag?.count ?? 0,
      unchainedSince: lag?.since?.toISOString() ?? null,
    };
  }

  private async appendBatch(): Promise<number> {
    const [held] = await this.database.query(holdSequencer);
    if (!held?.held) return 0;
    const head = await this.database.findOne(findHead);
    const rows = await this.database.query(unchained, [head?.activity_id ?? null, BATCH]);
    let sequence = BigInt(head?.sequence ?? 0);
    let previous = head?.hash ?? GENESIS;
    const links = rows.map((row) => {
      sequence += 1n;
      previous = this.digest.of('activity-chain', String(sequence), previous, row.body);
      return { sequence: String(sequence), activityId: row.id, hash: previous };
    });
    if (links.length === 0) return 0;
    await this.database.count(appendLinks, [
      links.map((link) => link.sequence),
      links.map((link) => link.activityId),
      links.map((link) => link.hash),
    ]);
    return links.length;
  }

  private check(
    link: LinkRow,
    previous: { sequence: string; hash: Buffer },
    anchor: Anchor | undefined,
  ): Finding[] {
    const place = { sequence: link.sequence, activityId: link.activity_id };
    const findings: Finding[] = [];
    const isNext = BigInt(link.sequence) === BigInt(previous.sequence) + 1n;
    if (!isNext) findings.push({ kind: 'link_missing', sequence: String(BigInt(previous.sequence) + 1n) });
    if (link.body === null) findings.push({ kind: 'deleted', ...place });
    else if (
      isNext &&
      !this.digest.matches(link.hash, 'activity-chain', link.sequence, previous.hash, link.body)
    ) {
      findings.push({ kind: 'altered', ...place });
    }
    if (anchor?.sequence === link.sequence && anchor.hash !== link.hash.toString('hex')) {
      findings.push({ kind: 'anchor_differs', ...place });
    }
    return findings;
  }

  private async readAnchor(): Promise<Anchor | undefined> {
    if (!(await this.fileStore.exists(ANCHOR))) return undefined;
    return JSON.parse((await this.fileStore.get(ANCHOR)).toString('utf8')) as Anchor;
  }
}
