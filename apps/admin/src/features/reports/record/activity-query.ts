import { ACTIVITY_TYPES, type ActivityType, SUBJECT_KINDS, type SubjectKind } from '@htp/domain';
import { activityTypeName, SUBJECT_KIND_NAMES } from '@htp/wording';
import type { LocationQuery } from 'vue-router';

/** What an auditor looks for. Ids of accounts and records are no personal data: they may stand in an address. */
export interface ActivityFilter {
  subjectKind?: SubjectKind;
  subjectId?: string;
  ownerId?: string;
  actorId?: string;
  type?: ActivityType;
  from?: string;
  until?: string;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const isId = (text: string) => ID.test(text.trim());

export function filterOfQuery(query: LocationQuery): ActivityFilter {
  const text = (key: string) => (typeof query[key] === 'string' ? query[key] : undefined);
  const oneOf = <Value extends string>(key: string, values: readonly Value[]) =>
    values.find((value) => value === text(key));
  const instant = (key: string) => (Number.isNaN(Date.parse(text(key) ?? '')) ? undefined : text(key));
  return given({
    subjectKind: oneOf('subjectKind', SUBJECT_KINDS),
    subjectId: text('subjectId'),
    ownerId: text('ownerId'),
    actorId: text('actorId'),
    type: oneOf('type', ACTIVITY_TYPES),
    from: instant('from'),
    until: instant('until'),
  });
}

/** Without what was left empty. */
export function given(filter: {
  [Key in keyof ActivityFilter]: ActivityFilter[Key] | undefined;
}): ActivityFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''),
  ) as ActivityFilter;
}

export interface TypeGroup {
  readonly name: string;
  readonly types: readonly { readonly type: ActivityType; readonly name: string }[];
}

const GROUP_NAMES: Readonly<Record<string, string>> = {
  consent: '用户协议',
  staff: '工作人员',
  personal_data: '个人信息',
  picture_consent: '证件信息的单独同意',
};

/** All kinds of entries by what they are about, for choosing one. */
export function typeGroups(): TypeGroup[] {
  const groups = new Map<string, ActivityType[]>();
  for (const type of ACTIVITY_TYPES) {
    const subject = type.split('.')[0]!;
    groups.set(subject, [...(groups.get(subject) ?? []), type]);
  }
  return [...groups].map(([subject, types]) => ({
    name: GROUP_NAMES[subject] ?? SUBJECT_KIND_NAMES[subject as SubjectKind] ?? subject,
    types: types.map((type) => ({ type, name: activityTypeName(type) })),
  }));
}

/** The first part of an id tells two of them apart; all of it stands in the details. */
export const shortId = (id: string) => id.slice(0, 8);
