/** For statements of other modules, so that they need not ask again: the name that staff go by, null for anybody else. */
export const staffNameOf = (accountId: string) =>
  `(SELECT st.display_name FROM staff_account st WHERE st.account_id = ${accountId})`;

/** Likewise the blind index of the member of staff's own document, null when unknown. */
export const staffDocumentIndexOf = (accountId: string) =>
  `(SELECT st.document_index FROM staff_account st WHERE st.account_id = ${accountId})`;
