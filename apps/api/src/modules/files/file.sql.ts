/** For changes that are one statement: whether all these files are there; nobody removes one before the statement has ended. */
export const holdsFiles = (ids: string) =>
  `(SELECT count(*) FROM (
     SELECT FROM file f WHERE f.id = ANY(${ids}) AND f.stored_at IS NOT NULL FOR SHARE) held) = cardinality(${ids})`;
