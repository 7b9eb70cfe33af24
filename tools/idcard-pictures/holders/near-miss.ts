import { residentCheckCharacter } from '@htp/domain';

import { Random } from '../random.ts';
import { GIVEN_CHARACTERS, LOOKALIKES } from './name-characters.ts';

const NOT_CHANGED = '·';

/** The name with one character changed: by one that looks like it when there is one, else by a common one. */
export function nearMissName(name: string, random: Random): string {
  const characters = [...name];
  const places = random.shuffled([...characters.keys()].filter((i) => characters[i] !== NOT_CHANGED));
  const place = places.find((i) => lookalikesOf(characters[i]).length > 0) ?? places[0] ?? 0;
  const original = characters[place];
  const candidates = lookalikesOf(original);
  characters[place] = random.pick(
    candidates.length > 0 ? candidates : GIVEN_CHARACTERS.filter((other) => other !== original),
  );
  return characters.join('');
}

function lookalikesOf(character: string | undefined): string[] {
  if (character === undefined) return [];
  return LOOKALIKES.filter((group) => group.includes(character)).flatMap((group) =>
    [...group].filter((other) => other !== character),
  );
}

/** The number with one digit of its serial changed, and its check character right again. */
export function nearMissNumber(number: string, random: Random): string {
  const digits = [...number.slice(0, 17)];
  const place = random.int(14, 16);
  digits[place] = random.pick([...'0123456789'].filter((digit) => digit !== digits[place]));
  const first17 = digits.join('');
  return first17 + residentCheckCharacter(first17);
}
