import type { components } from '@htp/api-client';
import { CREDENTIAL_WARNING_CODES, type Finding, type FindingPlace, type Section } from '@htp/domain';
import { findingText, placeName, placeText } from '@htp/wording';

export type FindingView = components['schemas']['EvidenceFindingView'];
export type OwnFindings = components['schemas']['OwnFindingsView'];

/** A finding as its owner reads it. */
export interface SaidFinding {
  readonly title: string;
  readonly text: string;
  /** 毕业证书“毕业时间”：2012年6月30日 */
  readonly places: readonly { readonly name: string; readonly value: string }[];
  /** The paper that it is about, if one. */
  readonly fileId: string | undefined;
}

export function saidOf({ code, params, places }: FindingView): SaidFinding {
  const { title, text } = findingText({ code, params: params as Finding['params'] });
  const paper = places.find(({ fileId }) => fileId !== null);
  const shown = places.map(asPlace).filter(({ value }) => value !== '');
  return {
    title,
    text: `${text}。`,
    places: shown.map((place) => ({ name: placeName(place), value: placeText(place) })),
    fileId: paper?.fileId ?? undefined,
  };
}

/** Those of one section, or of one field of it. */
export function findingsAt(
  findings: readonly FindingView[],
  section: Section,
  field?: string,
): FindingView[] {
  return findings.filter((one) => one.section === section && (field === undefined || one.field === field));
}

/** Without what a credential's own warnings say already, beside the same field. */
export function withoutWarnings(findings: readonly FindingView[]): FindingView[] {
  return findings.filter(({ code }) => !CREDENTIAL_WARNING_CODES.some((warning) => warning === code));
}

/** 自动核对 in a sentence; undefined where nothing was found. */
export function countText(count: number): string | undefined {
  if (count === 0) return undefined;
  return `自动核对发现${count}处需要核对。填错的请修改；确认无误的可以继续，审核人员会看到两处内容。`;
}

function asPlace({
  section,
  field,
  paper,
  fileId,
  page,
  box,
  source,
  value,
}: FindingView['places'][number]): FindingPlace {
  return {
    source,
    value,
    ...(section ? { section } : {}),
    ...(field ? { field } : {}),
    ...(paper ? { paper } : {}),
    ...(fileId ? { fileId } : {}),
    ...(page ? { page } : {}),
    ...(box ? { box } : {}),
  };
}
