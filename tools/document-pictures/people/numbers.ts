import type { Random } from '../../idcard-pictures/random.ts';

export const digits = (random: Random, count: number) =>
  Array.from({ length: count }, () => String(random.int(0, 9))).join('');

/** Without 0 and O, 1 and I, as codes meant to be typed are. */
export const lettersAndDigits = (random: Random, count: number) =>
  Array.from({ length: count }, () => random.pick([...'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'])).join('');

const CHSI_LEVELS = { secondary: '07', associate: '06', bachelor: '05', master: '02' } as const;

/** 毕业证号: 5 school + 1 type + 4 year + 2 level + 6 serial since 2001, free text before (rules.md 4.7). */
export function diplomaNumber(
  random: Random,
  { level, year, typeDigit }: { level: keyof typeof CHSI_LEVELS; year: number; typeDigit: string },
): string {
  if (level === 'secondary')
    return random.chance(0.5) ? digits(random, 12) : `鄂中专字${year}${digits(random, 5)}号`;
  if (year < 2001) return `${String(year).slice(2)}${digits(random, 7)}`;
  return `${random.int(10001, 19999)}${typeDigit}${year}${CHSI_LEVELS[level]}${digits(random, 6)}`;
}

/** 医师资格证书编码: 4 year + 2 province + 3 class code + citizen number (rules.md 4.9). */
export const physicianCertificate = (year: string, province: string, classCode: string, citizen: string) =>
  year + province + classCode + citizen;

/** 医师执业证书编码: 3 class code + 6 division + 6 serial (rules.md 4.9). */
export const physicianLicence = (random: Random, classCode: string, division: string) =>
  classCode + division + digits(random, 6);

/** 护士执业证书编号: year 4 + province 2 + serial 6 to 8 (rules.md 4.10). */
export const nurseLicence = (random: Random, year: string, province: string) =>
  year + province + digits(random, random.pick([6, 6, 8]));
