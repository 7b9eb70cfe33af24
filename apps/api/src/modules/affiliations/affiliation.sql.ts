/** For changes that are one statement: whether the person is bound to this unit; nobody ends that before the statement has. */
export const holdsAffiliation = (accountId: string, unitId: string) =>
  `EXISTS (SELECT FROM affiliation a WHERE a.account_id = ${accountId} AND a.unit_id = ${unitId} AND a.ended_at IS NULL FOR SHARE)`;
