import vocabularies from '../data/vocabularies.json' with { type: 'json' };

/** 机构类别: WS 218-2002, a letter and three digits. */
export interface InstitutionCategory {
  code: string;
  name: string;
  group: string;
  groupName: string;
  /** 乡镇卫生院 or 社区卫生服务机构 (rules.md C7). */
  primaryCare: boolean;
}

export const INSTITUTION_CATEGORIES: readonly InstitutionCategory[] = vocabularies.institutionCategories.map(
  ({ code, name, group, groupName, primaryCare = false }) => ({ code, name, group, groupName, primaryCare }),
);

const byCode = new Map(INSTITUTION_CATEGORIES.map((category) => [category.code, category]));

export function findInstitutionCategory(code: string): InstitutionCategory | undefined {
  return byCode.get(code);
}
