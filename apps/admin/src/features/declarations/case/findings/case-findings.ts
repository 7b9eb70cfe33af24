import type { components } from '@htp/api-client';
import { type Section, SECTIONS } from '@htp/domain';
import { sectionFieldName } from '@htp/wording';
import type { DocumentPlace } from '../../../../ui/document-viewer/viewed-document.ts';

type Schemas = components['schemas'];

/** Something in a case to look at twice; a `high` one is to be resolved with a remark before the case can pass. */
export type CaseFinding = Schemas['CaseFindingView'];
export type FindingPlace = CaseFinding['places'][number];

export const isOpen = ({ severity, resolution }: Pick<CaseFinding, 'severity' | 'resolution'>) =>
  severity === 'high' && resolution === null;

/** By section, in the order of the form; in each what is open first. */
export function inOrder(findings: readonly CaseFinding[]): CaseFinding[] {
  const rank = (one: CaseFinding) => (isOpen(one) ? 0 : one.severity === 'high' ? 1 : 2);
  const place = (section: Section) => SECTIONS.indexOf(section);
  return [...findings].sort(
    (one, other) => place(one.section) - place(other.section) || rank(one) - rank(other),
  );
}

/** The next open one after another, round and round; undefined where none is open. */
export function nextOpen(findings: readonly CaseFinding[], after?: string): CaseFinding | undefined {
  const at = findings.findIndex(({ id }) => id === after);
  return [...findings.slice(at + 1), ...findings.slice(0, at + 1)].find(isOpen);
}

/** What a place shows of a picture, where it was read from one. */
export function pictureOf({ fileId, page, box }: FindingPlace): DocumentPlace | undefined {
  return fileId && page && box ? { documentId: fileId, page, box } : undefined;
}

interface PlacedFile {
  readonly id: string;
  readonly label: string;
}

/** The file that a place is in, named by the field that holds it. */
export function fileOf({ fileId, section, field }: FindingPlace): PlacedFile | undefined {
  return fileId
    ? { id: fileId, label: section && field ? sectionFieldName(section, field) : '附件' }
    : undefined;
}

/** The files that findings tell of, each once. */
export function filesOf(findings: readonly CaseFinding[]): PlacedFile[] {
  const files = findings.flatMap(({ places }) => places.flatMap((place) => fileOf(place) ?? []));
  return [...new Map(files.map((file) => [file.id, file])).values()];
}
