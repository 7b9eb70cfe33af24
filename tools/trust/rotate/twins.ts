import type { Ground } from '../ground/ground.ts';
import { signInCandidate } from '../ground/people.ts';
import { verify } from '../ground/verify.ts';

/** Two accounts prove the same document at the same time, at two processes. @returns what both were answered, by status and code */
export async function tryTwice(ground: Ground, front: string): Promise<string[]> {
  const sessions = await Promise.all(
    [0, 1].map((n) => signInCandidate(ground.url(n), `twin${n}${front.replaceAll('-', '')}`)),
  );
  const answers = await Promise.all(sessions.map((session, n) => verify(ground.url(n), session, front)));
  return Promise.all(
    answers.map(async (answer) => {
      const { code = '' } = (await answer.json()) as { code?: string };
      return `${answer.status} ${code}`.trim();
    }),
  );
}
