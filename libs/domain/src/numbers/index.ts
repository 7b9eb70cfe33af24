export * from './canonical-characters.ts';
export * from './check-digits.ts';
export * from './readable-codes.ts';
