import type { Proof, Run } from '../frame/proof.ts';
import { type Ground, onGround } from '../ground/ground.ts';
import { mostTriesOfADocument, recogniserCalls } from './recogniser-calls.ts';
import { type Round, round } from './rounds.ts';
import {
  fewDocumentsPerAccount,
  onlyOurFaultsAreGivenBack,
  otherWaysResetNothing,
  unlocksAtMidnight,
} from './ways-around.ts';

const STRIKES = 3;
/** Tries are counted by the day: no midnight comes in between. */
const NOON = new Date('2027-02-01T04:00:00.000Z');

export const proof: Proof = {
  name: 'strikes',
  promise: 'asks the recogniser three times a day about a document, whoever asks, however and how often',
  run: (run) =>
    onGround(
      { apiBuild: run.apiBuild, servers: 2, settings: { RECOGNIZER_AT_START: 'true' } },
      async (ground) => {
        await ground.setClock(NOON);
        await storm(run, ground);
        await otherWaysResetNothing(run, ground);
        await fewDocumentsPerAccount(run, ground);
        await onlyOurFaultsAreGivenBack(run, ground);
        await unlocksAtMidnight(run, ground);
        await ground.setClock(NOON);
        await withoutTheCount(run, ground);
      },
    ),
};

async function storm({ many, report }: Run, ground: Ground): Promise<void> {
  const begun = await recogniserCalls(ground);
  const rounds: Round[] = [];
  while (rounds.length < many(1_000)) rounds.push(await round(ground));
  const most = (of: (each: Round) => number) => Math.max(...rounds.map(of));
  report.figure('rounds of 50 at once', rounds.length, { atLeast: many(1_000) });
  report.figure(
    'recogniser calls of a round, most',
    most(({ calls }) => calls),
    { atMost: STRIKES },
  );
  report.figure('recogniser calls of a round, fewest', -most(({ calls }) => -calls), { atLeast: STRIKES });
  report.figure(
    'tries counted in a round, most',
    most(({ counted }) => counted),
    { atMost: STRIKES },
  );
  const unforeseen = rounds.flatMap((each) => each.unforeseen);
  report.figure('answers other than refused and locked', unforeseen.length, {
    atMost: 0,
    ...(unforeseen[0] && { note: `${unforeseen[0].status} ${unforeseen[0].code}` }),
  });
  report.figure('tries of a document on a day, most', await mostTriesOfADocument(ground), {
    atMost: STRIKES,
  });
  report.figure('recogniser calls altogether', (await recogniserCalls(ground)) - begun);
}

/** The same storm with a counter that always says that this is the first try. */
async function withoutTheCount({ report }: Run, ground: Ground): Promise<void> {
  await ground.owner.query(
    `CREATE FUNCTION forgetful() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.tries := 1; RETURN NEW; END';
     CREATE TRIGGER forgetful BEFORE INSERT OR UPDATE ON identity_document_day
       FOR EACH ROW EXECUTE FUNCTION forgetful()`,
  );
  const { calls } = await round(ground);
  report.control('a counter that does not count lets more through', calls > STRIKES, `${calls} calls`);
  report.control('the table of tries shows it', (await mostTriesOfADocument(ground)) > STRIKES);
}
