import type { CascaderOption } from 'element-plus';
import { DIVISIONS, INSTITUTION_CATEGORIES, PROVINCE_CODE } from '@htp/domain';

export interface DivisionOption extends CascaderOption {
  value: string;
  label: string;
  children?: DivisionOption[];
}

const below = (parent: string) => DIVISIONS.filter((division) => division.parent === parent);

/** The province's own, its cities with theirs, and what lies directly under it: every division can be chosen in two steps. */
export const DIVISION_OPTIONS: DivisionOption[] = [
  ...DIVISIONS.filter(({ code }) => code === PROVINCE_CODE).map(({ code, name }) => ({
    value: code,
    label: `${name}（省直）`,
  })),
  ...below(PROVINCE_CODE).map(({ code, name }) => {
    const counties = below(code).map((county) => ({ value: county.code, label: county.name }));
    const own = { value: code, label: `${name}（市直）` };
    return counties.length === 0
      ? { value: code, label: name }
      : { value: `${code}/`, label: name, children: [own, ...counties] };
  }),
];

/** The categories of institutions, by their groups. */
export const CATEGORY_GROUPS = [...Map.groupBy(INSTITUTION_CATEGORIES, ({ groupName }) => groupName)].map(
  ([label, categories]) => ({ label, categories }),
);
