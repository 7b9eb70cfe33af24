import type { Ground } from '../../ground/ground.ts';
import type { Cast } from '../cast.ts';
import { ABSENT_ID } from '../document.ts';
import type { Kind, Place } from '../places.ts';
import { colleagueOf, type Known } from './colleague.ts';
import { deletedOf, plansOf } from './plans.ts';
import { findingsOf, peoplesOf } from './peoples.ts';
import { exportsOf, identityCaseOf, registrationsOf, staffOf, unitsOf } from './staffs.ts';

/** What there is to name, by where it stands. */
export type World = Readonly<Record<Kind, Partial<Record<Place, string>>>>;
export type Made = Partial<Record<Kind, Partial<Record<Place, string>>>>;

/** What has no id of its own. */
const ALWAYS: Made = {
  section: { own: 'education', same: 'education', sub: 'education', other: 'education', absent: 'education' },
  side: { own: 'front', absent: 'front' },
  seasonVersion: { own: '1', absent: '1' },
};

/** Brings about one of everything that an address can name, through the routes where there are any. */
export async function worldOf(ground: Ground, cast: Cast): Promise<{ world: World; known: Known }> {
  const made: Made[] = [ALWAYS, await peoplesOf(ground, cast)];
  const { correction, ...known } = await colleagueOf(ground, cast);
  made.push({ correction: { own: correction } }, unitsOf(cast));
  // One after the other: some follow from others.
  for (const make of [exportsOf, staffOf, registrationsOf, identityCaseOf, plansOf, findingsOf, deletedOf])
    made.push(await make(ground, cast));
  return { world: merged(made), known };
}

function merged(parts: readonly Made[]): World {
  const world: Record<string, Partial<Record<Place, string>>> = {};
  for (const part of parts)
    for (const [kind, places] of Object.entries(part))
      world[kind] = { absent: ABSENT_ID, ...world[kind], ...places };
  return world as World;
}
