import { Injectable } from '@nestjs/common';
import {
  beijingDay,
  type CredentialKind,
  DomainError,
  type FormValues,
  pointerTo,
  tidyCredential,
} from '@htp/domain';
import { v7 as uuidv7 } from 'uuid';
import { ActivityService } from '../../platform/activity/index.ts';
import { UnitOfWork } from '../../platform/database/index.ts';
import { Clock } from '../../platform/edge/index.ts';
import { DocumentReadings } from '../evidence/index.ts';
import { FileService } from '../files/index.ts';
import { IdentityService } from '../identity/index.ts';
import { requireNoNewFaults, requireShape } from './credential-check.ts';
import { type CredentialRecord, filesIn } from './credential-record.ts';
import { CredentialRepository } from './credential.repository.ts';
import type { AddCredentialInput, EditCredentialInput } from './credential.input.ts';
import { CredentialReceipt } from './credential.view.ts';
import { MOST_CREDENTIALS } from './limits.ts';

/** A candidate's own changes. */
@Injectable()
export class CredentialEditingService {
  constructor(
    private readonly credentials: CredentialRepository,
    private readonly identities: IdentityService,
    private readonly files: FileService,
    private readonly readings: DocumentReadings,
    private readonly unitOfWork: UnitOfWork,
    private readonly activity: ActivityService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_verified`, `credential_invalid`, `not_found` for a file, shape problems */
  async add(ownerId: string, { kind, fields: typed }: AddCredentialInput): Promise<CredentialReceipt> {
    await this.identities.getVerifiedPerson(ownerId);
    const today = await this.today();
    requireShape(kind, typed, today);
    const fields = tidyCredential(kind, typed);
    requireNoNewFaults(kind, {}, fields, today);
    const id = uuidv7();
    return this.unitOfWork.run(async () => {
      await this.attach(ownerId, kind, typed);
      await this.insert({ id, ownerId, kind, fields });
      const detail = { kind, fields: Object.keys(fields) };
      await this.activity.record({ type: 'credential.added', subject: subject(id), ownerId, detail });
      return CredentialReceipt.of(await this.get(ownerId, id), today);
    });
  }

  /**
   * Changes the fields that are named, of the version that the client saw.
   * @throws DomainError `not_found`, `version_stale` with both values, `credential_invalid`, shape problems
   */
  async edit(ownerId: string, id: string, input: EditCredentialInput): Promise<CredentialRecord> {
    await this.identities.getVerifiedPerson(ownerId);
    const today = await this.today();
    return this.unitOfWork.run(async () => {
      const before = await this.credentials.lock(id, ownerId);
      if (!before) throw new DomainError('not_found');
      const { kind } = before;
      requireShape(kind, input.fields, today);
      if (before.version !== input.version) throw stale(before, input.fields);
      const fields = tidyCredential(kind, { ...before.fields, ...input.fields });
      requireNoNewFaults(kind, before.fields, fields, today);
      await this.attach(ownerId, kind, input.fields);
      const version = await this.credentials.update({ ...before, fields });
      const detail = { kind, version, fields: Object.keys(input.fields) };
      await this.activity.record({ type: 'credential.edited', subject: subject(id), ownerId, detail });
      return this.get(ownerId, id);
    });
  }

  private async today(): Promise<string> {
    return beijingDay(await this.clock.now());
  }

  private async get(ownerId: string, id: string): Promise<CredentialRecord> {
    const credential = await this.credentials.find(id, ownerId);
    if (!credential) throw new DomainError('not_found');
    return credential;
  }

  private async insert(
    credential: Pick<CredentialRecord, 'id' | 'ownerId' | 'kind' | 'fields'>,
  ): Promise<void> {
    await this.credentials.holdOwner(credential.ownerId);
    const typed = {
      ...credential,
      source: 'candidate',
      externalId: null,
      supplied: {},
      corrections: {},
    } as const;
    if (await this.credentials.insert(typed, MOST_CREDENTIALS)) return;
    const tooMany = { pointer: '', code: 'count_wrong', params: { max: MOST_CREDENTIALS } } as const;
    throw new DomainError('credential_invalid', undefined, [tooMany]);
  }

  /** Only own files can be attached; what they say is read. */
  private async attach(ownerId: string, kind: CredentialKind, typed: FormValues): Promise<void> {
    const attached = filesIn(kind, typed);
    const fieldOf = new Map([...attached].map(([name, id]) => [id, name]));
    const pointerOf = (id: string) => pointerTo('fields', fieldOf.get(id) ?? '');
    await this.files.requireOwn(ownerId, [...attached.values()], pointerOf);
    await this.readings.request(kind, new Map([...attached].map(([name, id]) => [name, [id]])));
  }
}

const subject = (id: string) => ({ kind: 'credential', id }) as const;

/** Only what differs: the client shows both and lets the person choose, so that nothing typed is lost. */
function stale({ version, fields }: CredentialRecord, typed: FormValues): DomainError {
  const differing = Object.keys(typed).filter((name) => typed[name] !== (fields[name] ?? null));
  const of = (values: FormValues) =>
    Object.fromEntries(differing.map((name) => [name, values[name] ?? null]));
  return new DomainError('version_stale', { currentVersion: version, yours: of(typed), current: of(fields) });
}
