import { canonicalJson } from '../declarations/snapshot.ts';
import type { Finding, FindingPlace } from './findings.ts';

/**
 * A text that two findings share exactly when they are the same to a reader, in this submission and the next: what was said to the one
 * then holds for the other. A paper is its content: another picture is another finding, the same one uploaded again is not.
 * @param hashes SHA-256 of the files, by id
 */
export function findingIdentity(
  { code, section, field, params, places }: Finding,
  hashes: Readonly<Record<string, string>>,
): string {
  const told = places.map(({ source, section: of, field: at, value, paper, fileId }: FindingPlace) => ({
    source,
    of,
    at,
    value,
    paper,
    file: fileId === undefined ? undefined : (hashes[fileId] ?? fileId),
  }));
  // How many have come to a unit changes from day to day.
  return canonicalJson({ code, section, field, params: code === 'binding_burst' ? {} : params, told });
}
