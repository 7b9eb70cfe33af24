/** After how many seconds to try again: scattered, so that those who were refused together do not come back together. */
export const retryAfterSeconds = (spread = 4): number => 1 + Math.ceil(Math.random() * spread);
