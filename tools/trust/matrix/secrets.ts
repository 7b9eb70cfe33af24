import { CASES, OWN, type Reach } from './expected/reaches.ts';
import { type Asker, ASKER_NAMES, type Kind, PLACES, type Place } from './places.ts';
import type { Answer } from './sweep.ts';
import type { World } from './world/world.ts';

/** Whose ids nobody else may read anywhere: in no list, no hint, no problem. */
const KNOWN_TO: Readonly<Partial<Record<Kind, readonly Reach[]>>> = {
  account: [CASES, OWN],
  caseFile: [CASES, OWN],
  credential: [CASES, OWN],
  declaration: [CASES, OWN],
  looseFile: [OWN],
  message: [OWN],
  session: [OWN],
};
/** They read the record of everything. */
const READS_THE_RECORD: Asker = 'auditor';

interface Secret {
  readonly kind: Kind;
  readonly place: Place;
  readonly id: string;
}

/** Looks for other people's ids in what somebody was told. */
export class Secrets {
  private readonly hidden = new Map<Asker, Secret[]>();

  constructor(world: World) {
    const all = Object.entries(KNOWN_TO).flatMap(([kind, reaches]) =>
      PLACES.filter((place) => place !== 'absent' && world[kind as Kind][place] !== undefined).map(
        (place) => ({
          kind: kind as Kind,
          place,
          id: world[kind as Kind][place]!,
          reaches,
        }),
      ),
    );
    for (const asker of ASKER_NAMES) {
      const knows = (secret: (typeof all)[number]) =>
        asker === READS_THE_RECORD || secret.reaches.some((reach) => reach[asker]?.includes(secret.place));
      this.hidden.set(
        asker,
        all.filter((secret) => !knows(secret)),
      );
    }
  }

  /** In words; the ids that the address itself named do not count. */
  toldIn({ cell: { asker, operation }, told }: Answer): string[] {
    return this.hidden
      .get(asker)!
      .filter(({ id }) => told.text.includes(id))
      .map(({ kind, place }) => `${asker} ${operation.id}: ${kind} of ${place}`);
  }
}
