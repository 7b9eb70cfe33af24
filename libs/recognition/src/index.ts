export { compareTyped } from './documents/evidence/compare-typed.ts';
export type { DocumentValue, RecognisedDocument } from './documents/evidence/document-value.ts';
export type { DocumentOutcome, DocumentRequest } from './documents/read-document.ts';
export { DOCUMENT_RECOGNIZER } from './documents/version.ts';
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
