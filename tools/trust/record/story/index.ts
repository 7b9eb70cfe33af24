import { residentCheckCharacter } from '@htp/domain';
import type { Ground } from '../../ground/ground.ts';
import type { Asking } from '../../journey/asking.ts';
import { journey, staffOf } from '../../journey/journey.ts';
import { belongings } from './belongings.ts';
import { cases, readings, reopened } from './cases.ts';
import { identities } from './identities.ts';
import { cancelledExport, lookedUp, plans } from './plans.ts';
import { declarerOn, type Later, rowOf, type Scene } from './scene.ts';
import { signingIn } from './signing-in.ts';
import { staffKept } from './staff.ts';
import { unitsKept } from './units.ts';

const FIRST_17 = '42010619880314465';
/** By applicants, of themselves. */
export const TYPED = {
  ...{ name: '司徒明', phone: '13971948203', password: 'Every-Deed-Is-Kept-4711!' },
  ...{ documentNumber: FIRST_17 + residentCheckCharacter(FIRST_17), permitNumber: 'H27394815' },
};

/** Everything that can be done, done once; what does not wait for each other at the same time. */
export async function story(ground: Ground, asking: Asking): Promise<Later> {
  const { seasonId } = await rowOf<{ seasonId: string }>(
    { ground },
    'SELECT season_id AS "seasonId" FROM declaration LIMIT 1',
  );
  const staff = await staffOf(ground);
  const scene: Scene = { ground, asking, staff, seasonId, declarer: await declarerOn(ground, 'seeded1') };
  const [travelled] = await Promise.all([
    journey(asking, ground, staff, TYPED),
    ...[staffKept, cases, plans].map((chapter) => chapter(scene)),
  ]);
  const auditor = { ...travelled.auditor, password: TYPED.password };
  const later: Later = { ...scene, ...travelled, auditor };
  const rest = [
    ...[belongings, unitsKept, identities, signingIn],
    ...[cancelledExport, lookedUp, reopened, readings],
  ];
  await Promise.all(rest.map((chapter) => chapter(later)));
  return later;
}
