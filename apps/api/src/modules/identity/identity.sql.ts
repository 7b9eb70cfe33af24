/** For changes that are one statement: whether the account is verified with this document; nobody takes it away before the statement has ended. */
export const holdsIdentity = (accountId: string, documentIndex: string) =>
  `EXISTS (SELECT FROM identity i WHERE i.account_id = ${accountId} AND i.document_index = ${documentIndex}
     AND i.status = 'verified' FOR SHARE)`;
