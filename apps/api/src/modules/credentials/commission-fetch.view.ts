import {
  CREDENTIAL_KINDS,
  type CredentialKind,
  FETCH_FAILURES,
  FETCH_STATUSES,
  FETCH_TRIGGERS,
  type FetchFailure,
  type FetchStatus,
  type FetchTrigger,
  RECORD_FAULT_CODES,
  type RecordFaultCode,
} from '@htp/domain';
import {
  ChoiceField,
  ChoiceListField,
  IdField,
  InstantField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
} from '../../platform/http/index.ts';
import type { CommissionFetch, ImportChange, RecordFault } from './commission-fetch.entity.ts';

const FIELD_NAME = { max: 40 };
const COUNT = { min: 0, max: 400 };

/** A record, or a field of one, that was not taken; the others were. */
export class RecordFaultView {
  @ChoiceField(RECORD_FAULT_CODES)
  code: RecordFaultCode;

  @ChoiceField(CREDENTIAL_KINDS, { nullable: true })
  kind: CredentialKind | null;

  @TextField({ ...FIELD_NAME, nullable: true })
  field: string | null;

  static of({ code, kind, field }: RecordFault): RecordFaultView {
    return { code, kind, field };
  }
}

/** A credential that the commission has changed. */
export class ImportChangeView {
  @IdField()
  credentialId: string;

  @ChoiceField(CREDENTIAL_KINDS)
  kind: CredentialKind;

  @TextListField({
    max: 20,
    maxLength: 40,
    description: 'Fields that follow it; where none does, it says otherwise than the candidate',
  })
  fields: string[];

  static of({ credentialId, kind, fields }: ImportChange): ImportChangeView {
    return { credentialId, kind, fields: [...fields] };
  }
}

/** One asking of the commission's platform, and what has come of it so far. */
export class CommissionFetchView {
  @IdField()
  id: string;

  @ChoiceField(FETCH_TRIGGERS)
  trigger: FetchTrigger;

  @ChoiceField(FETCH_STATUSES, { description: '`partly`: some records were not taken, see `faults`' })
  status: FetchStatus;

  @IntegerField({ min: 0, max: 100 })
  tries: number;

  @InstantField()
  requestedAt: Date;

  @InstantField({
    nullable: true,
    description: 'When it is tried again by itself; asking again tries at once',
  })
  nextTryAt: Date | null;

  @InstantField({ nullable: true })
  finishedAt: Date | null;

  @ChoiceField(FETCH_FAILURES, { nullable: true, description: 'Why the last try brought nothing' })
  failure: FetchFailure | null;

  @IntegerField({ ...COUNT, description: 'Records in the answer' })
  found: number;

  @IntegerField({ ...COUNT, description: 'Of them new here' })
  added: number;

  @IntegerField({ ...COUNT, description: 'Of them the same as before' })
  unchanged: number;

  @IntegerField({ ...COUNT, description: 'Fetched before and no longer there; they stay as they are' })
  absent: number;

  @ObjectListField(() => ImportChangeView, { max: 200 })
  changes: ImportChangeView[];

  @ObjectListField(() => RecordFaultView, { max: 400 })
  faults: RecordFaultView[];

  static of(fetch: CommissionFetch): CommissionFetchView {
    const { id, trigger, status, tries, requestedAt, finishedAt, failure } = fetch;
    const { found, added, unchanged, absent } = fetch;
    return {
      id,
      trigger,
      status,
      tries,
      requestedAt,
      nextTryAt: status === 'requested' ? fetch.nextTryAt : null,
      finishedAt,
      failure,
      found,
      added,
      unchanged,
      absent,
      changes: fetch.changes.map(ImportChangeView.of),
      faults: fetch.faults.map(RecordFaultView.of),
    };
  }
}

const FETCH_ACTIONS = ['request'] as const;

/** Where the fetching of a person's credentials stands. */
export class CommissionFetchOverview {
  @ObjectField(() => CommissionFetchView, { nullable: true })
  latest: CommissionFetchView | null;

  @InstantField({ nullable: true })
  lastSucceededAt: Date | null;

  @ChoiceListField(FETCH_ACTIONS, { max: FETCH_ACTIONS.length })
  allowedActions: string[];

  static of(
    latest: CommissionFetch | undefined,
    lastSucceededAt: Date | undefined,
    mayRequest: boolean,
  ): CommissionFetchOverview {
    return {
      latest: latest ? CommissionFetchView.of(latest) : null,
      lastSucceededAt: lastSucceededAt ?? null,
      allowedActions: mayRequest ? [...FETCH_ACTIONS] : [],
    };
  }
}
