import type { components } from '@htp/api-client';
import { type Finding, type FindingCode, type FindingPlace, SECTIONS } from '@htp/domain';
import { sectionFieldName } from '@htp/wording';
import type { DocumentPlace } from '../../../../ui/document-viewer/viewed-document.ts';

type Schemas = components['schemas'];
type FindingView = Schemas['CaseFindingView'];

/** Something in a case to look at twice; a `high` one is to be resolved with a remark before the case can pass. */
export interface CaseFinding extends Finding {
  readonly id: string;
  readonly version: number;
  /** False for what was resolved and is not found any more. */
  readonly standing: boolean;
  readonly resolution: FindingView['resolution'];
}

export type { FindingPlace };

/** What a case tells of its findings, by section in the order of the form; in each what is open first. */
export function findingsOf(items: readonly FindingView[]): CaseFinding[] {
  return inOrder(items.map((item) => ({ ...item, places: item.places.map(placeOf) })));
}

function placeOf({
  source,
  section,
  field,
  value,
  paper,
  fileId,
  page,
  box,
}: FindingView['places'][number]): FindingPlace {
  return {
    source,
    value,
    ...(section !== null && { section }),
    ...(field !== null && { field }),
    ...(paper !== null && { paper }),
    ...(fileId !== null && { fileId }),
    ...(page !== null && { page }),
    ...(box !== null && { box }),
  };
}

export const isOpen = ({ severity, resolution }: Pick<CaseFinding, 'severity' | 'resolution'>) =>
  severity === 'high' && resolution === null;

export function inOrder(findings: readonly CaseFinding[]): CaseFinding[] {
  const rank = (one: CaseFinding) => (isOpen(one) ? 0 : one.severity === 'high' ? 1 : 2);
  const place = ({ section }: CaseFinding) => SECTIONS.indexOf(section);
  return [...findings].sort((one, other) => place(one) - place(other) || rank(one) - rank(other));
}

const OF_CLOCK: readonly FindingCode[] = [
  'chsi_code_ended',
  'chsi_code_ends_soon',
  'licence_expired',
  'licence_ends_soon',
  'month_too_old',
];

/** It is about an end or an age. */
export const isOfClock = ({ code }: Pick<CaseFinding, 'code'>) => OF_CLOCK.includes(code);

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
