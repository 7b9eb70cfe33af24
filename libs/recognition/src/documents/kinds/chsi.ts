import type { FieldRules } from '../labels/read-fields.ts';
import { levelAsPrinted, years } from '../text/education.ts';
import { studyForm } from '../text/study-forms.ts';
import { code, day, freeNumber, words } from '../text/spell.ts';
import { DIPLOMA_NUMBER, diplomaRules } from './education-certificate.ts';
import { holder } from './holder.ts';
import { WORDINGS } from './wordings.ts';

/** What the 备案表 and the 认证报告 have in common: they repeat the diploma field by field. */
export const chsiRules = {
  ...holder,
  enteredOn: { labels: WORDINGS.enteredOn, speller: day },
  graduatedOn: {
    labels: WORDINGS.graduatedOn,
    speller: day,
  },
  school: diplomaRules.school,
  level: { labels: WORDINGS.level, speller: levelAsPrinted },
  major: { labels: WORDINGS.major, speller: words },
  schoolingLength: { labels: WORDINGS.years, speller: years },
  studyForm: { labels: WORDINGS.studyForm, speller: studyForm },
  diplomaNumber: {
    labels: [...DIPLOMA_NUMBER, ...WORDINGS.certificateNumber],
    speller: freeNumber,
  },
} as const satisfies FieldRules;

export const verificationCode = code(8, 20);
