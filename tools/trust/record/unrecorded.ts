import fc from 'fast-check';
import { ApiDocument, addressOf, type Operation, Records, requestsOf } from '../document/index.ts';
import type { Ground } from '../ground/ground.ts';
import type { Session } from '../ground/people.ts';
import { RECORDED } from './expected.ts';
import { TYPED } from './story/index.ts';
import type { Later } from './story/scene.ts';
import type { Witness } from './witness.ts';

/** Names this short may be anybody's. */
const LEAST_LETTERS = 2;

/**
 * Whatever is read without leaving a row, read by staff of every kind: it may show nobody's name or number. What staff are called
 * among themselves is nobody's secret.
 */
export async function othersSeen(
  ground: Ground,
  scene: Later,
  { asking, seen }: Witness,
): Promise<{ asked: number; found: string[]; control: boolean }> {
  const document = ApiDocument.committed();
  const words = await wordsOf(scene);
  const shows = (text: string) => words.some((word) => text.includes(word));
  const silent = document.operations.filter(
    ({ id, method, permission }) => method === 'GET' && permission !== 'public' && !(id in RECORDED),
  );
  const people = [...Object.values(scene.staff), scene.auditor.session, scene.declarer.officer];
  const records = await Records.read(
    ground.owner,
    people.map(({ accountId }) => accountId),
  );
  const found = new Set<string>();
  let asked = 0;
  for (const operation of silent)
    for (const who of people)
      for (const text of await answersTo(operation, who)) {
        asked += 1;
        if (shows(text)) found.add(operation.id);
      }
  const recorded = seen.find(({ operation }) => operation.id === 'DeclarationReview_get')!;
  return { asked, found: [...found], control: shows(JSON.stringify(recorded.view)) };

  async function answersTo(operation: Operation, who: Session): Promise<string[]> {
    const known = { ...records.for(operation), id: idsFor(operation) ?? records.for(operation)['id'] };
    const requests = fc.sample(requestsOf(document, operation, known), { numRuns: 1, seed: 7 });
    const texts: string[] = [];
    for (const request of requests.map((one) => ({ ...one, query: {} }))) {
      const { status, view } = await asking.try('GET', addressOf(request), { who });
      if (status === 200) texts.push(Buffer.isBuffer(view) ? view.toString() : JSON.stringify(view));
    }
    return texts;
  }

  /** The case that everybody has worked on. */
  function idsFor({ path }: Operation): readonly string[] | undefined {
    return path.startsWith('/api/review/declarations') || path.startsWith('/api/declarations')
      ? [scene.declarationId]
      : undefined;
  }
}

/** Names and numbers of those whose data the staff have worked on. */
async function wordsOf({ asking, nurse, declarer, secrets }: Later): Promise<string[]> {
  const names = await Promise.all(
    [nurse, declarer.session].map(async (who) => (await asking.get('/api/identity', who)).name as string),
  );
  const words = [...names, secrets.get('number on the card')!, TYPED.phone];
  return words.filter((word) => word?.length >= LEAST_LETTERS);
}
