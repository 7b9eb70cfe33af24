/**
 * For changes that are one statement: whether the account is verified as it was read; nobody corrects or takes it away before the
 * statement has ended.
 */
export const holdsIdentity = (accountId: string, revision: string) =>
  `EXISTS (SELECT FROM identity i WHERE i.account_id = ${accountId} AND i.xmin = ${revision} AND i.status = 'verified'
     FOR SHARE)`;
