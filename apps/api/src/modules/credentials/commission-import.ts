import { Injectable } from '@nestjs/common';
import {
  beijingDay,
  type CredentialKind,
  mergeImport,
  type RecordFaultCode,
  tidyCredential,
} from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { Clock, type CommissionAnswer, type CommissionRecord } from '../../platform/edge/index.ts';
import type { ImportChange, RecordFault } from './commission-fetch.entity.ts';
import type { ImportOutcome } from './commission-fetch.repository.ts';
import type { CredentialRecord } from './credential-record.ts';
import { CredentialRepository } from './credential.repository.ts';
import { MOST_CREDENTIALS } from './limits.ts';

/** What one record has come to. */
interface Taken {
  readonly added?: true;
  readonly change?: ImportChange;
  readonly faults?: readonly RecordFault[];
}

/** Brings an answer of the commission's into a person's credentials, each record by its id there. */
@Injectable()
export class CommissionImport {
  constructor(
    private readonly credentials: CredentialRepository,
    private readonly clock: Clock,
  ) {}

  /** Within a unit of work; doing it twice is doing it once. */
  async bringIn(ownerId: string, { records, faults }: CommissionAnswer): Promise<ImportOutcome> {
    await this.credentials.holdOwner(ownerId);
    const known = await this.credentials.lockFetched(ownerId);
    const today = beijingDay(await this.clock.now());
    const taken: Taken[] = [];
    for (const record of records) {
      const before = known.get(record.externalId);
      taken.push(before ? await this.renew(before, record, today) : await this.add(ownerId, record));
    }
    const spoilt = faults.map(({ code, kind, field }) => ({ code, kind, field }));
    const changes = taken.flatMap(({ change }) => change ?? []);
    const added = taken.filter((each) => each.added).length;
    const missed = taken.filter((each) => !each.added && !each.change && each.faults).length;
    return {
      found: records.length + faults.length,
      added,
      unchanged: records.length - added - changes.length - missed,
      absent: await this.markAbsent(known, { records, faults }),
      changes,
      faults: [...spoilt, ...taken.flatMap((each) => each.faults ?? [])],
    };
  }

  private async add(ownerId: string, { kind, externalId, fields }: CommissionRecord): Promise<Taken> {
    const supplied = tidyCredential(kind, fields);
    const fetched = { id: uuidv7(), ownerId, kind, externalId, fields: supplied, supplied, corrections: {} };
    const added = await this.credentials.insert({ ...fetched, source: 'commission' }, MOST_CREDENTIALS);
    return added ? { added } : { faults: [faultOf('too_many', kind)] };
  }

  /** A record that says what it said before leaves the version alone: nobody's open form becomes stale. */
  private async renew(before: CredentialRecord, record: CommissionRecord, today: string): Promise<Taken> {
    const { kind } = before;
    if (record.kind !== kind) return { faults: [faultOf('kind_changed', kind)] };
    const said = tidyCredential(kind, record.fields);
    const { known, followed, refused } = mergeImport(kind, before, said, today);
    const faults = refused.map((field) => faultOf('value_refused', kind, field));
    const told = faults.length > 0 ? { faults } : {};
    if (isSame(known.supplied, before.supplied) && followed.length === 0) return told;
    await this.credentials.update({ ...before, ...known });
    return { ...told, change: { credentialId: before.id, kind, fields: followed } };
  }

  /**
   * What the commission no longer has stays as it is and is marked, until it is there again. A record whose id could not be
   * read may be any of them, so nothing is marked then.
   */
  private async markAbsent(
    known: ReadonlyMap<string, CredentialRecord>,
    { records, faults }: CommissionAnswer,
  ): Promise<number> {
    const named = [...records, ...faults].map(({ externalId }) => externalId);
    if (named.includes(null)) return 0;
    const absent = [...known].filter(([externalId]) => !named.includes(externalId)).map(([, { id }]) => id);
    const present = [...known.values()].filter(({ id }) => !absent.includes(id)).map(({ id }) => id);
    await this.credentials.markAbsent(absent, present);
    return absent.length;
  }
}

function faultOf(code: RecordFaultCode, kind: CredentialKind, field: string | null = null): RecordFault {
  return { code, kind, field };
}

const isSame = (one: object, other: object) =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
