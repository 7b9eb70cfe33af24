import {
  COUNTED_FROM,
  ESTABLISHMENTS,
  EXAM_LEVELS,
  PATH_NEEDS,
  PHYSICIAN_CLASSES,
  RULE_LEVELS,
  SPECIALTY_FAMILIES,
} from '@htp/domain';
import {
  COUNTED_FROM_NAMES,
  ESTABLISHMENT_NAMES,
  EXAM_LEVEL_NAMES,
  PATH_NEED_NAMES,
  PHYSICIAN_CLASS_NAMES,
  RULE_LEVEL_NAMES,
  SPECIALTY_FAMILY_NAMES,
} from '@htp/wording';

const choices = <Code extends string>(codes: readonly Code[], names: Readonly<Record<Code, string>>) =>
  codes.map((value) => ({ value, label: names[value] }));

/** What the fields of rules can be, in the order of the domain. */
export const CHOICES = {
  levels: choices(EXAM_LEVELS, EXAM_LEVEL_NAMES),
  families: choices(SPECIALTY_FAMILIES, SPECIALTY_FAMILY_NAMES),
  education: choices(RULE_LEVELS, RULE_LEVEL_NAMES),
  needs: choices(PATH_NEEDS, PATH_NEED_NAMES),
  countedFrom: choices(COUNTED_FROM, COUNTED_FROM_NAMES),
  classes: choices(PHYSICIAN_CLASSES, PHYSICIAN_CLASS_NAMES),
  establishments: choices(ESTABLISHMENTS, ESTABLISHMENT_NAMES),
} as const;
