import { pointerName, SECTION_NAMES } from '@htp/wording';
import type { PageName, PageQuery } from '../../platform/pages.ts';
import type { Declaration, DeclaredSection } from '../../ui/declaration-facts.ts';
import { sectionPage } from './section-pages.ts';

/** One thing that stands in the way of submitting, and the page where it is mended. */
export interface Flaw {
  readonly text: string;
  readonly page: PageName | undefined;
  readonly query: PageQuery;
}

type Obstacle = Declaration['obstacles'][number];

/** Where what lies in no field is mended. */
const PAGE_OF_OBSTACLE: Readonly<Partial<Record<Obstacle['code'], PageName>>> = {
  not_verified: 'identity',
  no_unit: 'affiliation',
  notice_not_acknowledged: 'notice',
  notice_outdated: 'notice',
};

/** All that is missing or wrong, in the order of the form. */
export function flawsOf(declaration: Declaration): Flaw[] {
  const query = { id: declaration.id };
  // The explanation is asked for where the verdict is shown, on the same page.
  const inTheWay = declaration.obstacles.filter(({ code }) => code !== 'explanation_required');
  const obstacles = inTheWay.map(({ code, title, detail }) => {
    const page = PAGE_OF_OBSTACLE[code];
    return { text: `${title}：${detail}`, page, query: page === 'notice' ? query : {} };
  });
  const choice = declaration.issues.map(({ pointer, detail }): Flaw => ({
    text: `${pointerName(pointer) ?? '申报类型'}：${detail}`,
    page: 'choice',
    query,
  }));
  const sections = declaration.sections.reduce<Flaw[]>(
    (all, section) => [...all, ...flawsIn(section, declaration.id)],
    [],
  );
  return [...obstacles, ...choice, ...sections];
}

function flawsIn({ section, issues, editable }: DeclaredSection, id: string): Flaw[] {
  const own = `/sections/${section}`;
  const { page, query } = sectionPage(section, id);
  const absent = section === 'work_period' ? '请添加' : '请选择';
  return issues.map(({ pointer, detail, code }): Flaw => {
    const field = pointer === own ? '' : (pointerName(pointer) ?? '');
    const said = pointer === own && code === 'required' ? absent : detail;
    return {
      text: `${SECTION_NAMES[section]}${field ? ` · ${field}` : ''}：${said}`,
      page: editable ? page : undefined,
      query,
    };
  });
}
