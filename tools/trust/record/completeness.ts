import { first } from '../frame/first.ts';
import type { Run } from '../frame/proof.ts';
import type { Ground } from '../ground/ground.ts';
import { RECORDED } from './expected.ts';
import { refusals } from './refusals.ts';
import { actorOf, faultsOf, rowsOf } from './rows.ts';
import { story } from './story/index.ts';
import { othersSeen } from './unrecorded.ts';
import { Witness, type Witnessed } from './witness.ts';

/** Plays everything that can be done, and holds the record against it. */
export async function everyOperationLeavesARow({ report }: Run, ground: Ground): Promise<void> {
  const witness = new Witness(ground.home.url);
  const scene = await story(ground, witness.asking);
  const succeeded = witness.succeeded();
  const unplayed = Object.keys(RECORDED).filter((id) => !succeeded.has(id));
  report.figure('operations that leave rows', Object.keys(RECORDED).length, { atLeast: 100 });
  report.figure('of them not seen succeeding', unplayed.length, { atMost: 0, ...first(unplayed) });

  const played = witness.seen.filter(({ status, operation }) => status < 400 && operation.id in RECORDED);
  const faults = await faultsOfAll(ground, played, witness.seen);
  report.figure('requests whose rows were read', played.length);
  report.figure('of them without a row, or with a wrong one', faults.length, { atMost: 0, ...first(faults) });

  const again = await refusals(witness, succeeded, scene);
  const granted = again.filter(({ status }) => status < 400).map(({ operation }) => operation.id);
  const refused = again.filter(({ status }) => status >= 400);
  const rows = await rowsOf(
    ground,
    refused.map(({ requestId }) => requestId),
  );
  const recorded = refused
    .filter(({ requestId }) => rows.has(requestId))
    .map(({ operation }) => operation.id);
  report.figure('refused requests', refused.length, { atLeast: 200 });
  report.figure('requests that had to be refused and were not', granted.length, {
    atMost: 0,
    ...first(granted),
  });
  report.figure('of them that left a row', recorded.length, { atMost: 0, ...first(recorded) });

  const { asked, found, control } = await othersSeen(ground, scene, witness);
  report.figure('answers that leave no row, read by staff', asked, { atLeast: 60 });
  report.figure('of them with a name or number of somebody’s', found.length, { atMost: 0, ...first(found) });
  report.control('an answer that does leave a row shows a name', control);
  await controls({ report } as Run, ground, witness, played);
}

/** Somebody who reads may be shown nothing of anybody, and leaves no row then; once at least he was. */
async function faultsOfAll(
  ground: Ground,
  played: readonly Witnessed[],
  all: readonly Witnessed[],
): Promise<string[]> {
  const rows = await rowsOf(
    ground,
    played.map(({ requestId }) => requestId),
  );
  const recorded = new Set(
    played.filter(({ requestId }) => rows.has(requestId)).map(({ operation }) => operation.id),
  );
  return played
    .filter(({ operation, requestId }) => {
      const mayBeSilent = operation.method === 'GET' && recorded.has(operation.id);
      return rows.has(requestId) || !mayBeSilent;
    })
    .flatMap((seen) =>
      faultsOf(seen, RECORDED[seen.operation.id]!, rows.get(seen.requestId) ?? [], actorOf(seen, all)),
    );
}

/** The same look at what is not there. */
async function controls(
  { report }: Run,
  ground: Ground,
  { seen }: Witness,
  played: readonly Witnessed[],
): Promise<void> {
  const silent = seen.find(({ operation }) => operation.id === 'File_link')!;
  const [wanted] = RECORDED['File_content']!;
  const rows = await rowsOf(ground, [silent.requestId, ...played.map(({ requestId }) => requestId)]);
  report.control(
    'a change that is meant to have no row has none',
    faultsOf(silent, [wanted!], rows.get(silent.requestId) ?? [], null).length === 1,
  );
  const write = played.find(({ operation }) => operation.id === 'Credential_edit')!;
  const left = rows.get(write.requestId)!;
  const expected = RECORDED['Credential_edit']!;
  const { accountId } = write.wish.who!;
  const judged = (change: object) =>
    faultsOf(write, expected, [{ ...left[0]!, ...change }], accountId).length;
  report.control(
    'a row of another actor, of another record, of another event is seen',
    [
      judged({}) === 0,
      judged({ actor: null }) === 1,
      judged({ subject: accountId }) === 1,
      judged({ type: 'credential.added' }) === 2,
    ].every(Boolean),
  );
}
