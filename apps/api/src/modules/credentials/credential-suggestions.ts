import { PRACTICE_CATEGORIES, specialtiesOf } from '@htp/domain';
import { TextListField } from '../../platform/http/index.ts';
import known from './suggestions.json' with { type: 'json' };

const NAMES = { max: 1_000, maxLength: 60 };

/** What is offered while somebody types; each of these fields takes any other text as well. */
export class CredentialSuggestionsView {
  @TextListField({
    ...NAMES,
    description: '所学专业: of the catalogues for secondary, higher and graduate studies',
  })
  majors: string[];

  @TextListField({ ...NAMES, description: '毕业院校: schools of health, those of the province first' })
  schools: string[];

  @TextListField({ ...NAMES, description: '执业范围' })
  scopes: string[];

  @TextListField({ ...NAMES, description: '专业名称 of a professional title: the specialties of the exam' })
  specialties: string[];
}

const distinct = (names: readonly string[]): string[] => [...new Set(names)];

const SCOPES = distinct(PRACTICE_CATEGORIES.flatMap(({ scopes }) => scopes));

/** @param today the day in Asia/Shanghai, `YYYY-MM-DD` */
export function credentialSuggestions(today: string): CredentialSuggestionsView {
  const nextExam = specialtiesOf(Number(today.slice(0, 4)) + 1);
  return { ...known, scopes: SCOPES, specialties: distinct(nextExam.map(({ name }) => withoutLevel(name))) };
}

/** `护理学（师）` is 护理学. */
const withoutLevel = (name: string): string => name.replace(/（[^（）]*）$/, '');
