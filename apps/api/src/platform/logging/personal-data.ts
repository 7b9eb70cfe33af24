import { residentCheckCharacter } from '@htp/domain';

/** What looks like nothing else; nothing that stands within an id or a longer number. */
const PERSONAL: Readonly<Record<string, RegExp>> = {
  'a mobile number': /(?<![\w.-])1[3-9]\d{9}(?![\w-])/,
  'a token': /eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}|Bearer [\w.-]{8,}/,
};
const RESIDENT_NUMBER = /(?<![\w.-])(\d{17})([\dXx])(?![\w-])/g;

/** In tests, the first line of a log that holds personal data ends them. @throws Error that says of what kind, not what */
export function refusePersonalData(line: string): string {
  const found =
    Object.keys(PERSONAL).find((kind) => PERSONAL[kind]!.test(line)) ??
    (holdsResidentNumber(line) ? 'a document number' : undefined);
  if (found) throw new Error(`a line of the log holds ${found}`);
  return line;
}

function holdsResidentNumber(line: string): boolean {
  return [...line.matchAll(RESIDENT_NUMBER)].some(
    ([, first17 = '', check = '']) => residentCheckCharacter(first17) === check.toUpperCase(),
  );
}
