import { residentCheckCharacter } from '@htp/domain';

import { Random } from '../random.ts';
import {
  DOTTED_NAMES,
  DOUBLE_FAMILY_NAMES,
  FAMILY_NAMES,
  GIVEN_CHARACTERS,
  RARE_KNOWN,
  RARE_UNKNOWN,
  UNDOTTED_MINORITY_NAMES,
} from './name-characters.ts';
import { DIVISIONS, invented } from './places.ts';
import { validity, type Validity } from './validity.ts';

/** Kinds of names, as the samples' `name_kind` calls them. */
export type NameKind = '2' | '3' | '4' | 'dot' | 'tib' | 'rare_in' | 'rare_out';

/** An invented person and what stands on the card. */
export interface Holder {
  name: string;
  nameKind: NameKind;
  number: string;
  sex: '男' | '女';
  nation: string;
  /** YYYY-MM-DD */
  birth: string;
  address: string;
  authority: string;
  validity: Validity;
}

export function inventHolder(
  random: Random,
  options: { nameKind: NameKind; referenceDate: string; expired: boolean },
): Holder {
  const division = random.pick(DIVISIONS);
  const birth = birthDate(random);
  const female = random.chance(0.5);
  const serial = random.int(0, 49).toString().padStart(2, '0') + (random.int(0, 4) * 2 + (female ? 0 : 1));
  const first17 = division.code + birth.replaceAll('-', '') + serial;
  return {
    name: inventName(random, options.nameKind),
    nameKind: options.nameKind,
    number: first17 + residentCheckCharacter(first17),
    sex: female ? '女' : '男',
    nation: nationFor(random, options.nameKind),
    birth,
    address: inventAddress(random, division.address),
    authority: division.authority,
    validity: validity(random, birth, options),
  };
}

function birthDate(random: Random): string {
  const [month, day] = [random.int(1, 12), random.int(1, 28)].map((part) => String(part).padStart(2, '0'));
  return `${random.int(1958, 2005)}-${month}-${day}`;
}

function inventName(random: Random, kind: NameKind): string {
  const family = random.pick(FAMILY_NAMES);
  const given = () => random.pick(GIVEN_CHARACTERS);
  const withRare = (rare: readonly string[]) =>
    family +
    (random.chance(0.5) ? random.pick(rare) : random.shuffled([random.pick(rare), given()]).join(''));
  switch (kind) {
    case '2':
      return family + given();
    case '3':
      return family + given() + given();
    case '4':
      return random.pick(DOUBLE_FAMILY_NAMES) + given() + given();
    case 'dot':
      return `${random.pick(DOTTED_NAMES.first)}·${random.pick(DOTTED_NAMES.second)}`;
    case 'tib':
      return random.pick(UNDOTTED_MINORITY_NAMES);
    case 'rare_in':
      return withRare(RARE_KNOWN);
    case 'rare_out':
      return withRare(RARE_UNKNOWN);
  }
}

function nationFor(random: Random, kind: NameKind): string {
  if (kind === 'dot') return random.pick(['维吾尔', '哈萨克', '乌孜别克']);
  if (kind === 'tib') return random.pick(['藏', '蒙古']);
  return random.chance(0.7)
    ? '汉'
    : random.pick(['土家', '苗', '回', '满', '侗', '壮', '彝', '布依', '畲', '朝鲜', '仫佬', '达斡尔']);
}

function inventAddress(random: Random, division: string): string {
  const house = random.chance(0.2) ? `特${random.int(1, 60)}号` : `${random.int(1, 999)}号`;
  if (random.chance(0.35)) {
    return (
      division +
      random.pick(invented.towns) +
      random.pick(invented.villages) +
      `${random.pick([...'一二三四五六七八九十'])}组${house}`
    );
  }
  const flat = `${random.int(1, 30)}栋${random.int(1, 4)}单元${random.int(1, 32)}0${random.int(1, 4)}室`;
  const street = division + random.pick(invented.streets) + house;
  if (random.chance(0.3)) return street;
  return street + (random.chance(0.6) ? random.pick(invented.estates) : '') + flat;
}
