import vocabularies from '../data/vocabularies.json' with { type: 'json' };

/** 机构类别: WS 218-2002, a letter and three digits. */
export interface InstitutionCategory {
  code: string;
  name: string;
  group: string;
  groupName: string;
}

export const INSTITUTION_CATEGORIES: readonly InstitutionCategory[] = vocabularies.institutionCategories.map(
  ({ code, name, group, groupName }) => ({ code, name, group, groupName }),
);

const byCode = new Map(INSTITUTION_CATEGORIES.map((category) => [category.code, category]));

export function findInstitutionCategory(code: string): InstitutionCategory | undefined {
  return byCode.get(code);
}
