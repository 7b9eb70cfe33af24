/** The instant at which the tables are tried: the season is open, and every stage reviews. */
export const NOON = new Date('2026-11-23T12:00:00+08:00');
