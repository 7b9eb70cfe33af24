export type {
  BackReading,
  BackVerdict,
  FrontReading,
  FrontVerdict,
  IdCardVerdict,
  Refused,
  SideVerdict,
  UnknownCharacter,
} from './id-card/verdict.ts';
export type { SideRequest } from './id-card/verify.ts';
export { RecognizerBusyError, RecognizerFaultError } from './pool/errors.ts';
export { Recognizer, type IdCardRequest, type RecognizerOptions } from './recognizer.ts';
