import type { CredentialFieldName, CredentialKind, DocumentTypeCode, RecordFaultCode } from '@htp/domain';

/**
 * One credential as the health commission's platform (委平台) has it, mostly with gaps: values by the names of `CREDENTIAL_FIELDS`, never
 * its files. `externalId` stays the same from one query to the next.
 */
export type CommissionRecord = {
  [Kind in CredentialKind]: {
    readonly kind: Kind;
    readonly externalId: string;
    readonly fields: { readonly [Field in CredentialFieldName<Kind>]?: string };
  };
}[CredentialKind];

/** A record of an answer that cannot be believed; whatever it was, it spoils no other. */
export interface CommissionFault {
  readonly code: RecordFaultCode;
  /** `null` when even that cannot be read. */
  readonly externalId: string | null;
  readonly kind: CredentialKind | null;
  /** The first field that is wrong. */
  readonly field: string | null;
}

export interface CommissionAnswer {
  readonly records: readonly CommissionRecord[];
  readonly faults: readonly CommissionFault[];
}

/** The person whose credentials are asked for, as verified. */
export interface CommissionPerson {
  readonly documentType: DocumentTypeCode;
  /** Canonical spelling. */
  readonly documentNumber: string;
  readonly name: string;
}

/** What we ask of the commission's platform. A network call: never inside a database transaction. */
export abstract class Commission {
  /**
   * The person's credentials; none when the platform does not know a person of this number and name.
   * @throws CommissionUnavailable (try again later), CommissionRefused (trying again is of no use)
   */
  abstract findCredentials(person: CommissionPerson): Promise<CommissionAnswer>;
}

/** No answer in time, a fault or overload on their side, or an answer we cannot believe. */
export class CommissionUnavailable extends Error {
  constructor(reason: string) {
    super(`commission platform unavailable: ${reason}`);
    this.name = 'CommissionUnavailable';
  }
}

/** The platform understood and said no: our key is not valid, or our request is not what it expects. */
export class CommissionRefused extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`commission platform refused: status ${status}`);
    this.name = 'CommissionRefused';
    this.status = status;
  }
}
