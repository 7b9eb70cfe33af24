import thresholds from '../data/finding-thresholds.json' with { type: 'json' };

/** From where on something is worth a second look. */
export interface FindingThresholds {
  /** So many days before its end it is said that a paper ends soon: a review takes up to two months (rules.md 4.6). */
  endsSoonDays: { chsiCode: number; nurseLicence: number };
  /** So many days before its end the candidate is sent a message. */
  messageDays: number;
  /** What was read less surely is not judged by itself; against something typed the picture is asked instead. */
  readConfidence: number;
  /** In years. */
  youngestGraduate: number;
  burst: BurstThresholds;
}

/**
 * Many bindings to one unit: at least `least` within `days`, and more than `shareOfUnit` of all who are bound to it, where the unit
 * had at least `leastEstablished` people `establishedDays` ago: one that has just begun here binds everybody at once.
 */
export interface BurstThresholds {
  days: number;
  least: number;
  shareOfUnit: number;
  establishedDays: number;
  leastEstablished: number;
}

export const FINDING_THRESHOLDS: FindingThresholds = thresholds;
