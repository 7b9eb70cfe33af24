/** Asks whether a unit or the province is deciding on something of a person's; the declarations module answers. */
export abstract class DeclarationsUnderReview {
  abstract existFor(accountId: string): Promise<boolean>;
}
