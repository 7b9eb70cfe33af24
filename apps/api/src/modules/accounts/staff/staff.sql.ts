/** For statements of other modules, so that they need not ask again: the name that staff go by, null for anybody else. */
export const staffNameOf = (accountId: string) =>
  `(SELECT st.display_name FROM staff_account st WHERE st.account_id = ${accountId})`;

/** A member of staff as a person: what he did, and where he is an officer, under any of his accounts. */
export interface StaffPerson {
  readonly accountId: string;
  /** Blind index of his own identity document; null when it is not on record. */
  readonly documentIndex: Buffer | null;
  /** The units of which he is an officer. */
  readonly officerOf: readonly string[];
}

/** What `staffPersonOf` brings: bytes in hexadecimal; null for nobody of staff. */
export type StaffPersonRow = {
  readonly documentIndex: string | null;
  readonly officerOf: readonly string[];
} | null;

/** Likewise the member of staff as a person, as one JSON value for `staffPerson`. */
export const staffPersonOf = (accountId: string) =>
  `(SELECT json_build_object('documentIndex', encode(st.document_index, 'hex'), 'officerOf', ARRAY(
      SELECT DISTINCT g.unit_id FROM role_grant g
      WHERE g.role = 'unit_officer' AND g.account_id = ANY (ARRAY(
        SELECT st.account_id UNION SELECT o.account_id FROM staff_account o WHERE o.document_index = st.document_index))))
    FROM staff_account st WHERE st.account_id = ${accountId})`;

export function staffPerson(accountId: string, row: StaffPersonRow): StaffPerson {
  const index = row?.documentIndex ?? null;
  const documentIndex = index === null ? null : Buffer.from(index, 'hex');
  return { accountId, documentIndex, officerOf: row?.officerOf ?? [] };
}
