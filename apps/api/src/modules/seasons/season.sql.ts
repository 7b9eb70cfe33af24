/** For statements of other modules, so that they need not ask again: the version of a season that is current. */
export const currentVersionOf = (seasonId: string) =>
  `(SELECT se.current_version FROM season se WHERE se.id = ${seasonId})`;
