import { Injectable } from '@nestjs/common';
import {
  beijingDay,
  completeness,
  type CredentialKind,
  type CredentialState,
  credentialWarnings,
  disputedValues,
  DomainError,
  type FieldError,
  fieldSources,
  type FieldSources,
  type FormValues,
  newestWorkFirst,
} from '@htp/domain';
import { Clock } from '../../platform/edge/index.ts';
import { IdentityService } from '../identity/index.ts';
import { type CredentialRecord, filesIn } from './credential-record.ts';
import { CredentialRepository } from './credential.repository.ts';
import { credentialSuggestions, type CredentialSuggestionsView } from './credential-suggestions.ts';
import { CredentialListView, CredentialView } from './credential.view.ts';

/** A credential with its secrets opened, for a declaration to freeze. */
export interface CompleteCredential {
  readonly id: string;
  readonly kind: CredentialKind;
  readonly version: number;
  readonly fields: FormValues;
  readonly source: CredentialRecord['source'];
  /** Names of the fields that the commission supplied. */
  readonly suppliedFields: readonly string[];
  /** What the commission or the unit says where the candidate says otherwise, by field: the reviewer sees both. */
  readonly disputed: FormValues;
  readonly sources: FieldSources;
  readonly fileIds: readonly string[];
}

/** Reading credentials: for their owner, and for declarations. */
@Injectable()
export class CredentialService {
  constructor(
    private readonly credentials: CredentialRepository,
    private readonly identities: IdentityService,
    private readonly clock: Clock,
  ) {}

  /** Everything a person holds, grouped by kind, numbers masked. */
  async list(ownerId: string): Promise<CredentialListView> {
    const today = beijingDay(await this.clock.now());
    return CredentialListView.of(await this.credentials.list(ownerId), today);
  }

  /** Everything a person holds, complete or not, with its secrets opened. */
  findKnown(ownerId: string): Promise<Pick<CredentialRecord, 'id' | 'kind' | 'fields'>[]> {
    return this.credentials.list(ownerId);
  }

  /** What is offered while somebody types. */
  async suggestions(): Promise<CredentialSuggestionsView> {
    return credentialSuggestions(beijingDay(await this.clock.now()));
  }

  /** One of the person's own, whole. @throws DomainError `not_found`, `not_verified` */
  async view(ownerId: string, id: string): Promise<CredentialView> {
    const credential = await this.credentials.find(id, ownerId);
    if (!credential) throw new DomainError('not_found');
    return this.viewOf(credential);
  }

  /** What its owner sees of a credential, with what looks wrong about it. */
  async viewOf(credential: CredentialRecord): Promise<CredentialView> {
    const { documentNumber: holderNumber } = await this.identities.getVerifiedPerson(credential.ownerId);
    const today = beijingDay(await this.clock.now());
    const warnings = credentialWarnings(credential.kind, credential.fields, { holderNumber, today });
    return CredentialView.ofWhole(credential, warnings, today);
  }

  /**
   * A credential that a declaration may use.
   * @throws DomainError `not_found`, `credential_kind_wrong`, `credential_incomplete` naming what is missing or wrong
   */
  async getComplete(accountId: string, kind: CredentialKind, id: string): Promise<CompleteCredential> {
    const credential = await this.credentials.find(id, accountId);
    if (!credential) throw new DomainError('not_found');
    if (credential.kind !== kind) throw new DomainError('credential_kind_wrong');
    const gaps = gapsOf(credential, beijingDay(await this.clock.now()));
    if (gaps.length > 0) throw new DomainError('credential_incomplete', undefined, gaps);
    return completeOf(credential);
  }

  /**
   * Those of the credentials that are the account's own and of the kind they are chosen as.
   * @param today the day in Asia/Shanghai, `YYYY-MM-DD`
   * @returns by kind; `incomplete` for one that a declaration may not use yet
   */
  async findChosen(
    accountId: string,
    chosen: Readonly<Partial<Record<CredentialKind, string>>>,
    today: string,
  ): Promise<Map<CredentialKind, CompleteCredential | 'incomplete'>> {
    const found = await this.credentials.findAll(Object.values(chosen), accountId);
    const own = found.filter(({ kind, id }) => chosen[kind] === id);
    return new Map(
      own.map((credential) => [
        credential.kind,
        gapsOf(credential, today).length > 0 ? 'incomplete' : completeOf(credential),
      ]),
    );
  }

  /**
   * All of a person's 工作经历, the newest first: complete ones and others, each as it is known.
   * @param today the day in Asia/Shanghai, `YYYY-MM-DD`
   */
  async workPeriods(
    accountId: string,
    today: string,
  ): Promise<(CompleteCredential & { state: CredentialState })[]> {
    const periods = await this.credentials.listOfKind(accountId, 'work_period');
    return newestWorkFirst(periods).map((period) => ({
      ...completeOf(period),
      state: gapsOf(period, today).length > 0 ? 'incomplete' : 'complete',
    }));
  }
}

/** What is missing or wrong, by pointer. */
function gapsOf({ kind, fields }: CredentialRecord, today: string): FieldError[] {
  const { missing, invalid } = completeness(kind, fields, today);
  return [...missing.map((name) => ({ pointer: `/${name}`, code: 'required' as const })), ...invalid];
}

function completeOf(credential: CredentialRecord): CompleteCredential {
  const { id, kind, version, fields, source, supplied } = credential;
  return {
    id,
    kind,
    version,
    fields,
    source,
    suppliedFields: Object.keys(supplied),
    disputed: disputedValues(credential),
    sources: fieldSources(credential),
    fileIds: [...filesIn(kind, fields).values()],
  };
}
