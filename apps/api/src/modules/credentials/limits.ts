/** Of one person: far more than anybody earns in a life. */
export const MOST_CREDENTIALS = 100;
