/** Each has at least 3 : 1 on white, and white text on it 4.5 : 1. */
export const COLOURS = {
  draft: '#6b7683',
  waiting: '#1558a6',
  returned: '#8a5200',
  approved: '#1a7443',
  ended: '#8c2f5d',
} as const;
