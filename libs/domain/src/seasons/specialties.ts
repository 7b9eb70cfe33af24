import directory from '../data/specialties.json' with { type: 'json' };

/** 初级(士), 初级(师), 中级 (rules.md 1.1). */
export const EXAM_LEVELS = ['junior_assistant', 'junior', 'intermediate'] as const;
export type ExamLevel = (typeof EXAM_LEVELS)[number];

/** The families of specialties that share rules (rules.md 2.3), and what the directory calls them. */
const FAMILY_OF_CATEGORY = {
  药学: 'pharmacy',
  技术: 'technology',
  护理: 'nursing',
  临床: 'clinical',
  口腔: 'stomatology',
  中医: 'chinese_medicine',
  公卫: 'public_health',
  全科: 'general_practice',
} as const;

export type SpecialtyFamily = (typeof FAMILY_OF_CATEGORY)[keyof typeof FAMILY_OF_CATEGORY];
export const SPECIALTY_FAMILIES: readonly SpecialtyFamily[] = Object.values(FAMILY_OF_CATEGORY);

/** 申报类别(专业). Codes are reused over the years: only (exam year, code) names one (rules.md 1.7). */
export interface Specialty {
  code: string;
  name: string;
  level: ExamLevel;
  family: SpecialtyFamily;
}

/** The specialties offered in an exam year, by code (rules.md 1.5 to 1.7). */
export function specialtiesOf(examYear: number): Specialty[] {
  return directory
    .filter(({ validFrom = examYear, validTo = examYear }) => validFrom <= examYear && examYear <= validTo)
    .map(({ code, name, level, category }) => ({
      code,
      name,
      level: level as ExamLevel,
      family: FAMILY_OF_CATEGORY[category as keyof typeof FAMILY_OF_CATEGORY],
    }));
}
