import type { Operation } from '../document/index.ts';
import { operationOf } from './document.ts';
import { FAMILIES } from './expected/index.ts';
import type { Family } from './expected/reaches.ts';
import { type Asker, ASKER_NAMES, ASKERS, type Kind, PLACES, type Place, UNHEARD } from './places.ts';
import type { World } from './world/world.ts';

type Ids = Readonly<Record<string, string>>;

/** One request of the matrix, and what the table says is answered. */
export interface Cell {
  readonly operation: Operation;
  readonly asker: Asker;
  /** In words: the places of what the address names. */
  readonly place: string;
  readonly ids: Ids;
  /** The same address where the thing in question is not there; none where the address names nothing. */
  readonly absentIds: Ids | undefined;
  readonly due: Due;
}

/**
 * `unheard`: 401; `forbidden`: 403, as it lacks the permission or is in setup; `barred`: 403 by who sees the record; `absent`: as if it were not there; `reached`: anything
 * else; `anything`: the operation answers anybody.
 */
export type Due = 'unheard' | 'forbidden' | 'barred' | 'absent' | 'reached' | 'anything';

/** Two are enough where nobody is refused. */
const ANYBODY: readonly Asker[] = ['anonymous', 'owner'];

/** Every operation × every asker × every place where there is something. */
export function cellsOf(world: World, families: readonly Family[] = FAMILIES): Cell[] {
  return families.flatMap((family) =>
    family.operations.flatMap((id) => {
      const operation = operationOf(id);
      const askers = family.who === 'anybody' ? ANYBODY : ASKER_NAMES;
      const cells = askers.flatMap((asker) => cellsFor(world, family, asker));
      return cells.map((cell) => ({ operation, ...cell }));
    }),
  );
}

type Named = Omit<Cell, 'operation'>;

function cellsFor(world: World, family: Family, asker: Asker): Named[] {
  const [kind, inner] = Object.values(family.names ?? {});
  if (!kind) return [{ asker, place: '', ids: {}, absentIds: undefined, due: dueOf(family, asker, null) }];
  const absentIds = idsAt(family, world, ['absent', 'absent']);
  const straight = PLACES.filter((place) => world[kind][place] !== undefined).map((place) => ({
    asker,
    place,
    ids: idsAt(family, world, [place, place]),
    absentIds,
    due: dueOf(family, asker, place),
  }));
  return inner ? [...straight, ...crossed(world, family, asker, inner)] : straight;
}

/** Within something of one's own, by name something that is another's: as if it were not there. */
function crossed(world: World, family: Family, asker: Asker, inner: Kind): Named[] {
  if (NAMED_ALIKE.includes(inner)) return [];
  const outer = family.over?.[asker]?.[0];
  if (!outer || dueOf(family, asker, outer) !== 'reached') return [];
  return PLACES.filter(
    (place) => place !== outer && place !== 'absent' && world[inner][place] !== undefined,
  ).map((place) => ({
    asker,
    place: `${place} in ${outer}`,
    ids: idsAt(family, world, [outer, place]),
    absentIds: idsAt(family, world, [outer, 'absent']),
    due: 'absent' as const,
  }));
}

/** These are the same in every record. */
const NAMED_ALIKE: readonly Kind[] = ['section', 'side', 'seasonVersion'];

/** What the table says. */
function dueOf(family: Family, asker: Asker, place: Place | null): Due {
  const { who, over, barred, evenInSetup } = family;
  if (who === 'anybody') return 'anything';
  if (UNHEARD.includes(asker)) return 'unheard';
  const role = ASKERS[asker]!;
  if (asker === 'setup' && !evenInSetup) return 'forbidden';
  if (who !== 'every account' && !(who as readonly string[]).includes(role)) return 'forbidden';
  if (place === null) return 'reached';
  if (over?.[asker]?.includes(place)) return 'reached';
  return barred?.[asker]?.includes(place) ? 'barred' : 'absent';
}

/** What an address names; where there is no such thing at a place, an absent one. */
function idsAt({ names = {} }: Family, world: World, places: readonly [Place, Place]): Ids {
  const ids = Object.entries(names).map(([name, kind], at) => {
    const there = world[kind][places[at]!] ?? world[kind].absent!;
    return [name, there] as const;
  });
  return Object.fromEntries(ids);
}
