import type { components } from '@htp/api-client';

/** A unit as the guide lists it. */
export const unitFacts = (unit: components['schemas']['UnitView']) => [
  { label: '单位名称', value: unit.name },
  { label: '机构编码', value: unit.institutionCode },
  { label: '主管单位', value: unit.supervisingUnit?.name ?? '无' },
  { label: '机构类别', value: unit.category.name },
  { label: '所在地区', value: unit.division.name },
];
