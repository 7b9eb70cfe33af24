export type { WireAnswer } from './answer-reader.ts';
export { Unanswered, Wire } from './wire.ts';
export { bytesOf, type WireRequest } from './wire-request.ts';
export * from './form.ts';
export * from './json.ts';
